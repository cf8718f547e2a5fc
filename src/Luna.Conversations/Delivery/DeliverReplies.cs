using Wolverine;

namespace Luna.Conversations.Delivery;

/// <summary>Says that replies of a conversation may be waiting to be sent. Only a hint, like <c>TakeTurn</c>.</summary>
public sealed record DeliverReplies(Guid ConversationId)
{
    private PendingReply? _only;

    /// <summary>Whoever composed the reply knows that no other waits before it, and hands it along.</summary>
    internal DeliverReplies(PendingReply only)
        : this(only.ConversationId) => _only = only;

    /// <summary>The reply, to the first who asks: whoever comes later has to look how much of it was sent.</summary>
    internal PendingReply? TakeOnly() => Interlocked.Exchange(ref _only, null);
}

public static class DeliverRepliesHandler
{
    public static async Task<OutgoingMessages> Handle(
        DeliverReplies hint, ReplyDelivery delivery, CancellationToken cancellation)
    {
        var messages = new OutgoingMessages();
        if (await delivery.DeliverAsync(hint, cancellation) is { } again)
            messages.Delay(new DeliverReplies(hint.ConversationId), again);
        return messages;
    }
}
