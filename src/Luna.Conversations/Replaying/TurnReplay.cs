using System.Data;
using System.Diagnostics;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Listening;
using Luna.Conversations.Storage;
using Luna.Conversations.Turns;
using Marten;
using Marten.Services;
using Npgsql;

namespace Luna.Conversations.Replaying;

/// <summary>
/// Takes recorded turns again and holds what would be said now against what was said. All of it is read in a transaction
/// that cannot write.
/// </summary>
public sealed class TurnReplay(
    NpgsqlDataSource database, IDocumentStore store, ChannelDirectory channels, ConversationOptions options,
    SpeechAbilities speech)
{
    /// <summary>The same replies each time, so that two runs can be compared.</summary>
    private const string Sample =
        $"""
         select stream_id, array_agg(version) from (
           select stream_id, version from {WorkTables.Schema}.mt_events
           where type = 'reply_composed' and not is_archived order by md5(id::text) limit $1) picked
         group by stream_id order by stream_id
         """;

    /// <param name="anyEngine">Also turns whose facts another version of the engine computed; with the engine of today.</param>
    /// <returns>Null: there is no such conversation.</returns>
    public Task<ReplayReport?> OfConversationAsync(Guid conversationId, bool anyEngine, CancellationToken cancellation) => ReadingAsync(
        async (session, _) =>
        {
            if (await Recording.ReadAsync(session, conversationId, channels, options, speech, cancellation) is not { } recording)
                return null;
            var tally = new Tally(store);
            await foreach (var recorded in recording.RepliesAsync(versions: null, anyEngine, cancellation))
                tally.Add(recorded, recording);
            return tally.Report();
        },
        cancellation);

    /// <param name="replies">How many, of all conversations.</param>
    /// <inheritdoc cref="OfConversationAsync"/>
    public Task<ReplayReport> OfSampleAsync(int replies, bool anyEngine, CancellationToken cancellation) => ReadingAsync(
        async (session, connection) =>
        {
            var tally = new Tally(store);
            foreach (var (conversationId, versions) in await SampleAsync(connection, replies, cancellation))
            {
                var recording = await Recording.ReadAsync(session, conversationId, channels, options, speech, cancellation);
                await foreach (var recorded in recording!.RepliesAsync(versions, anyEngine, cancellation))
                    tally.Add(recorded, recording);
            }

            return tally.Report();
        },
        cancellation);

    private async Task<T> ReadingAsync<T>(Func<IQuerySession, NpgsqlConnection, Task<T>> read, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await using (var command = new NpgsqlCommand("set transaction read only", connection, transaction))
            await command.ExecuteNonQueryAsync(cancellation);
        await using var session = store.QuerySession(SessionOptions.ForTransaction(transaction));
        return await read(session, connection);
    }

    private static async Task<IReadOnlyList<(Guid, IReadOnlySet<long>)>> SampleAsync(
        NpgsqlConnection connection, int replies, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(Sample, connection);
        command.Parameters.AddWithValue(replies);
        var picked = new List<(Guid, IReadOnlySet<long>)>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            picked.Add((rows.GetGuid(0), rows.GetFieldValue<long[]>(1).ToHashSet()));
        return picked;
    }

    /// <summary>What has been found so far.</summary>
    private sealed class Tally(IDocumentStore store)
    {
        private readonly ISerializer _serializer = ((DocumentStore)store).Options.Serializer();
        private readonly List<ReplyDifference> _differences = [];
        private readonly Dictionary<LeftOut, int> _leftOut = [];
        private readonly List<TimeSpan> _took = [];

        public void Add(RecordedReply recorded, Recording recording)
        {
            if (recorded.Turn is not { } turn)
            {
                _leftOut[recorded.LeftOut!.Value] = _leftOut.GetValueOrDefault(recorded.LeftOut.Value) + 1;
                return;
            }

            var began = Stopwatch.GetTimestamp();
            var (now, failure) = Compose(turn, recording);
            _took.Add(Stopwatch.GetElapsedTime(began));
            if (ReplyDifference.Between(turn, now, failure, _serializer.ToJson) is { } difference)
                _differences.Add(difference);
        }

        private static (ReplyComposed? Reply, string? Failure) Compose(RecordedTurn turn, Recording recording)
        {
            try
            {
                var outcome = TurnDecision.Take(turn.Input);
                if (outcome.LooksBack)
                    outcome = TurnDecision.Take(turn.Input with { LastAnswer = recording.AnswerBefore(turn) });
                return (outcome.Conversation.OfType<ReplyComposed>().SingleOrDefault(), null);
            }
            catch (Exception failure)
            {
                // That a turn fails today is what is looked for, and the others are to be seen too.
                return (null, failure.Message);
            }
        }

        public ReplayReport Report() => new(_differences, _leftOut, [.. _took.Order()]);
    }
}
