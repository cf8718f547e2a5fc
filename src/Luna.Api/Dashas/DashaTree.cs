using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using NodaTime;

namespace Luna.Api.Dashas;

/// <summary>The systems, each by the same three questions.</summary>
internal static class DashaTree
{
    /// <param name="at">Not before the birth.</param>
    public static DashaResponse Of(Chart chart, DashaSystem system, DashaYear year, int depth, Instant? at)
    {
        var (tree, levels) = (at is null ? depth : 1, depth);
        var (mahadashas, running) = system switch
        {
            DashaSystem.Yogini => Both(
                YoginiDasha.Mahadashas(chart, year), YoginiDasha.Within,
                at is { } t ? YoginiDasha.At(chart, t, levels, year) : null,
                tree, (period, within) => Span(period, within, YoginiDasha.YoginiOf(period.Lord).ToString())),
            DashaSystem.Ashtottari => Both(
                Ashtottari.Mahadashas(chart, year), Ashtottari.Within,
                at is { } t ? Ashtottari.At(chart, t, levels, year) : null,
                tree, (period, within) => Span(period, within)),
            DashaSystem.Chara => Both(
                CharaDasha.Mahadashas(chart, year), period => CharaDasha.Within(period, chart.Lagna.Rashi),
                at is { } t ? CharaDasha.At(chart, t, levels, year) : null, tree,
                (period, within) => Span(period.Level, period.Rashi.ToString(), period.Start, period.End, within)),
            DashaSystem.Kalachakra => Both(
                Kalachakra.Mahadashas(chart, year), Kalachakra.Within,
                at is { } t ? Kalachakra.At(chart, t, levels, year) : null,
                tree, (period, within) => Span(period.Level, period.Rashi.ToString(), period.Start, period.End, within)),
            _ => Both(
                Vimshottari.Mahadashas(chart, year), Vimshottari.Within,
                at is { } t ? Vimshottari.At(chart, t, levels, year) : null,
                tree, (period, within) => Span(period, within)),
        };
        return new DashaResponse(system.ToString(), year.Days, mahadashas, running);
    }

    private static (DashaSpan[] Mahadashas, DashaSpan[]? Running) Both<T>(
        IReadOnlyList<T> mahadashas, Func<T, IReadOnlyList<T>> within, IReadOnlyList<T>? running, int depth,
        Func<T, DashaSpan[]?, DashaSpan> span) =>
        (Tree(mahadashas, within, depth, span), running?.Select(period => span(period, null)).ToArray());

    private static DashaSpan[] Tree<T>(
        IReadOnlyList<T> periods, Func<T, IReadOnlyList<T>> within, int depth, Func<T, DashaSpan[]?, DashaSpan> span) =>
        [.. periods.Select(period => span(period, depth > 1 ? Tree(within(period), within, depth - 1, span) : null))];

    private static DashaSpan Span(DashaPeriod period, DashaSpan[]? within, string? yogini = null) =>
        Span(period.Level, period.Lord.ToString(), period.Start, period.End, within, yogini);

    private static DashaSpan Span(
        int level, string lord, Instant start, Instant end, DashaSpan[]? within, string? yogini = null) =>
        new(level, lord, yogini, Wire.Time(start), Wire.Time(end), within);
}
