using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Matching;

internal static class NakshatraCounts
{
    private const int Count = 27;

    /// <summary>The count from one nakshatra to another, both ends included: 1 for the same, 27 for the one before.</summary>
    public static int From(Nakshatra from, Nakshatra to) => (to - from + Count) % Count + 1;

    /// <summary>The same count, begun anew after each round of so many.</summary>
    public static int From(Nakshatra from, Nakshatra to, int round) => (From(from, to) - 1) % round + 1;
}
