using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows;

/// <summary>A yes to what cannot be undone.</summary>
internal static class Confirmation
{
    public const string Yes = "yes", No = "no";

    /// <summary>It counts only in the turn it is said in: what was said of something else is no consent to this.</summary>
    /// <returns>Null while nothing was said to it.</returns>
    public static string? Said(Conversation state, TurnInput input) =>
        state.Slots.GetValueOrDefault(Slots.Confirm) is { } confirm && input.Unread.Any(inbound => inbound.Data switch
        {
            MessageReceived received => received.MessageId == confirm.MessageId,
            MessageEdited edited => edited.MessageId == confirm.MessageId,
            _ => false,
        })
            ? confirm.Value
            : null;

    /// <summary>The same, to a question that stood there before: whoever writes ahead has not seen the price.</summary>
    public static string? Answered(Conversation state, TurnInput input) =>
        input.Conversation?.Question?.Slot == Slots.Confirm ? Said(state, input) : null;
}
