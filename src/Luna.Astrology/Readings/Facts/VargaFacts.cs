using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>Where all stand in the divisional charts; the navamsa is among <see cref="ChartFacts"/>.</summary>
internal static class VargaFacts
{
    public static void Add(Chart chart, List<Fact> facts)
    {
        foreach (var varga in Vargas.All)
        {
            if (varga is Varga.D1 or Varga.D9)
                continue;
            facts.Add(In(varga, "lagna", "the lagna", chart.Lagna));
            foreach (var placement in chart.Placements)
            {
                var graha = placement.Graha;
                facts.Add(In(varga, ZodiacNames.IdOf(graha), NameOf(graha), placement.Point));
            }
        }

        facts.Add(Vargottama("lagna", "lagna", "the lagna", chart.Lagna));
        foreach (var placement in chart.Placements)
        {
            var graha = placement.Graha;
            facts.Add(Vargottama(IdOf(graha), ZodiacNames.Of(graha), NameOf(graha), placement.Point));
        }
    }

    private static Fact In(Varga varga, string id, string who, ZodiacPoint point)
    {
        var (number, name) = (Number((int)varga), Vargas.NameOf(varga).ToLowerInvariant());
        return new Fact(
            $"varga.d{number}.{id}.rashi", $"{who} in the {name}",
            $"In the {name} (D{number}) {who} is in {ZodiacNames.FullyOf(point.RashiIn(varga))}.");
    }

    private static Fact Vargottama(string id, string subject, string who, ZodiacPoint point) => new(
        $"{id}.vargottama", subject,
        point.IsVargottama()
            ? $"{Sentence(who)} is vargottama: in {ZodiacNames.FullyOf(point.Rashi)} in the rashi chart and in the navamsa."
            : $"{Sentence(who)} is not vargottama.");
}
