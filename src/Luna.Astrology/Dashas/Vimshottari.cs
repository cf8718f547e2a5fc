using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Dashas;

/// <summary>The 120-year dasha that runs from the Moon's nakshatra at birth.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 46. A year is 365.25 days. Periods are cut in whole ticks of 100 ns, so that
/// they join without a gap.
/// </remarks>
public static class Vimshottari
{
    public const int CycleYears = 120;

    private const long TicksPerYear = (long)(365.25 * NodaConstants.TicksPerDay);
    private const long CycleTicks = CycleYears * TicksPerYear;
    private const int LordCount = 9;
    private const double NakshatraDegrees = 360.0 / 27;

    /// <summary>In the order in which they follow each other; the first rules Ashwini.</summary>
    private static readonly (Graha Lord, int Years)[] Order =
    [
        (Graha.Ketu, 7), (Graha.Venus, 20), (Graha.Sun, 6), (Graha.Moon, 10), (Graha.Mars, 7),
        (Graha.Rahu, 18), (Graha.Jupiter, 16), (Graha.Saturn, 19), (Graha.Mercury, 17),
    ];

    public static Graha LordOf(Nakshatra nakshatra) => Order[IndexOf(nakshatra)].Lord;

    public static int YearsOf(Graha lord) => Order[IndexOf(lord)].Years;

    /// <summary>The nine mahadashas of 120 years; the first began before the birth, at its true start.</summary>
    public static IReadOnlyList<DashaPeriod> Mahadashas(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Mahadashas(chart[Graha.Moon].Point, chart.Moment.Instant);
    }

    /// <inheritdoc cref="Mahadashas(Chart)"/>
    public static IReadOnlyList<DashaPeriod> Mahadashas(ZodiacPoint moon, Instant birth) =>
        Split(CycleStart(moon, birth), CycleTicks, IndexOf(moon.Nakshatra), 1);

    /// <summary>The nine periods that a period is divided into, beginning with its own lord's.</summary>
    public static IReadOnlyList<DashaPeriod> Within(DashaPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Split(period.Start, Ticks(period.End - period.Start), IndexOf(period.Lord), period.Level + 1);
    }

    /// <summary>What runs at an instant: the mahadasha, in it the antardasha, and so on to the depth asked for.</summary>
    /// <remarks>Past the 120th year the cycle begins anew.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the first mahadasha, or depth below 1.</exception>
    public static IReadOnlyList<DashaPeriod> At(Chart chart, Instant instant, int depth = 2)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return At(chart[Graha.Moon].Point, chart.Moment.Instant, instant, depth);
    }

    /// <inheritdoc cref="At(Chart, Instant, int)"/>
    public static IReadOnlyList<DashaPeriod> At(ZodiacPoint moon, Instant birth, Instant instant, int depth = 2)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        var start = CycleStart(moon, birth);
        if (instant < start)
            throw new ArgumentOutOfRangeException(nameof(instant), instant, "No dasha runs before the birth.");
        var cycles = Ticks(instant - start) / CycleTicks;
        start += Duration.FromTicks(cycles * CycleTicks);

        var running = new DashaPeriod[depth];
        var (lord, from, length) = (IndexOf(moon.Nakshatra), start, CycleTicks);
        for (var level = 1; level <= depth; level++)
        {
            var period = Split(from, length, lord, level).First(part => part.Contains(instant));
            running[level - 1] = period;
            (lord, from, length) = (IndexOf(period.Lord), period.Start, Ticks(period.End - period.Start));
        }

        return running;
    }

    private static DashaPeriod[] Split(Instant start, long ticks, int first, int level)
    {
        var parts = new DashaPeriod[LordCount];
        var (years, from) = (0, start);
        for (var i = 0; i < LordCount; i++)
        {
            var (lord, lordYears) = Order[(first + i) % LordCount];
            years += lordYears;
            var to = start + Duration.FromTicks((long)((Int128)ticks * years / CycleYears));
            parts[i] = new DashaPeriod(lord, level, from, to);
            from = to;
        }

        return parts;
    }

    private static Instant CycleStart(ZodiacPoint moon, Instant birth)
    {
        var elapsed = moon.LongitudeDegrees / NakshatraDegrees - ((int)moon.Nakshatra - 1);
        var ticks = elapsed * YearsOf(LordOf(moon.Nakshatra)) * TicksPerYear;
        return birth - Duration.FromTicks((long)Math.Round(ticks));
    }

    private static long Ticks(Duration duration) => duration.BclCompatibleTicks;

    private static int IndexOf(Nakshatra nakshatra) => ((int)nakshatra - 1) % LordCount;

    private static int IndexOf(Graha lord) => Array.FindIndex(Order, entry => entry.Lord == lord);
}
