using Luna.Conversations.Storage;
using Npgsql;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace Luna.Api.Limits;

/// <summary>
/// A bucket holds a minute's worth of tokens and is filled steadily; a request takes one. What is kept of it is the moment
/// at which it will be full again, by the clock of the database that all nodes share.
/// </summary>
public sealed class Buckets(NpgsqlDataSource database)
{
    private const string TableName = "luna.rate_limit";

    private static readonly TimeSpan Whole = TimeSpan.FromMinutes(1);

    internal static Table Table()
    {
        var table = new Table(new PostgresqlObjectName("luna", "rate_limit", SchemaUtils.IdentifierUsage.General));
        table.AddColumn("scope", "text").AsPrimaryKey();
        table.AddColumn("full_at", "timestamp with time zone").NotNull();
        return table;
    }

    /// <param name="tokens">Taken all or none.</param>
    /// <returns>How long to wait until there are so many; null when they were taken, or nobody could tell.</returns>
    internal async Task<TimeSpan?> TakeAsync(string scope, int perMinute, int tokens, CancellationToken cancellation)
    {
        try
        {
            return await TryTakeAsync(scope, Whole * tokens / perMinute, cancellation)
                ? null
                : await WaitAsync(scope, Whole * tokens / perMinute, cancellation);
        }
        catch (Exception failure) when (Outage.Is(failure))
        {
            // A request that needs the database will fail by itself, and one that does not need not wait for it.
            return null;
        }
    }

    /// <summary>What is full need not be remembered.</summary>
    internal async Task ForgetAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"delete from {TableName} where full_at < now()");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<bool> TryTakeAsync(string scope, TimeSpan worth, CancellationToken cancellation)
    {
        await using var batch = database.CreateBatch();
        // A count that a crash forgets is no loss that is worth waiting for the disk.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select set_config('synchronous_commit', 'off', true)"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(
            $"""
             insert into {TableName} as bucket (scope, full_at) values ($1, now() + $2)
             on conflict (scope) do update set full_at = greatest(bucket.full_at, now()) + $2
             where greatest(bucket.full_at, now()) + $2 <= now() + $3
             """)
        {
            Parameters = { new() { Value = scope }, new() { Value = worth }, new() { Value = Whole } },
        });
        return await batch.ExecuteNonQueryAsync(cancellation) > 0;
    }

    private async Task<TimeSpan> WaitAsync(string scope, TimeSpan worth, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"select full_at + $2 - now() - $3 from {TableName} where scope = $1");
        command.Parameters.Add(new() { Value = scope });
        command.Parameters.Add(new() { Value = worth });
        command.Parameters.Add(new() { Value = Whole });
        return await command.ExecuteScalarAsync(cancellation) is TimeSpan wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
