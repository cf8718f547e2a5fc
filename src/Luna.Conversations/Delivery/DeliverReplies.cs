using Wolverine;

namespace Luna.Conversations.Delivery;

/// <summary>Says that replies of a conversation may be waiting to be sent. Only a hint, like <c>TakeTurn</c>.</summary>
public sealed record DeliverReplies(Guid ConversationId);

public static class DeliverRepliesHandler
{
    public static async Task<OutgoingMessages> Handle(
        DeliverReplies hint, ReplyDelivery delivery, CancellationToken cancellation)
    {
        var messages = new OutgoingMessages();
        if (await delivery.DeliverAsync(hint.ConversationId, cancellation) is { } again)
            messages.Delay(hint, again);
        return messages;
    }
}
