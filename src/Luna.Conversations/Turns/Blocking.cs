using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;

namespace Luna.Conversations.Turns;

/// <summary>Who blocked Luna gets nothing by her own will. Who writes has taken that back.</summary>
internal static class Blocking
{
    /// <summary>Writes down what the last thing that came tells of it, if that is news.</summary>
    public static void Take(Scribe scribe, TurnInput input)
    {
        if (!scribe.HasBegun || scribe.State.IsClosed)
            return;
        var last = input.Unread.LastOrDefault(inbound =>
            inbound.Version > scribe.State.MutedBy
            && inbound.Data is ChatBlocked or ChatUnblocked or MessageReceived or MessageEdited);
        if (last is null || (last.Data is ChatBlocked) == scribe.State.IsMuted)
            return;
        if (scribe.State.IsMuted)
        {
            scribe.Record(new ConversationUnmuted(last.Version));
            scribe.RecordOfUser(new UserUnblocked(scribe.State.Chat));
            return;
        }

        scribe.Record(new ConversationMuted(last.Version));
        scribe.RecordOfUser(new UserBlocked(scribe.State.Chat));
        if (scribe.Subscription is { Status: SubscriptionStatus.Running })
            scribe.RecordOfSubscription(new SubscriptionPaused(SubscriptionPaused.Blocked));
    }
}
