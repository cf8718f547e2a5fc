using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Dashas;

/// <summary>
/// Grahas that follow each other with so many years each, on every level in the same proportion, from where the Moon is at
/// birth.
/// </summary>
internal sealed class LordCycle
{
    private const int NotInCycle = -1;

    private readonly Func<ZodiacPoint, (int First, double Elapsed)> _startOf;
    private readonly (Graha Lord, int Years)[] _order;
    private readonly int[] _indexOf = new int[9];

    /// <param name="startOf">Whose mahadasha runs at birth, and how much of it is gone, 0 ≤ fraction &lt; 1.</param>
    public LordCycle(
        Func<ZodiacPoint, (int First, double Elapsed)> startOf, params (Graha Lord, int Years)[] order)
    {
        (_startOf, _order) = (startOf, order);
        Array.Fill(_indexOf, NotInCycle);
        for (var i = 0; i < order.Length; i++)
        {
            _indexOf[(int)order[i].Lord] = i;
            TotalYears += order[i].Years;
        }
    }

    public int TotalYears { get; }

    public int Count => _order.Length;

    /// <exception cref="ArgumentOutOfRangeException">The graha has no period in this dasha.</exception>
    public int IndexOf(Graha lord) => _indexOf[(int)lord] is var index and not NotInCycle
        ? index
        : throw new ArgumentOutOfRangeException(nameof(lord), lord, "This graha has no period in the dasha.");

    public Graha LordAt(int index) => _order[index % _order.Length].Lord;

    public int YearsAt(int index) => _order[index % _order.Length].Years;

    /// <summary>One whole cycle; the first mahadasha began before the birth, at its true start.</summary>
    public DashaPeriod[] Mahadashas(ZodiacPoint moon, Instant birth, DashaYear? year)
    {
        var (cycle, first) = CycleOf(moon, birth, year ?? DashaYear.Julian);
        return Parts(cycle, first, 1);
    }

    public DashaPeriod[] Mahadashas(Chart chart, DashaYear? year)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Mahadashas(chart[Graha.Moon].Point, chart.Moment.Instant, year);
    }

    public DashaPeriod[] Within(DashaPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Parts(Cut.Of(period.Start, period.End, TotalYears), IndexOf(period.Lord), period.Level + 1);
    }

    /// <summary>The period of each level that holds the instant; after the last mahadasha the cycle begins anew.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the first mahadasha, or depth below 1.</exception>
    public DashaPeriod[] At(ZodiacPoint moon, Instant birth, Instant instant, int depth, DashaYear? year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        var (cut, first) = CycleOf(moon, birth, year ?? DashaYear.Julian);
        if (instant < cut.Start)
            throw new ArgumentOutOfRangeException(nameof(instant), instant, "No dasha runs before the birth.");
        var rounds = (instant - cut.Start).BclCompatibleTicks / cut.Ticks;
        cut = cut with { Start = cut.Start + Duration.FromTicks(rounds * cut.Ticks) };

        var running = new DashaPeriod[depth];
        for (var level = 1; level <= depth; level++)
        {
            var period = Running(cut, first, level, instant);
            running[level - 1] = period;
            (first, cut) = (IndexOf(period.Lord), Cut.Of(period.Start, period.End, TotalYears));
        }

        return running;
    }

    /// <inheritdoc cref="At(ZodiacPoint, Instant, Instant, int, DashaYear?)"/>
    public DashaPeriod[] At(Chart chart, Instant instant, int depth, DashaYear? year)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return At(chart[Graha.Moon].Point, chart.Moment.Instant, instant, depth, year);
    }

    private (Cut Cycle, int First) CycleOf(ZodiacPoint moon, Instant birth, DashaYear year)
    {
        var (first, elapsed) = _startOf(moon);
        var start = birth - Duration.FromTicks((long)Math.Round(elapsed * YearsAt(first) * year.Ticks));
        return (new Cut(start, TotalYears * year.Ticks, TotalYears), first);
    }

    private DashaPeriod Running(in Cut cut, int first, int level, Instant instant)
    {
        var (years, from) = (0, cut.Start);
        for (var i = first; ; i++)
        {
            years += YearsAt(i);
            var to = cut.EdgeAfter(years);
            if (instant < to)
                return new DashaPeriod(LordAt(i), level, from, to);
            from = to;
        }
    }

    private DashaPeriod[] Parts(in Cut cut, int first, int level)
    {
        var parts = new DashaPeriod[_order.Length];
        var (years, from) = (0, cut.Start);
        for (var i = 0; i < parts.Length; i++)
        {
            years += YearsAt(first + i);
            var to = cut.EdgeAfter(years);
            parts[i] = new DashaPeriod(LordAt(first + i), level, from, to);
            from = to;
        }

        return parts;
    }
}
