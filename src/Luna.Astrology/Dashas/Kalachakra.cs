using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Dashas;

/// <summary>A period of the Kalachakra dasha.</summary>
/// <param name="Level">1 mahadasha, 2 antardasha, and so on.</param>
/// <param name="Start">Inclusive.</param>
/// <param name="End">Exclusive; the start of the next period.</param>
/// <param name="Pada">Whose nine rashis run, 0 to 15: see <see cref="Kalachakra"/>.</param>
/// <param name="Place">Which of the nine, 0 to 8; a rashi may occur twice.</param>
public sealed record KalachakraPeriod(Rashi Rashi, int Level, Instant Start, Instant End, int Pada, int Place)
{
    public bool Contains(Instant instant) => Start <= instant && instant < End;
}

/// <summary>The dasha of the wheel of time: nine rashis by the Moon's pada, with the years of their lords.</summary>
/// <remarks>
/// <para>
/// Brihat Parashara Hora Shastra, chapter 46, from verse 52 on (Santhanam): Sun 5 years, Moon 21, Mars 7, Mercury 9, Jupiter 10,
/// Venus 16, Saturn 4. The pada is taken to be the whole span of its nine rashis: what of it the Moon has passed at birth
/// is passed of that span.
/// </para>
/// <para>
/// After the ninth rashi the next pada of the same wheel follows. Antardashas: the nine of the same pada, the mahadasha's own
/// first, then on round the nine; each in the proportion of its years to the span. The same on every further level.
/// </para>
/// </remarks>
public static class Kalachakra
{
    private const int RashisOfPada = KalachakraTable.RashisOfPada;

    /// <summary>The rashi of the body and that of the soul: first and last of the pada's nine, reversed in the apasavya wheel.</summary>
    public static (Rashi Deha, Rashi Jiva) DehaAndJivaOf(ZodiacPoint moon)
    {
        var pada = KalachakraTable.PadaOf(moon);
        var (first, last) = (KalachakraTable.RashiOf(pada, 0), KalachakraTable.RashiOf(pada, RashisOfPada - 1));
        return KalachakraTable.IsSavya(pada) ? (first, last) : (last, first);
    }

    /// <summary>The mahadashas that begin with the one at birth, through the rest of its pada and the whole of the next.</summary>
    public static IReadOnlyList<KalachakraPeriod> Mahadashas(Chart chart, DashaYear? year = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var birth = chart.Moment.Instant;
        var cut = CutAtBirth(chart, year ?? DashaYear.Julian, out var pada);
        var periods = new List<KalachakraPeriod>(2 * RashisOfPada);
        periods.AddRange(Parts(cut, pada, 0, 1).Where(period => period.End > birth));
        var next = KalachakraTable.After(pada);
        periods.AddRange(Parts(Following(cut, next), next, 0, 1));
        return periods;
    }

    /// <summary>The nine periods that a period is divided into, beginning with its own rashi's.</summary>
    public static IReadOnlyList<KalachakraPeriod> Within(KalachakraPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var cut = Cut.Of(period.Start, period.End, KalachakraTable.TotalOf(period.Pada));
        return [.. Parts(cut, period.Pada, period.Place, period.Level + 1)];
    }

    /// <summary>What runs at an instant, one period a level.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the birth's first period, or depth below 1.</exception>
    public static IReadOnlyList<KalachakraPeriod> At(Chart chart, Instant instant, int depth = 2, DashaYear? year = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        var cut = CutAtBirth(chart, year ?? DashaYear.Julian, out var pada);
        if (instant < cut.Start)
            throw new ArgumentOutOfRangeException(nameof(instant), instant, "No dasha runs before the birth.");
        while (instant >= cut.EdgeAfter(cut.Total))
        {
            pada = KalachakraTable.After(pada);
            cut = Following(cut, pada);
        }

        var running = new KalachakraPeriod[depth];
        var first = 0;
        for (var level = 1; level <= depth; level++)
        {
            var period = Running(cut, pada, first, level, instant);
            running[level - 1] = period;
            (first, cut) = (period.Place, Cut.Of(period.Start, period.End, cut.Total));
        }

        return running;
    }

    /// <summary>The whole span of the pada at birth, which began before the birth.</summary>
    private static Cut CutAtBirth(Chart chart, DashaYear year, out int pada)
    {
        var moon = chart[Graha.Moon].Point;
        pada = KalachakraTable.PadaOf(moon);
        var total = KalachakraTable.TotalOf(pada);
        var elapsed = moon.DegreesInPart(108) * 108 / 360;
        var start = chart.Moment.Instant - Duration.FromTicks((long)Math.Round(elapsed * total * year.Ticks));
        return new Cut(start, total * year.Ticks, total);
    }

    private static Cut Following(in Cut cut, int pada)
    {
        var total = KalachakraTable.TotalOf(pada);
        return new Cut(cut.EdgeAfter(cut.Total), cut.Ticks / cut.Total * total, total);
    }

    private static KalachakraPeriod Running(in Cut cut, int pada, int first, int level, Instant instant)
    {
        foreach (var period in Parts(cut, pada, first, level))
        {
            if (instant < period.End)
                return period;
        }

        throw new ArgumentOutOfRangeException(nameof(instant), instant, "Beyond the end of the period.");
    }

    private static IEnumerable<KalachakraPeriod> Parts(Cut cut, int pada, int first, int level)
    {
        var (years, from) = (0, cut.Start);
        for (var i = 0; i < RashisOfPada; i++)
        {
            var place = (first + i) % RashisOfPada;
            var rashi = KalachakraTable.RashiOf(pada, place);
            years += KalachakraTable.YearsOf(rashi);
            var to = cut.EdgeAfter(years);
            yield return new KalachakraPeriod(rashi, level, from, to, pada, place);
            from = to;
        }
    }
}
