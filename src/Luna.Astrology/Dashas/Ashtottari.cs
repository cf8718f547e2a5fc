using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Dashas;

/// <summary>The 108-year dasha of eight lords, Ketu left out, over twenty-eight stars with Abhijit.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 46, from verse 17 on (Santhanam): from Ardra on, four stars each belong to the Sun, Mars,
/// Saturn and Rahu, three each to the Moon, Mercury, Jupiter and Venus. A star is worth its share of the lord's years.
/// Abhijit is the last quarter of Uttara Ashadha and the first fifteenth of Shravana.
/// </remarks>
public static class Ashtottari
{
    public const int CycleYears = 108;

    private const int StarCount = 28;
    private const int NinthsOfCircle = 9 * 360;
    private const int NinthsOfNakshatra = NinthsOfCircle / 27;
    private const int Ardra = 5;
    private const int Abhijit = 21;
    private const int AbhijitStart = 2490;
    private const int AbhijitEnd = 2528;

    private static readonly LordCycle Cycle = new(
        StartOf,
        (Graha.Sun, 6), (Graha.Moon, 15), (Graha.Mars, 8), (Graha.Mercury, 17),
        (Graha.Saturn, 10), (Graha.Jupiter, 19), (Graha.Rahu, 12), (Graha.Venus, 21));

    private static readonly int[] StarsOfLord = [4, 3, 4, 3, 4, 3, 4, 3];

    /// <summary>The eight mahadashas; the first began before the birth, at its true start.</summary>
    public static IReadOnlyList<DashaPeriod> Mahadashas(Chart chart, DashaYear? year = null) =>
        Cycle.Mahadashas(chart, year);

    /// <summary>The eight periods that a period is divided into, beginning with its own lord's.</summary>
    public static IReadOnlyList<DashaPeriod> Within(DashaPeriod period) => Cycle.Within(period);

    /// <summary>What runs at an instant, one period a level.</summary>
    /// <remarks>Past the 108th year the cycle begins anew.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the first mahadasha, or depth below 1.</exception>
    public static IReadOnlyList<DashaPeriod> At(Chart chart, Instant instant, int depth = 2, DashaYear? year = null) =>
        Cycle.At(chart, instant, depth, year);

    /// <summary>The lord of the Moon's star and how much of its years is gone at birth, 0 ≤ fraction &lt; 1.</summary>
    public static (Graha Lord, double Elapsed) FirstOf(ZodiacPoint moon)
    {
        var (first, elapsed) = StartOf(moon);
        return (Cycle.LordAt(first), elapsed);
    }

    private static (int First, double Elapsed) StartOf(ZodiacPoint moon)
    {
        var (star, fraction) = StarOf(moon);
        var before = (star - Ardra + StarCount) % StarCount;
        var lord = 0;
        while (before >= StarsOfLord[lord])
            before -= StarsOfLord[lord++];
        return (lord, (before + fraction) / StarsOfLord[lord]);
    }

    /// <summary>The star, from Ashwini 0, and the fraction of it that lies behind; edges fall on ninths of a degree.</summary>
    private static (int Star, double Fraction) StarOf(ZodiacPoint moon)
    {
        var ninth = moon.PartOf(NinthsOfCircle);
        var (star, from, to) = ninth switch
        {
            >= AbhijitStart and < AbhijitEnd => (Abhijit, AbhijitStart, AbhijitEnd),
            _ when ninth / NinthsOfNakshatra == Abhijit - 1 => (Abhijit - 1, (Abhijit - 1) * NinthsOfNakshatra, AbhijitStart),
            _ when ninth / NinthsOfNakshatra == Abhijit => (Abhijit + 1, AbhijitEnd, (Abhijit + 1) * NinthsOfNakshatra),
            _ => Ordinary(ninth / NinthsOfNakshatra),
        };
        var behind = ninth - from + moon.DegreesInPart(NinthsOfCircle) * 9;
        return (star, behind / (to - from));
    }

    private static (int Star, int From, int To) Ordinary(int nakshatra) => (
        nakshatra < Abhijit ? nakshatra : nakshatra + 1,
        nakshatra * NinthsOfNakshatra,
        (nakshatra + 1) * NinthsOfNakshatra);
}
