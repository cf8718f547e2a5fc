using System.Security.Cryptography;
using System.Text;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Listening;
using Luna.Conversations.Storage;
using Luna.Conversations.Turns;
using Marten;
using Npgsql;
using NpgsqlTypes;
using Wolverine.Runtime;

namespace Luna.Conversations.Intake;

/// <summary>
/// Puts what a platform delivered on disk, once per key, many deliveries in one commit, without reading anything first (but
/// what a button stands for that its platform could not carry). Afterwards it says that a turn is due; that hint may be lost,
/// the stream may not.
/// </summary>
public sealed class InboundIntake : IAsyncDisposable
{
    private readonly IDocumentStore _store;
    private readonly IWolverineRuntime _wolverine;
    private readonly GroupCommit<IReadOnlyList<InboundItem>> _deliveries;

    public InboundIntake(IDocumentStore store, IWolverineRuntime wolverine)
    {
        _store = store;
        _wolverine = wolverine;
        _deliveries = new GroupCommit<IReadOnlyList<InboundItem>>(StoreAsync, most: 128);
    }

    /// <summary>Ends after the commit. What was accepted before is passed over in silence.</summary>
    public Task AcceptAsync(IReadOnlyList<InboundItem> items, CancellationToken cancellation) =>
        items.Count == 0 ? Task.CompletedTask : _deliveries.AddAsync(items, cancellation);

    public ValueTask DisposeAsync() => _deliveries.DisposeAsync();

    /// <summary>A delivery is known again by the hash of its key, which names the person's chat.</summary>
    private static string KeyOf(InboundItem item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Key)));

    private async Task StoreAsync(IReadOnlyList<IReadOnlyList<InboundItem>> deliveries, CancellationToken cancellation)
    {
        var items = deliveries.SelectMany(delivery => delivery).DistinctBy(item => item.Key).Where(IsNews).ToArray();
        if (items.Length == 0)
            return;
        await using var session = _store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var connection = session.Connection;
        var due = await Outage.UnmaskAsync(connection, () => AppendAsync(session, connection, items, cancellation));

        var bus = new MessageBus(_wolverine);
        foreach (var conversationId in due)
            await bus.PublishAsync(new TakeTurn(conversationId));
    }

    /// <returns>The conversations that a turn is due in.</returns>
    private static async Task<HashSet<Guid>> AppendAsync(
        IDocumentSession session, NpgsqlConnection connection, InboundItem[] items, CancellationToken cancellation)
    {
        var fresh = await RememberAsync(connection, items, cancellation);
        var due = new HashSet<Guid>();
        foreach (var item in items.Where(item => fresh.Contains(KeyOf(item))))
        {
            var conversationId = StreamIds.Conversation(item.Chat);
            var stored = session.Events.BuildEvent(EventOf(await WithPayloadAsync(item, session, cancellation)));
            stored.CorrelationId = conversationId.ToString();
            stored.CausationId = KeyOf(item);
            session.Events.Append(StreamOf(item, conversationId), stored);
            if (item is IncomingMessage { Recording: { } recording } spoken)
                Recordings.Keep(session, conversationId, spoken.MessageId, recording);
            if (NeedsTurn(item))
                due.Add(conversationId);
        }

        await session.SaveChangesAsync(cancellation);
        return due;
    }

    private static async Task<HashSet<string>> RememberAsync(
        NpgsqlConnection connection, InboundItem[] items, CancellationToken cancellation)
    {
        // In one order on every node, so that two nodes that were told the same never wait for each other in a circle.
        var ordered = items.OrderBy(KeyOf, StringComparer.Ordinal).ToArray();
        await using var command = new NpgsqlCommand(
            $"""
             insert into {WorkTables.InboundKeys} (key, conversation_id, stream_id, turn_due)
             select * from unnest(@keys, @conversations, @streams, @due) on conflict (key) do nothing returning key
             """,
            connection);
        command.Parameters.AddWithValue(
            "keys", NpgsqlDbType.Array | NpgsqlDbType.Text, Array.ConvertAll(ordered, KeyOf));
        command.Parameters.AddWithValue(
            "conversations", NpgsqlDbType.Array | NpgsqlDbType.Uuid,
            Array.ConvertAll(ordered, item => StreamIds.Conversation(item.Chat)));
        command.Parameters.AddWithValue(
            "streams", NpgsqlDbType.Array | NpgsqlDbType.Uuid,
            Array.ConvertAll(ordered, item => StreamOf(item, StreamIds.Conversation(item.Chat))));
        command.Parameters.AddWithValue(
            "due", NpgsqlDbType.Array | NpgsqlDbType.Boolean, Array.ConvertAll(ordered, NeedsTurn));

        var fresh = new HashSet<string>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            fresh.Add(rows.GetString(0));
        return fresh;
    }

    /// <summary>That a platform took a message is known already from sending it.</summary>
    private static bool IsNews(InboundItem item) => item is not DeliveryStatus { State: DeliveryState.Sent };

    private static bool NeedsTurn(InboundItem item) => item is IncomingMessage or IncomingEdit or IncomingBlock;

    /// <summary>A button whose payload was too long for its platform told only which of which reply it is.</summary>
    private static async Task<InboundItem> WithPayloadAsync(
        InboundItem item, IDocumentSession session, CancellationToken cancellation) =>
        item is IncomingMessage { Pressed: { } pressed } message
        && await session.Events.LoadAsync(pressed.ReplyId, cancellation) is { Data: ReplyComposed reply } composed
        && composed.StreamId == StreamIds.Conversation(item.Chat) && pressed.Index < reply.Buttons.Count
            ? message with { Payload = reply.Buttons[pressed.Index].Payload }
            : item;

    private static Guid StreamOf(InboundItem item, Guid conversationId) => item is DeliveryStatus
        ? StreamIds.Outbound(conversationId)
        : StreamIds.Inbound(conversationId);

    private static object EventOf(InboundItem item) => item switch
    {
        IncomingMessage message => new MessageReceived(
            message.Chat, message.MessageId, message.Kind, message.Text, message.At, message.Payload, message.ReplyTo,
            message.PersonName, message.Media, message.Location, message.Contacts, message.Order, message.Referral,
            message.Form, message.Forwarded, message.Command, message.QuotedText, message.AlbumId, message.Emoji,
            message.PersonLanguage),
        IncomingEdit edit => new MessageEdited(edit.Chat, edit.MessageId, edit.Text, edit.At),
        IncomingDeletion deletion => new MessageDeleted(deletion.MessageId, deletion.At),
        IncomingReaction reaction => new ReactionReceived(reaction.MessageId, reaction.Emoji, reaction.At),
        DeliveryStatus status => EventOf(status),
        IncomingBlock { IsBlocked: true } block => new ChatBlocked(block.At),
        IncomingBlock block => new ChatUnblocked(block.At),
        IncomingPayment payment => new PaymentReported(
            payment.Provider, payment.State, payment.Currency, payment.Amount, payment.OrderRef, payment.At, payment.ChargeId,
            payment.MessageId, payment.IsRecurring, payment.ExpiresAt),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "No event for this kind of item."),
    };

    private static object EventOf(DeliveryStatus status) => status.State switch
    {
        DeliveryState.Read or DeliveryState.Played => new ReplyRead(status.PlatformMessageId, status.At),
        DeliveryState.Failed => new ReplyFailed(
            null, status.PlatformMessageId, status.Error?.Code ?? "unknown", status.Reason ?? "The platform gave no reason.", status.At),
        _ => new ReplyDelivered(status.PlatformMessageId, status.At),
    };
}
