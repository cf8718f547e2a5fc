using Luna.Astrology.Charts;
using Luna.Astrology.Yogas.Tables;

namespace Luna.Astrology.Yogas;

/// <summary>All doshas that Luna knows, and those of a chart; their strength is the degree of the affliction.</summary>
public static class ChartDoshas
{
    private static readonly Yoga[] Table =
        [.. ManglikDoshas.Table, .. KalaSarpaDoshas.Table, .. Doshas.Table];

    /// <summary>In the order in which a chart's are told.</summary>
    public static IReadOnlyList<Yoga> All => Table;

    /// <summary>The doshas of a chart, cancelled ones included.</summary>
    public static IReadOnlyList<FormedYoga> Of(Chart chart) => Of(new YogaView(chart));

    /// <inheritdoc cref="Of(Chart)"/>
    public static IReadOnlyList<FormedYoga> Of(YogaView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return YogaFinder.Find(Table, view);
    }
}
