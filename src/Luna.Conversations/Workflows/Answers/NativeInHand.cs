using Luna.Conversations.Births;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Workflows.Answers;

/// <summary>The birth that an answer is for, once it is known.</summary>
internal static class NativeInHand
{
    /// <summary>Says for whom the answer is when it is for somebody else.</summary>
    /// <param name="open">What must still be asked when there is none.</param>
    public static Native? Of(Scribe scribe, TurnInput input, out OpenQuestion? open)
    {
        if (BirthInHand.Ready(scribe, input, out open) is not { } ready)
            return null;
        var state = scribe.State;
        if (!scribe.HasDecidedOfProfile
            && BirthOf.Called(state.Births.GetValueOrDefault(BirthInHand.PersonOf(state)) ?? state.Slots, scribe.Language) is { } whom)
            scribe.Say(TextKeys.KundliToAnother, ("whom", whom));
        return Native.Of(ready);
    }

    /// <summary>Something of a birth has been told to the running workflow.</summary>
    public static bool IsBeingTold(Conversation state) =>
        state.Slots.Keys.Any(BirthOf.Tells) || state.Open.Keys.Any(BirthOf.Tells);

    /// <summary>A birth that is known beside the one spoken of.</summary>
    public static Native? Known(Conversation state, string person, TurnInput input) =>
        state.Births.TryGetValue(person, out var slots) && BirthSlots.Details(slots, input.Places) is { } birth
        && Casting.Resolve(birth) is Casting.Ready ready
            ? Native.Of(ready)
            : null;
}
