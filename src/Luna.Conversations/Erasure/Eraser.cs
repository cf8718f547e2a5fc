using Luna.Conversations.Events;
using Luna.Conversations.Insights;
using Luna.Conversations.Listening;
using Luna.Conversations.ReadModels;
using Luna.Conversations.Storage;
using Luna.Conversations.Turns;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Luna.Conversations.Erasure;

/// <summary>
/// Masks what people asked to be forgotten, once the reply that says so has left: sending it needs the address. A row is
/// written with the decision and goes when the masking is done, so that neither a crash nor a second node leaves it half
/// done. The timeline, in the order of the store, tells which events there are.
/// </summary>
public sealed partial class Eraser(
    NpgsqlDataSource database, IDocumentStore store, TimelineReader timeline, ILogger<Eraser> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private static readonly string Due =
        $"""
         select e.reply_id, e.conversation_id, e.user_id, e.person, reply.seq_id from {WorkTables.Erasures} e
         join {WorkTables.Schema}.mt_events reply on reply.id = e.reply_id
         where exists (select from {TimelineProjection.Identifier.QualifiedName} t where t.sequence = reply.seq_id)
           and not exists (select from {WorkTables.PendingReplies} p where p.reply_id = e.reply_id and p.held_at is null)
         """;

    /// <summary>To be called in the transaction that decides it.</summary>
    internal static void Schedule(IDocumentSession session, Guid replyId, Guid conversationId, Guid userId, Erasing erasing)
    {
        session.QueueSqlCommand(
            $"insert into {WorkTables.Erasures} (reply_id, conversation_id, user_id, person) values (?, ?, ?, nullif(?, ''))",
            replyId, conversationId, userId, erasing.Person ?? "");
        // What was about to be said is not said any more.
        if (erasing.Person is null)
        {
            session.QueueSqlCommand($"delete from {WorkTables.PendingReplies} where conversation_id = ?", conversationId);
            session.QueueSqlCommand($"delete from {WorkTables.ChatNames} where conversation_id = ?", conversationId);
            session.QueueSqlCommand($"delete from {WorkTables.DeadLetters} where conversation_id = ?", conversationId);
            Recordings.DeleteAll(session, conversationId);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var due in await DueAsync(stoppingToken))
                    await EraseAsync(due, stoppingToken);
            }
            catch (Exception failure) when (Outage.Is(failure) || failure.GetBaseException() is ObjectDisposedException)
            {
                // The next look comes soon.
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, failure);
            }

            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<IReadOnlyList<Row>> DueAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(Due);
        var due = new List<Row>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            due.Add(new Row(
                rows.GetGuid(0), rows.GetGuid(1), rows.GetGuid(2), rows.IsDBNull(3) ? null : rows.GetString(3), rows.GetInt64(4)));
        return due;
    }

    private async Task EraseAsync(Row due, CancellationToken cancellation)
    {
        if (due.Person is null)
            await EraseAllAsync(due, cancellation);
        else
            await EraseBirthAsync(due, due.Person, cancellation);
        await RetellAsync(due.ConversationId, cancellation);
        // What could not be told is not told any more.
        await using var command = database.CreateCommand(
            $"""
             with told as (delete from {WorkTables.Erasures} where reply_id = $1 returning reply_id),
               held as (delete from {WorkTables.PendingReplies} p using told where p.reply_id = told.reply_id)
             delete from {WorkTables.DeadLetters} d using told where d.reply_id = told.reply_id
             """);
        command.Parameters.AddWithValue(due.ReplyId);
        await command.ExecuteNonQueryAsync(cancellation);
        Erased(log, due.ConversationId);
    }

    private async Task EraseAllAsync(Row due, CancellationToken cancellation)
    {
        var streams = await StreamsAsync(due, cancellation);
        await store.Advanced.ApplyEventDataMasking(
            masking =>
            {
                foreach (var (id, _) in streams)
                    masking.IncludeStream(id, e => e.Sequence < due.Until);
            },
            cancellation);

        // Births that the conversation itself had lost sight of go too.
        await using var session = store.LightweightSession();
        foreach (var (id, _) in streams.Where(stream => stream.Kind == "profile"))
        {
            if (await session.LoadAsync<ProfileView>(id, cancellation) is null)
                continue;
            var erased = session.Events.BuildEvent(new ProfileErased());
            erased.CorrelationId = due.ConversationId.ToString();
            erased.CausationId = due.ReplyId.ToString();
            session.Events.Append(id, erased);
        }

        await session.SaveChangesAsync(cancellation);
    }

    private async Task EraseBirthAsync(Row due, string person, CancellationToken cancellation)
    {
        var profileId = StreamIds.Profile(due.UserId, person);
        await using var session = store.QuerySession();
        var profile = await session.Events.FetchStreamAsync(profileId, token: cancellation);
        var charts = profile.Select(e => e.Data).OfType<ChartCast>().ToArray();
        var conversation = await session.Events.FetchStreamAsync(due.ConversationId, token: cancellation);
        var messages = BirthTrail.MessagesOf(person, conversation.Where(e => e.Sequence < due.Until));
        await store.Advanced.ApplyEventDataMasking(
            masking =>
            {
                masking.IncludeStream(profileId, e => e.Sequence < due.Until);
                foreach (var stream in new[] { StreamIds.Inbound(due.ConversationId), due.ConversationId })
                    masking.IncludeStream(stream, e => e.Sequence < due.Until && BirthTrail.Tells(e.Data, person, messages, charts));
            },
            cancellation);
    }

    private async Task RetellAsync(Guid conversationId, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        var events = await timeline.EventsAsync(session, new TimelineQuery(conversationId), cancellation);
        InsightsProjection.Retell(session, conversationId, events);
        await session.SaveChangesAsync(cancellation);
    }

    private async Task<IReadOnlyList<(Guid Id, string Kind)>> StreamsAsync(Row due, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
             select distinct e.stream_id, t.stream from {TimelineProjection.Identifier.QualifiedName} t
             join {WorkTables.Schema}.mt_events e on e.seq_id = t.sequence
             where t.conversation_id = $1 and t.sequence < $2
             """);
        command.Parameters.AddWithValue(due.ConversationId);
        command.Parameters.AddWithValue(due.Until);
        var streams = new List<(Guid, string)>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            streams.Add((rows.GetGuid(0), rows.GetString(1)));
        return streams;
    }

    [LoggerMessage(LogLevel.Information, "What was asked to be forgotten in conversation {ConversationId} is masked")]
    private static partial void Erased(ILogger log, Guid conversationId);

    [LoggerMessage(LogLevel.Error, "Forgetting failed; it is tried again")]
    private static partial void Failed(ILogger log, Exception failure);

    /// <param name="Until">Sequence of the reply that says so.</param>
    private sealed record Row(Guid ReplyId, Guid ConversationId, Guid UserId, string? Person, long Until);
}
