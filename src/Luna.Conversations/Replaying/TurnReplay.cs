using System.Data;
using System.Diagnostics;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.Conversations.Listening;
using Luna.Conversations.Narrating;
using Luna.Conversations.Replies;
using Luna.Conversations.Storage;
using Marten;
using Marten.Services;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Luna.Conversations.Replaying;

/// <summary>How recorded turns are taken again.</summary>
/// <param name="AnyEngine">Also turns whose facts another version of the engine computed; with the engine of today.</param>
/// <param name="Retelling">Null asks no language model, and holds against what Luna's own composer said.</param>
public sealed record ReplayOptions(bool AnyEngine = false, Retelling? Retelling = null);

/// <summary>
/// Takes recorded turns again and holds what would be said now against what was said. All of it is read in a transaction
/// that cannot write, and that is over before any language model is asked.
/// </summary>
public sealed class TurnReplay(
    NpgsqlDataSource database, IDocumentStore store, ChannelDirectory channels, ConversationOptions options,
    SpeechAbilities speech, Narrator narrator, PromptLibrary prompts, IOptions<LanguageModelOptions> models)
{
    /// <summary>Providers set limits of their own; this is for their manners.</summary>
    private const int AskedAtOnce = 8;

    /// <summary>The same replies each time, so that two runs can be compared.</summary>
    private const string Sample =
        $"""
         select stream_id, array_agg(version) from (
           select stream_id, version from {WorkTables.Schema}.mt_events
           where type = 'reply_composed' and not is_archived order by md5(id::text) limit $1) picked
         group by stream_id order by stream_id
         """;

    private readonly ISerializer _serializer = ((DocumentStore)store).Options.Serializer();

    /// <returns>Null: there is no such conversation.</returns>
    public async Task<ReplayReport?> OfConversationAsync(Guid conversationId, ReplayOptions replay, CancellationToken cancellation)
    {
        var decided = new Decided(replay);
        var isThere = await ReadingAsync(
            async (session, _) =>
            {
                if (await Recording.ReadAsync(session, conversationId, channels, options, speech, cancellation) is not { } recording)
                    return false;
                await decided.AddAsync(recording, versions: null, cancellation);
                return true;
            },
            cancellation);
        return isThere ? await ReportAsync(decided, replay, cancellation) : null;
    }

    /// <param name="replies">How many, of all conversations.</param>
    /// <inheritdoc cref="OfConversationAsync"/>
    public async Task<ReplayReport> OfSampleAsync(int replies, ReplayOptions replay, CancellationToken cancellation)
    {
        var decided = await ReadingAsync(
            async (session, connection) =>
            {
                var decided = new Decided(replay);
                foreach (var (conversationId, versions) in await SampleAsync(connection, replies, cancellation))
                {
                    var recording = await Recording.ReadAsync(session, conversationId, channels, options, speech, cancellation);
                    await decided.AddAsync(recording!, versions, cancellation);
                }

                return decided;
            },
            cancellation);
        return await ReportAsync(decided, replay, cancellation);
    }

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

    private async Task<ReplayReport> ReportAsync(Decided decided, ReplayOptions replay, CancellationToken cancellation)
    {
        var taken = new TakenTurn[decided.Turns.Count];
        await Parallel.ForAsync(
            0, taken.Length, new ParallelOptions { MaxDegreeOfParallelism = AskedAtOnce, CancellationToken = cancellation },
            async (at, either) => taken[at] = await TakeAsync(decided.Turns[at], replay.Retelling, either));
        return new ReplayReport(taken, decided.LeftOut, replay.Retelling is not null);
    }

    private async ValueTask<TakenTurn> TakeAsync(DecidedTurn decided, Retelling? retelling, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var now = decided.Last is ReadingRequested reading
            ? await narrator.NarrateAsync(reading, user: null, Narrating(retelling!, decided.Turn.Said.Narration), cancellation)
            : (ReplyComposed?)decided.Last;
        return new TakenTurn(
            decided.Turn, now, decided.Took + Stopwatch.GetElapsedTime(began),
            ReplyDifference.Between(decided.Turn, now, decided.Failure, _serializer.ToJson));
    }

    private NarratorOptions Narrating(Retelling retelling, Narration? recorded)
    {
        var (prompt, provider) = retelling.For(recorded, models.Value, prompts);
        return new NarratorOptions(ReadingComposer.Usual(models.Value), prompt, provider, IsCached: false);
    }

    /// <summary>What was read so far, and decided once more.</summary>
    private sealed class Decided(ReplayOptions replay)
    {
        public List<DecidedTurn> Turns { get; } = [];

        public Dictionary<LeftOut, int> LeftOut { get; } = [];

        public async Task AddAsync(Recording recording, IReadOnlySet<long>? versions, CancellationToken cancellation)
        {
            await foreach (var recorded in recording.RepliesAsync(versions, replay, cancellation))
                if (recorded.Turn is { } turn)
                    Turns.Add(DecidedTurn.Of(turn, recording, hasModel: replay.Retelling is not null));
                else
                    LeftOut[recorded.LeftOut!.Value] = LeftOut.GetValueOrDefault(recorded.LeftOut.Value) + 1;
        }
    }
}
