using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Api.Charts.Parts;

/// <param name="Varga">D1 to D60.</param>
/// <param name="Name">For instance Navamsa.</param>
public sealed record ChartVarga(string Varga, string Name, VargaPoint Lagna, IReadOnlyList<VargaGraha> Grahas)
{
    internal static IReadOnlyList<ChartVarga> Of(Chart chart, IReadOnlyList<Varga> vargas) =>
        [.. vargas.Select(varga => Of(VargaChart.Of(chart, varga)))];

    private static ChartVarga Of(VargaChart varga) => new(
        varga.Varga.ToString(), Astrology.Zodiac.Vargas.NameOf(varga.Varga), Point(varga.Lagna),
        [.. varga.Grahas.Select((point, graha) => new VargaGraha(
            ((Graha)graha).ToString(), point.Rashi.ToString(), point.DegreesInRashi, varga.BhavaOf((Graha)graha)))]);

    private static VargaPoint Point(ZodiacPoint point) => new(point.Rashi.ToString(), point.DegreesInRashi);
}

/// <param name="DegreesInRashi">The way through the part, stretched to 30 degrees.</param>
public sealed record VargaPoint(string Rashi, double DegreesInRashi);

/// <param name="Bhava">1 to 12, counted from the varga's own lagna.</param>
public sealed record VargaGraha(string Graha, string Rashi, double DegreesInRashi, int Bhava);
