using Luna.Astrology.Charts;
using Luna.Astrology.Yogas.Tables;

namespace Luna.Astrology.Yogas;

/// <summary>All yogas that Luna knows, and those of a chart.</summary>
public static class ChartYogas
{
    private static readonly Yoga[] Table =
    [
        .. MahapurushaYogas.Table, .. ChandraYogas.Table, .. SuryaYogas.Table, .. NabhasaYogas.Table,
        .. RajaYogas.Table, .. RajaYogasOfLords.Table, .. DevaYogas.Table, .. NamedRajaYogas.Table,
        .. DhanaYogas.Table, .. DaridraYogas.Table, .. ViparitaYogas.Table, .. NeechaBhangaYogas.Table,
        .. ParivartanaYogas.Table, .. BhavaYogas.Table, .. SannyasaYogas.Table, .. VidyaYogas.Table,
        .. SukhaYogas.Table,
    ];

    /// <summary>In the order in which a chart's are told.</summary>
    public static IReadOnlyList<Yoga> All => Table;

    /// <summary>The yogas of a chart; one that may form for several grahas is there once for each.</summary>
    public static IReadOnlyList<FormedYoga> Of(Chart chart) => Of(new YogaView(chart));

    /// <inheritdoc cref="Of(Chart)"/>
    public static IReadOnlyList<FormedYoga> Of(YogaView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return YogaFinder.Find(Table, view);
    }
}
