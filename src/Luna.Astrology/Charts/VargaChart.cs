using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

/// <summary>A chart as one of its divisions shows it.</summary>
/// <param name="Grahas">The nine in their order, each stretched to its rashi there.</param>
public sealed record VargaChart(Varga Varga, ZodiacPoint Lagna, IReadOnlyList<ZodiacPoint> Grahas)
{
    public ZodiacPoint this[Graha graha] => Grahas[(int)graha];

    /// <summary>1 to 12, a whole rashi each, counted from the varga's own lagna.</summary>
    public int BhavaOf(Graha graha) => Lagna.Rashi.CountTo(this[graha].Rashi);

    /// <exception cref="ArgumentOutOfRangeException">Not a varga that Luna knows.</exception>
    public static VargaChart Of(Chart chart, Varga varga)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var grahas = new ZodiacPoint[chart.Placements.Count];
        for (var i = 0; i < grahas.Length; i++)
            grahas[i] = chart.Placements[i].Point.In(varga);
        return new VargaChart(varga, chart.Lagna.In(varga), grahas);
    }
}
