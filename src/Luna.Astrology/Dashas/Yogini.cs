using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Dashas;

/// <summary>The eight yoginis; the number is that of the years each rules.</summary>
public enum Yogini
{
    Mangala = 1,
    Pingala,
    Dhanya,
    Bhramari,
    Bhadrika,
    Ulka,
    Siddha,
    Sankata,
}

/// <summary>The 36-year dasha of the yoginis, from the Moon's nakshatra; it runs round and round.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 46, on the Yogini dasha: three is added to the number of the nakshatra, what
/// remains by eight is the yogini. Antardashas in the proportion of the years, the yogini's own first.
/// </remarks>
public static class YoginiDasha
{
    public const int CycleYears = 36;

    private static readonly LordCycle Cycle = new(
        moon => (FirstOf(moon.Nakshatra), moon.NakshatraFraction),
        (Graha.Moon, 1), (Graha.Sun, 2), (Graha.Jupiter, 3), (Graha.Mars, 4),
        (Graha.Mercury, 5), (Graha.Saturn, 6), (Graha.Venus, 7), (Graha.Rahu, 8));

    /// <exception cref="ArgumentOutOfRangeException">Ketu, who has no yogini.</exception>
    public static Yogini YoginiOf(Graha lord) => (Yogini)(Cycle.IndexOf(lord) + 1);

    public static Graha LordOf(Yogini yogini) => Cycle.LordAt((int)yogini - 1);

    public static Yogini YoginiOf(Nakshatra nakshatra) => (Yogini)(FirstOf(nakshatra) + 1);

    /// <summary>The eight mahadashas of the cycle at birth; the first began before the birth, at its true start.</summary>
    public static IReadOnlyList<DashaPeriod> Mahadashas(Chart chart, DashaYear? year = null) =>
        Cycle.Mahadashas(chart, year);

    /// <summary>The eight periods that a period is divided into, beginning with its own lord's.</summary>
    public static IReadOnlyList<DashaPeriod> Within(DashaPeriod period) => Cycle.Within(period);

    /// <summary>What runs at an instant, one period a level.</summary>
    /// <remarks>Every 36 years the cycle begins anew.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the first mahadasha, or depth below 1.</exception>
    public static IReadOnlyList<DashaPeriod> At(Chart chart, Instant instant, int depth = 2, DashaYear? year = null) =>
        Cycle.At(chart, instant, depth, year);

    private static int FirstOf(Nakshatra nakshatra) => ((int)nakshatra + 2) % Cycle.Count;
}
