using Luna.Astrology.Zodiac;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Answers;

internal static class GrahaAsked
{
    /// <returns>Null when no graha was named.</returns>
    public static Graha? Of(Conversation state) => state.Slots.TryGetValue(Slots.Graha, out var named)
        ? Array.Find(Enum.GetValues<Graha>(), graha => ZodiacNames.IdOf(graha) == named.Value)
        : null;

    /// <summary>Where it is, not what it does to somebody: the same for everyone.</summary>
    public static bool IsOfSky(Conversation state) =>
        state.Slots.TryGetValue(Slots.Graha, out var named) && named.Reference != Slots.OfPerson;
}
