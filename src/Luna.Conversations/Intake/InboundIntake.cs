using System.Security.Cryptography;
using System.Text;
using Luna.Channels;
using Luna.Conversations.Delivery;
using Luna.Conversations.Events;
using Luna.Conversations.Listening;
using Luna.Conversations.Storage;
using Luna.Conversations.Turns;
using Marten;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using Wolverine.Runtime;

namespace Luna.Conversations.Intake;

/// <summary>
/// Puts what a platform delivered on disk, once per key, many deliveries in one commit, without reading anything first (but
/// what a button stands for that its platform could not carry). Afterwards it says that a turn is due; that hint may be lost,
/// the stream may not.
/// </summary>
public sealed partial class InboundIntake : IAsyncDisposable
{
    private readonly IDocumentStore _store;
    private readonly IWolverineRuntime _wolverine;
    private readonly TimeProvider _clock;
    private readonly ILogger<InboundIntake> _log;
    private readonly GroupCommit<IReadOnlyList<InboundItem>> _deliveries;

    public InboundIntake(IDocumentStore store, IWolverineRuntime wolverine, TimeProvider clock, ILogger<InboundIntake> log)
    {
        _store = store;
        _wolverine = wolverine;
        (_clock, _log) = (clock, log);
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
        var items = deliveries.SelectMany(delivery => delivery).DistinctBy(item => item.Key).ToArray();
        await using var session = _store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        var connection = session.Connection;
        var (due, notices) = await Outage.UnmaskAsync(connection, () => AppendAsync(session, connection, items, cancellation));

        foreach (var notice in notices)
            Noticed(_log, notice.Channel, notice.Kind, notice.Subject, notice.Reason);
        var bus = new MessageBus(_wolverine);
        foreach (var conversationId in due)
            await bus.PublishAsync(new TakeTurn(conversationId));
    }

    /// <returns>The conversations that a turn is due in, and what the operator has not been told yet.</returns>
    private async Task<(HashSet<Guid> Due, IReadOnlyList<ChannelNotice> Notices)> AppendAsync(
        IDocumentSession session, NpgsqlConnection connection, InboundItem[] items, CancellationToken cancellation)
    {
        var remembered = await RememberAsync(connection, items, cancellation);
        var fresh = Array.FindAll(items, item => remembered.Contains(KeyOf(item)));
        var names = await ChatNames.ReadAsync(connection, fresh, cancellation);
        await CorrectAsync(connection, fresh, names, cancellation);
        await names.StoreAsync(connection, cancellation);
        var due = new HashSet<Guid>();
        foreach (var item in fresh)
        {
            var conversationId = names.ConversationOf(item);
            foreach (var decided in names.LearntFrom(item).Append(EventOf(await WithPayloadAsync(item, conversationId, session, cancellation))))
            {
                var stored = session.Events.BuildEvent(decided);
                stored.CorrelationId = item is ChannelNotice ? null : conversationId.ToString();
                stored.CausationId = KeyOf(item);
                session.Events.Append(StreamOf(item, conversationId), stored);
            }

            if (item is DeliveryStatus { State: DeliveryState.Failed } failed)
                KeepFailed(session, conversationId, failed, _clock.GetUtcNow());
            if (item is IncomingMessage { Recording: { } recording } spoken)
                Recordings.Keep(session, conversationId, spoken.MessageId, recording);
            if (NeedsTurn(item))
                due.Add(conversationId);
        }

        await session.SaveChangesAsync(cancellation);
        return (due, [.. fresh.OfType<ChannelNotice>()]);
    }

