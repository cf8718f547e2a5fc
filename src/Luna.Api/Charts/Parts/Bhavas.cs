using Luna.Astrology.Bhavas;
using Luna.Astrology.Charts;
using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;

namespace Luna.Api.Charts.Parts;

public sealed record SripatiBhavas(IReadOnlyList<SripatiBhava> Bhavas, IReadOnlyList<GrahaBhava> Grahas)
{
    internal static SripatiBhavas Of(Chart chart)
    {
        var chalit = Astrology.Bhavas.Sripati.Of(chart);
        return new(
            [.. Enumerable.Range(1, 12).Select(bhava => new SripatiBhava(
                bhava, chalit.Sandhis[bhava].LongitudeDegrees, chalit.Madhyas[bhava - 1].LongitudeDegrees))],
            [.. chart.Placements.Select(placed => new GrahaBhava(placed.Graha.ToString(), chalit.BhavaOf(placed.Point)))]);
    }
}

/// <param name="Start">Sandhi: where it begins, sidereal degrees.</param>
/// <param name="Middle">Madhya, sidereal degrees.</param>
public sealed record SripatiBhava(int Bhava, double Start, double Middle);

public sealed record GrahaBhava(string Graha, int Bhava);

/// <param name="AyanamsaDegrees">With nutation: what is taken from the tropical cusps.</param>
/// <param name="Cusps">Null beyond the polar circles, where Placidus has none.</param>
public sealed record KpBhavas(double AyanamsaDegrees, IReadOnlyList<KpCusp>? Cusps, IReadOnlyList<KpGraha> Grahas)
{
    internal static KpBhavas Of(Chart chart)
    {
        var kp = KpChart.Of(chart.Moment, chart.Options.Node);
        return new(
            kp.AyanamsaDegrees,
            kp.Cusps?.Points.Select((point, i) => new KpCusp(i + 1, ChartPoint.Of(point), Lords(kp.CuspLords[i]))).ToArray(),
            [.. kp.Placements.Select(placed => new KpGraha(
                placed.Graha.ToString(), ChartPoint.Of(placed.Point), Lords(placed.Lords), placed.Bhava))]);
    }

    private static KpPointLords Lords(KpLords lords) =>
        new(lords.Rashi.ToString(), lords.Star.ToString(), lords.Sub.ToString(), lords.SubSub.ToString());
}

public sealed record KpCusp(int Bhava, ChartPoint Point, KpPointLords Lords);

public sealed record KpGraha(string Graha, ChartPoint Point, KpPointLords Lords, int? Bhava);

public sealed record KpPointLords(string Rashi, string Star, string Sub, string SubSub);

/// <param name="Dignity">Null for the nodes, on which the texts do not agree.</param>
/// <param name="Vimshopaka">Of the vargas asked for, up to 20; null for the nodes.</param>
public sealed record GrahaDignity(string Graha, string? Dignity, bool IsVargottama, double? Vimshopaka)
{
    internal static IReadOnlyList<GrahaDignity> Of(Chart chart, VimshopakaScheme scheme) =>
        [.. chart.Placements.Select(placed => new GrahaDignity(
            placed.Graha.ToString(), Dignities.Of(chart, placed.Graha)?.ToString(), placed.Point.IsVargottama(),
            placed.Graha.IsNode()
                ? null
                : Astrology.Strength.Vimshopaka.PointsOf(chart, placed.Graha, scheme)))];
}
