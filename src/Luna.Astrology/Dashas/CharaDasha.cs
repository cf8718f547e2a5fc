using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Dashas;

/// <summary>The dasha of the rashis from the lagna, as K. N. Rao reads Jaimini.</summary>
/// <remarks>
/// <para>
/// K. N. Rao, Predicting through Jaimini's Chara Dasha (1995). The rashis of Mesha, Vrishabha, Mithuna and
/// their opposites are counted forwards, the others backwards; the ninth rashi from the lagna says which way the
/// mahadashas go. A rashi has as many years as its lord is rashis away, counted its way; twelve with the lord at home.
/// Exaltation and debilitation change nothing. There is no balance: the lagna's own mahadasha begins at birth.
/// </para>
/// <para>
/// Vrishchika has Mars and Ketu, Kumbha Saturn and Rahu: both at home, twelve years; one at home, the other is counted
/// to; else the one with more grahas beside it, and of equals the one with more degrees in its rashi.
/// </para>
/// <para>
/// Antardashas: twelve equal parts in the way of the mahadashas, the next rashi first, the mahadasha's own last; the same on
/// every further level. After the twelve rashis they begin anew with the same years.
/// </para>
/// </remarks>
public static class CharaDasha
{
    private const int RashiCount = Rashis.Count;

    /// <summary>The way of the mahadashas: true when they follow the zodiac.</summary>
    public static bool RunsForward(Rashi lagna) => CountsForward(lagna.Plus(8));

    /// <returns>1 to 12.</returns>
    public static int YearsOf(Chart chart, Rashi rashi)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var lord = LordOf(chart, rashi);
        var standing = chart[lord].Point.Rashi;
        var away = CountsForward(rashi) ? rashi.CountTo(standing) - 1 : standing.CountTo(rashi) - 1;
        return away == 0 ? RashiCount : away;
    }

    /// <summary>The lord that a rashi's years are counted to.</summary>
    public static Graha LordOf(Chart chart, Rashi rashi)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return rashi switch
        {
            Rashi.Vrishchika => OfTwo(chart, rashi, Graha.Mars, Graha.Ketu),
            Rashi.Kumbha => OfTwo(chart, rashi, Graha.Saturn, Graha.Rahu),
            _ => Rashis.LordOf(rashi),
        };
    }

    /// <summary>The twelve mahadashas from birth on.</summary>
    public static IReadOnlyList<RashiPeriod> Mahadashas(Chart chart, DashaYear? year = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var ticks = (year ?? DashaYear.Julian).Ticks;
        var step = RunsForward(chart.Lagna.Rashi) ? 1 : -1;
        var periods = new RashiPeriod[RashiCount];
        var from = chart.Moment.Instant;
        for (var i = 0; i < RashiCount; i++)
        {
            var rashi = chart.Lagna.Rashi.Plus(i * step);
            var to = from + Duration.FromTicks(YearsOf(chart, rashi) * ticks);
            periods[i] = new RashiPeriod(rashi, 1, from, to);
            from = to;
        }

        return periods;
    }

    /// <summary>The twelve equal parts of a period.</summary>
    /// <param name="lagna">Of the chart: it says which way they go.</param>
    public static IReadOnlyList<RashiPeriod> Within(RashiPeriod period, Rashi lagna)
    {
        ArgumentNullException.ThrowIfNull(period);
        var cut = Cut.Of(period.Start, period.End, RashiCount);
        var parts = new RashiPeriod[RashiCount];
        for (var i = 0; i < RashiCount; i++)
            parts[i] = Part(period, cut, i, lagna);
        return parts;
    }

    /// <summary>What runs at an instant, one period a level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the birth, or depth below 1.</exception>
    public static IReadOnlyList<RashiPeriod> At(Chart chart, Instant instant, int depth = 2, DashaYear? year = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        if (instant < chart.Moment.Instant)
            throw new ArgumentOutOfRangeException(nameof(instant), instant, "No dasha runs before the birth.");
        var running = new RashiPeriod[depth];
        running[0] = MahadashaAt(chart, instant, year);
        for (var level = 1; level < depth; level++)
        {
            var above = running[level - 1];
            var cut = Cut.Of(above.Start, above.End, RashiCount);
            var i = (int)((Int128)(instant - above.Start).BclCompatibleTicks * RashiCount / cut.Ticks);
            // The edge of a part is rounded down to a tick: the quotient may be one too low there.
            if (instant >= cut.EdgeAfter(i + 1))
                i++;
            running[level] = Part(above, cut, i, chart.Lagna.Rashi);
        }

        return running;
    }

    private static RashiPeriod MahadashaAt(Chart chart, Instant instant, DashaYear? year)
    {
        var mahadashas = Mahadashas(chart, year);
        var cycle = mahadashas[^1].End - mahadashas[0].Start;
        var turns = Duration.FromTicks(
            (instant - mahadashas[0].Start).BclCompatibleTicks / cycle.BclCompatibleTicks * cycle.BclCompatibleTicks);
        var i = 0;
        while (instant - turns >= mahadashas[i].End)
            i++;
        return mahadashas[i] with { Start = mahadashas[i].Start + turns, End = mahadashas[i].End + turns };
    }

    private static RashiPeriod Part(RashiPeriod period, in Cut cut, int i, Rashi lagna) => new(
        period.Rashi.Plus((i + 1) * (RunsForward(lagna) ? 1 : -1)), period.Level + 1, cut.EdgeAfter(i), cut.EdgeAfter(i + 1));

    private static Graha OfTwo(Chart chart, Rashi rashi, Graha one, Graha other)
    {
        var (oneAt, otherAt) = (chart[one].Point, chart[other].Point);
        if (oneAt.Rashi == rashi)
            return otherAt.Rashi == rashi ? one : other;
        if (otherAt.Rashi == rashi)
            return one;
        var more = CompanionsOf(chart, oneAt.Rashi) - CompanionsOf(chart, otherAt.Rashi);
        if (more == 0)
            more = oneAt.DegreesInRashi.CompareTo(otherAt.DegreesInRashi);
        return more >= 0 ? one : other;
    }

    private static int CompanionsOf(Chart chart, Rashi rashi)
    {
        var count = 0;
        foreach (var placement in chart.Placements)
            count += placement.Point.Rashi == rashi ? 1 : 0;
        return count;
    }

    private static bool CountsForward(Rashi rashi) => ((int)rashi - 1) / 3 % 2 == 0;
}
