using Luna.Conversations.Births;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Erase;

namespace Luna.Conversations.Workflows;

/// <summary>One of the births that are known, told by its name, by how they are related, or from a list.</summary>
internal static class KnownBirths
{
    /// <summary>Value of the slot <c>scope</c> whose reference is the key of the birth.</summary>
    public const string One = "profile";

    /// <returns>A key that need not be known; null while nobody was named.</returns>
    public static string? Meant(Conversation state) => state.Slots.ContainsKey(Slots.Relation)
        ? BirthInHand.PersonOf(state)
        : state.Slots.GetValueOrDefault(Slots.Scope) is { Value: One, Reference: { } person } ? person : null;

    public static IEnumerable<SlotChoice> Choices(Scribe scribe) =>
        scribe.State.Births.Keys.Select(person => new SlotChoice(One, Called(scribe, person), person));

    public static string Called(Scribe scribe, string person) => BirthOf.Called(scribe.State.Births[person], scribe.Language) is { } whom
        ? Texts.Get(scribe.Language, EraseTexts.BirthOfOther, ("whom", whom))
        : Texts.Get(scribe.Language, EraseTexts.OwnBirth);
}
