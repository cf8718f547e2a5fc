using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Storage;
using Marten;
using Npgsql;

namespace Luna.Conversations.Delivery;

/// <summary>A reply that is composed and not settled yet, beside the event that holds its words.</summary>
/// <param name="PartsSent">Platform messages of this reply that have been sent already.</param>
/// <param name="NotBefore">When another node, or another attempt, may take it.</param>
internal sealed record PendingReply(
    Guid ReplyId, Guid ConversationId, ChatAddress Chat, int PartsSent, int Attempts, Guid Owner,
    DateTimeOffset NotBefore, ReplyComposed Reply)
{
    private const string Columns =
        "p.reply_id, p.conversation_id, p.channel, p.chat_id, p.parts_sent, p.attempts, p.owner, p.not_before, p.has_turn, p.held_at, "
        + "w.heard_at, w.refused_at";

    /// <summary>It has waited for its turn among what the platform is sent.</summary>
    public bool HasTurn { get; init; }

    /// <summary>Since when it waits for the person to write; null when it does not.</summary>
    public DateTimeOffset? HeldAt { get; init; }

    /// <summary>When the person was last heard; null when it answers what was just heard, or that is not known.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    /// <summary>When the platform last took nothing because the person had not been heard for too long.</summary>
    public DateTimeOffset? RefusedAt { get; init; }

    public string Purpose => Reply.Purpose ?? OutgoingPurpose.Reply;

    /// <summary>In what form the platform takes it now; null when it does in none.</summary>
    public ReplyForm? FormOn(IChannel channel, DateTimeOffset now) =>
        channel.ReplyWindow is not { } window || IsOpen(window, now) ? ReplyForm.Free
        : channel.PurposesOutsideWindow.Contains(Purpose) ? ReplyForm.Agreed
        : null;

    /// <summary>What was held is still worth saying: no reminder to somebody who has written, no forecast of yesterday.</summary>
    public bool IsOfUse(ReplyForm? form, DateTimeOffset now) => now - (Reply.At ?? now) < Purpose switch
    {
        OutgoingPurpose.Reminder when form == ReplyForm.Free => TimeSpan.Zero,
        OutgoingPurpose.Reminder or OutgoingPurpose.Forecast => TimeSpan.FromHours(12),
        _ => TimeSpan.FromDays(7),
    };

    private bool IsOpen(TimeSpan window, DateTimeOffset now) =>
        HeardAt is not { } heard || (now - heard < window && !(RefusedAt >= heard));

    public static PendingReply Insert(
        IDocumentSession session, Guid replyId, Guid conversationId, ChatAddress chat, long number, Guid owner,
        DateTimeOffset now, ReplyComposed reply)
    {
        var until = now + DeliveryNode.Lease;
        session.QueueSqlCommand(
            $"""
             insert into {WorkTables.PendingReplies} (reply_id, conversation_id, channel, chat_id, number, owner, not_before)
             values (?, ?, ?, ?, ?, ?, ?)
             """,
            replyId, conversationId, chat.Channel, chat.ChatId, number, owner, until);
        return new PendingReply(replyId, conversationId, chat, 0, 0, owner, until, reply);
    }

    public static void Delete(IDocumentSession session, Guid replyId) =>
        session.QueueSqlCommand($"delete from {WorkTables.PendingReplies} where reply_id = ?", replyId);

    /// <summary>What waits goes to where the person is now.</summary>
    public static void Readdress(IDocumentSession session, Guid conversationId, ChatAddress chat) => session.QueueSqlCommand(
        $"update {WorkTables.PendingReplies} set chat_id = ? where conversation_id = ?", chat.ChatId, conversationId);

    public static void CountPart(IDocumentSession session, Guid replyId, int partsSent) => session.QueueSqlCommand(
        $"update {WorkTables.PendingReplies} set parts_sent = ? where reply_id = ?", partsSent, replyId);

    /// <returns>Those of the replies' conversations that have another one which is not settled.</returns>
    public static async Task<HashSet<Guid>> BeforeAsync(
        NpgsqlConnection connection, PendingReply[] replies, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"select conversation_id from {WorkTables.PendingReplies} where conversation_id = any($1) and reply_id <> all($2)",
            connection);
        command.Parameters.AddWithValue(Array.ConvertAll(replies, reply => reply.ConversationId));
        command.Parameters.AddWithValue(Array.ConvertAll(replies, reply => reply.ReplyId));
        var waiting = new HashSet<Guid>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            waiting.Add(rows.GetGuid(0));
        return waiting;
    }

    /// <returns>In the order in which they were composed.</returns>
    public static async Task<IReadOnlyList<PendingReply>> OfConversationAsync(
        NpgsqlDataSource database, IDocumentStore store, Guid conversationId, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
             select {Columns}, e.data from {WorkTables.PendingReplies} p
             join {WorkTables.Schema}.mt_events e on e.id = p.reply_id
             left join {ReplyWindowProjection.Identifier.QualifiedName} w on w.conversation_id = p.conversation_id
             where p.conversation_id = $1 order by p.number
             """);
        command.Parameters.AddWithValue(conversationId);
        var pending = new List<PendingReply>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            pending.Add(new PendingReply(
                rows.GetGuid(0), rows.GetGuid(1), new ChatAddress(rows.GetString(2), rows.GetString(3)),
                rows.GetInt32(4), rows.GetInt32(5), rows.GetGuid(6), rows.GetFieldValue<DateTimeOffset>(7),
                store.Options.Serializer().FromJson<ReplyComposed>(rows, 12))
            {
                HasTurn = rows.GetBoolean(8), HeldAt = Moment(rows, 9), HeardAt = Moment(rows, 10), RefusedAt = Moment(rows, 11),
            });
        return pending;
    }

    /// <returns>Whether this node may send it now.</returns>
    public async Task<bool> ClaimAsync(NpgsqlDataSource database, Guid node, DateTimeOffset now, CancellationToken cancellation)
    {
        // What waits for its turn is nobody's before.
        if (Owner == node && Attempts == 0 && !HasTurn && now < NotBefore)
            return true;
        await using var command = database.CreateCommand(
            $"update {WorkTables.PendingReplies} set owner = $1, not_before = $2 where reply_id = $3 and not_before <= $4");
        command.Parameters.AddWithValue(node);
        command.Parameters.AddWithValue(now + DeliveryNode.Lease);
        command.Parameters.AddWithValue(ReplyId);
        command.Parameters.AddWithValue(now);
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>An attempt failed.</summary>
    public Task PostponeAsync(NpgsqlDataSource database, Guid node, DateTimeOffset until, CancellationToken cancellation) =>
        PostponeAsync(database, node, until, "attempts = attempts + 1, has_turn = false", cancellation);

    /// <summary>Nothing was tried: it is not its turn yet, or the platform takes nothing from anyone.</summary>
    /// <param name="hasTurn">Then it is.</param>
    public Task WaitAsync(NpgsqlDataSource database, Guid node, DateTimeOffset until, bool hasTurn, CancellationToken cancellation) =>
        PostponeAsync(database, node, until, $"has_turn = {(hasTurn ? "true" : "false")}", cancellation);

    public static void Hold(IDocumentSession session, Guid replyId, DateTimeOffset now) => session.QueueSqlCommand(
        $"update {WorkTables.PendingReplies} set held_at = ?, not_before = ?, attempts = 0, has_turn = false where reply_id = ?", now, now, replyId);

    private async Task PostponeAsync(
        NpgsqlDataSource database, Guid node, DateTimeOffset until, string rest, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"update {WorkTables.PendingReplies} set owner = $1, not_before = $2, {rest} where reply_id = $3");
        command.Parameters.AddWithValue(node);
        command.Parameters.AddWithValue(until);
        command.Parameters.AddWithValue(ReplyId);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DateTimeOffset? Moment(NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetFieldValue<DateTimeOffset>(column);
}

internal enum ReplyForm
{
    /// <summary>As it was composed.</summary>
    Free,

    /// <summary>As it was agreed with the platform for what comes outside the window.</summary>
    Agreed,
}
