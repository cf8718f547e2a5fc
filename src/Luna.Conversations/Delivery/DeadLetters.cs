using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Storage;
using Marten;
using Npgsql;
using Wolverine.Runtime;

namespace Luna.Conversations.Delivery;

/// <param name="Id">Of the reply.</param>
/// <param name="Code">The platform's own.</param>
public sealed record DeadLetter(Guid Id, Guid ConversationId, string Channel, string Code, string Reason, DateTimeOffset FailedAt);

/// <param name="Id">Of the reply.</param>
/// <param name="Purpose">One of <see cref="OutgoingPurpose"/>.</param>
public sealed record HeldReply(Guid Id, Guid ConversationId, string Channel, string Purpose, DateTimeOffset HeldAt);

/// <summary>Replies that need somebody to look at them: those that could not be delivered, and those that wait for a person to write.</summary>
public sealed class DeadLetters(NpgsqlDataSource database, IDocumentStore store, IWolverineRuntime wolverine, TimeProvider clock)
{
    /// <summary>In the transaction that settles the reply.</summary>
    internal static void Keep(IDocumentSession session, ReplyFailed failed) => session.QueueSqlCommand(
        $"""
         insert into {WorkTables.DeadLetters} (reply_id, conversation_id, channel, number, parts_sent, code, reason, failed_at)
         select reply_id, conversation_id, channel, number, parts_sent, ?, ?, ? from {WorkTables.PendingReplies} where reply_id = ?
         on conflict (reply_id) do nothing
         """,
        failed.Code, failed.Reason, failed.FailedAt, failed.ReplyId!.Value);

    /// <summary>The platform took the reply and says later that it did not get through.</summary>
    internal static void KeepLate(IDocumentSession session, Guid conversationId, string channel, ReplyFailed failed) => session.QueueSqlCommand(
        $"""
         insert into {WorkTables.DeadLetters} (reply_id, conversation_id, channel, number, parts_sent, code, reason, failed_at)
         select id, stream_id, ?, version, ?, ?, ?, ? from {WorkTables.Schema}.mt_events where id = ? and stream_id = ?
         on conflict (reply_id) do nothing
         """,
        channel, OutgoingPart.IndexOf(failed.Correlation), failed.Code, failed.Reason, failed.FailedAt, failed.ReplyId!.Value, conversationId);

    /// <summary>The same, because the person had not been heard for too long: it waits for them.</summary>
    internal static void HoldLate(
        IDocumentSession session, Guid conversationId, ChatAddress chat, ReplyFailed failed, DateTimeOffset now) => session.QueueSqlCommand(
        $"""
         insert into {WorkTables.PendingReplies}
           (reply_id, conversation_id, channel, chat_id, number, parts_sent, owner, not_before, held_at)
         select id, stream_id, ?, ?, version, ?, '{Guid.Empty}'::uuid, ?, ? from {WorkTables.Schema}.mt_events where id = ? and stream_id = ?
         on conflict (reply_id) do nothing
         """,
        chat.Channel, chat.ChatId, OutgoingPart.IndexOf(failed.Correlation), now, now, failed.ReplyId!.Value, conversationId);

    /// <param name="after">Id of the last one that was read already; they come in the order of their ids, which is that of time.</param>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(Guid after, int most, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
             select reply_id, conversation_id, channel, code, reason, failed_at from {WorkTables.DeadLetters}
             where reply_id > $1 order by reply_id limit $2
             """);
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue(most);
        var letters = new List<DeadLetter>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            letters.Add(new DeadLetter(
                rows.GetGuid(0), rows.GetGuid(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetFieldValue<DateTimeOffset>(5)));
        return letters;
    }

    /// <inheritdoc cref="ListAsync"/>
    public async Task<IReadOnlyList<HeldReply>> HeldAsync(Guid after, int most, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
             select p.reply_id, p.conversation_id, p.channel, coalesce(e.data ->> 'purpose', '{OutgoingPurpose.Reply}'), p.held_at
             from {WorkTables.PendingReplies} p join {WorkTables.Schema}.mt_events e on e.id = p.reply_id
             where p.held_at is not null and p.reply_id > $1 order by p.reply_id limit $2
             """);
        command.Parameters.AddWithValue(after);
        command.Parameters.AddWithValue(most);
        var held = new List<HeldReply>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            held.Add(new HeldReply(
                rows.GetGuid(0), rows.GetGuid(1), rows.GetString(2), rows.GetString(3), rows.GetFieldValue<DateTimeOffset>(4)));
        return held;
    }

    /// <summary>Has a reply sent that could not be, from the part that failed.</summary>
    /// <param name="by">Name of the key.</param>
    /// <returns>False when there is none of that id, or its person was erased since.</returns>
    public async Task<bool> ReplayAsync(Guid replyId, string by, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        if (await TakeAsync(session.Connection, replyId, cancellation) is not { } letter
            || await session.LoadAsync<Conversation>(letter.ConversationId, cancellation) is not { IsClosed: false } conversation)
            return false;
        session.QueueSqlCommand(
            $"""
             insert into {WorkTables.PendingReplies} (reply_id, conversation_id, channel, chat_id, number, parts_sent, owner, not_before)
             values (?, ?, ?, ?, ?, ?, '{Guid.Empty}'::uuid, ?) on conflict (reply_id) do nothing
             """,
            replyId, letter.ConversationId, conversation.Chat.Channel, conversation.Chat.ChatId, letter.Number, letter.PartsSent, clock.GetUtcNow());
        var replayed = session.Events.BuildEvent(new ReplyReplayed(replyId, by));
        replayed.CorrelationId = letter.ConversationId.ToString();
        replayed.CausationId = $"key:{by}";
        session.Events.Append(StreamIds.Outbound(letter.ConversationId), replayed);
        await session.SaveChangesAsync(cancellation);
        await new MessageBus(wolverine).PublishAsync(new DeliverReplies(letter.ConversationId));
        return true;
    }

    private static async Task<(Guid ConversationId, long Number, int PartsSent)?> TakeAsync(
        NpgsqlConnection connection, Guid replyId, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"delete from {WorkTables.DeadLetters} where reply_id = $1 returning conversation_id, number, parts_sent", connection);
        command.Parameters.AddWithValue(replyId);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation) ? (rows.GetGuid(0), rows.GetInt64(1), rows.GetInt32(2)) : null;
    }
}
