using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Dashas;

/// <summary>Grahas that follow each other with so many years each, on every level in the same proportion.</summary>
internal sealed class LordCycle
{
    private const int NotInCycle = -1;

    private readonly (Graha Lord, int Years)[] _order;
    private readonly int[] _indexOf = new int[9];

    public LordCycle(params (Graha Lord, int Years)[] order)
    {
        _order = order;
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

    public long CycleTicks(DashaYear year) => TotalYears * year.Ticks;

    /// <summary>When the first mahadasha began, of which the fraction has passed at birth.</summary>
    public Instant Start(int first, double elapsed, Instant birth, DashaYear year) =>
        birth - Duration.FromTicks((long)Math.Round(elapsed * YearsAt(first) * year.Ticks));

    /// <summary>One whole cycle.</summary>
    public DashaPeriod[] Mahadashas(Instant start, int first, DashaYear year) =>
        Parts(new Cut(start, CycleTicks(year), TotalYears), first, 1);

    public DashaPeriod[] Within(DashaPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return Parts(Cut.Of(period.Start, period.End, TotalYears), IndexOf(period.Lord), period.Level + 1);
    }

    /// <summary>The period of each level that holds the instant; after the last mahadasha the cycle begins anew.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the first mahadasha, or depth below 1.</exception>
    public DashaPeriod[] At(Instant start, int first, DashaYear year, Instant instant, int depth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(depth, 1);
        if (instant < start)
            throw new ArgumentOutOfRangeException(nameof(instant), instant, "No dasha runs before the birth.");
        var cycle = CycleTicks(year);
        start += Duration.FromTicks((instant - start).BclCompatibleTicks / cycle * cycle);

        var running = new DashaPeriod[depth];
        var cut = new Cut(start, cycle, TotalYears);
        for (var level = 1; level <= depth; level++)
        {
            var period = Running(cut, first, level, instant);
            running[level - 1] = period;
            (first, cut) = (IndexOf(period.Lord), Cut.Of(period.Start, period.End, TotalYears));
        }

        return running;
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
