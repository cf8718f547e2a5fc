using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Dashas;

/// <summary>The 120-year dasha that runs from the Moon's nakshatra at birth.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 46, verses 12 to 16. A year is 365.25 days unless another is asked for. Periods are
/// cut in whole ticks of 100 ns, so that they join without a gap.
/// </remarks>
public static class Vimshottari
{
    public const int CycleYears = 120;

    /// <summary>In the order in which they follow each other; the first rules Ashwini.</summary>
    private static readonly LordCycle Cycle = new(
        moon => (FirstOf(moon.Nakshatra), moon.NakshatraFraction),
        (Graha.Ketu, 7), (Graha.Venus, 20), (Graha.Sun, 6), (Graha.Moon, 10), (Graha.Mars, 7),
        (Graha.Rahu, 18), (Graha.Jupiter, 16), (Graha.Saturn, 19), (Graha.Mercury, 17));

    public static Graha LordOf(Nakshatra nakshatra) => Cycle.LordAt(FirstOf(nakshatra));

    public static int YearsOf(Graha lord) => Cycle.YearsAt(Cycle.IndexOf(lord));

    /// <summary>Whose period follows, after Mercury's again Ketu's.</summary>
    public static Graha LordAfter(Graha lord) => Cycle.LordAt(Cycle.IndexOf(lord) + 1);

    /// <summary>How much of the first mahadasha is still to come at birth, 0 &lt; fraction ≤ 1.</summary>
    public static double BalanceOf(ZodiacPoint moon) => 1 - moon.NakshatraFraction;

    /// <summary>The nine mahadashas of 120 years; the first began before the birth, at its true start.</summary>
    public static IReadOnlyList<DashaPeriod> Mahadashas(Chart chart, DashaYear? year = null) =>
        Cycle.Mahadashas(chart, year);

    /// <inheritdoc cref="Mahadashas(Chart, DashaYear?)"/>
    public static IReadOnlyList<DashaPeriod> Mahadashas(ZodiacPoint moon, Instant birth, DashaYear? year = null) =>
        Cycle.Mahadashas(moon, birth, year);

    /// <summary>The nine periods that a period is divided into, beginning with its own lord's.</summary>
    public static IReadOnlyList<DashaPeriod> Within(DashaPeriod period) => Cycle.Within(period);

    /// <summary>What runs at an instant: the mahadasha, in it the antardasha, and so on to the depth asked for.</summary>
    /// <remarks>Past the 120th year the cycle begins anew.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the first mahadasha, or depth below 1.</exception>
    public static IReadOnlyList<DashaPeriod> At(Chart chart, Instant instant, int depth = 2, DashaYear? year = null) =>
        Cycle.At(chart, instant, depth, year);

    /// <inheritdoc cref="At(Chart, Instant, int, DashaYear?)"/>
    public static IReadOnlyList<DashaPeriod> At(
        ZodiacPoint moon, Instant birth, Instant instant, int depth = 2, DashaYear? year = null) =>
        Cycle.At(moon, birth, instant, depth, year);

    private static int FirstOf(Nakshatra nakshatra) => ((int)nakshatra - 1) % Cycle.Count;
}
