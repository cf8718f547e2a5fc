using Marten;
using Marten.Schema;
using Npgsql;

namespace Luna.Conversations.Storage;

/// <summary>
/// Marten writes tombstones under the sequence numbers of an append that failed. When it failed because the server crashed,
/// the sequence has forgotten those numbers and hands them out again: every append would collide until the sequence is past
/// them. So none is stored; whoever reads in order waits for the gap a moment (<c>StaleSequenceThreshold</c>) and goes on.
/// </summary>
internal sealed class NoTombstones(NpgsqlDataSource database) : IInitialData
{
    public async Task Populate(IDocumentStore store, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
             select pg_advisory_xact_lock(hashtext('{WorkTables.Schema}.no_tombstone'));
             create or replace function {WorkTables.Schema}.no_tombstone() returns trigger language plpgsql as 'begin return null; end';
             create or replace trigger no_tombstone before insert on {WorkTables.Schema}.mt_events
               for each row when (new.type = 'tombstone') execute function {WorkTables.Schema}.no_tombstone();
             """);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