    /// <summary>What the platform took and could not deliver is looked after like what it did not take.</summary>
    private static void KeepFailed(IDocumentSession session, Guid conversationId, DeliveryStatus status, DateTimeOffset now)
    {
        if (EventOf(status) is not ReplyFailed { ReplyId: { } replyId } failed)
            return;
        if (status.Error?.Trouble != ChannelTrouble.WindowClosed)
        {
            DeadLetters.KeepLate(session, conversationId, status.Chat.Channel, failed);
            return;
        }

        DeadLetters.HoldLate(session, conversationId, status.Chat, failed, now);
        var held = session.Events.BuildEvent(new ReplyHeld(replyId, ByPlatform: true, now));
        held.CorrelationId = conversationId.ToString();
        held.CausationId = KeyOf(status);
        session.Events.Append(StreamIds.Outbound(conversationId), held);
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

    /// <summary>What was remembered under the id that a chat is shown by, and belongs to a conversation of another id.</summary>
    private static async Task CorrectAsync(
        NpgsqlConnection connection, InboundItem[] fresh, ChatNames names, CancellationToken cancellation)
    {
        var moved = Array.FindAll(fresh, item => names.ConversationOf(item) != StreamIds.Conversation(item.Chat));
        if (moved.Length == 0)
            return;
        await using var command = new NpgsqlCommand(
            $"""
             update {WorkTables.InboundKeys} k set conversation_id = m.conversation_id, stream_id = m.stream_id
             from unnest($1, $2, $3) as m(key, conversation_id, stream_id) where k.key = m.key
             """,
            connection);
        command.Parameters.AddWithValue(Array.ConvertAll(moved, KeyOf));
        command.Parameters.AddWithValue(Array.ConvertAll(moved, names.ConversationOf));
        command.Parameters.AddWithValue(Array.ConvertAll(moved, item => StreamOf(item, names.ConversationOf(item))));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static bool NeedsTurn(InboundItem item) => item is IncomingMessage or IncomingEdit or IncomingBlock or IncomingIdChange;

    /// <summary>A button whose payload was too long for its platform told only which of which reply it is.</summary>
    private static async Task<InboundItem> WithPayloadAsync(
        InboundItem item, Guid conversationId, IDocumentSession session, CancellationToken cancellation) =>
        item is IncomingMessage { Pressed: { } pressed } message
        && await session.Events.LoadAsync(pressed.ReplyId, cancellation) is { Data: ReplyComposed reply } composed
        && composed.StreamId == conversationId && pressed.Index < reply.Buttons.Count
            ? message with { Payload = reply.Buttons[pressed.Index].Payload }
            : item;

    private static Guid StreamOf(InboundItem item, Guid conversationId) => item switch
    {
        DeliveryStatus => StreamIds.Outbound(conversationId),
        ChannelNotice notice => StreamIds.Operations(notice.Channel),
        _ => StreamIds.Inbound(conversationId),
    };

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
        IncomingIdChange change => new ChatIdChanged(
            change.Chat, change.Chat with { ChatId = change.NewChatId }, change.At),
        ChannelNotice notice => new ChannelNoticed(
            notice.Channel, notice.Kind, notice.At, notice.Subject, notice.Language, notice.Reason, notice.Until),
        _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name, "No event for this kind of item."),
    };

    private static object EventOf(DeliveryStatus status) => status.State switch
    {
        DeliveryState.Sent => new ReplyAccepted(status.PlatformMessageId, status.At)
        {
            Pricing = status.Pricing, Correlation = status.Correlation,
        },
        DeliveryState.Read or DeliveryState.Played => new ReplyRead(status.PlatformMessageId, status.At)
        {
            Played = status.State == DeliveryState.Played, Pricing = status.Pricing, Correlation = status.Correlation,
        },
        DeliveryState.Failed => new ReplyFailed(
            OutgoingPart.ReplyOf(status.Correlation), status.PlatformMessageId, status.Error?.Code ?? "unknown",
            status.Reason ?? "The platform gave no reason.", status.At)
        {
            Pricing = status.Pricing, Correlation = status.Correlation,
        },
        _ => new ReplyDelivered(status.PlatformMessageId, status.At) { Pricing = status.Pricing, Correlation = status.Correlation },
    };

    [LoggerMessage(LogLevel.Warning, "{Channel} tells the operator: {Kind} {Subject} {Reason}")]
    private static partial void Noticed(ILogger log, string channel, string kind, string? subject, string? reason);
}
