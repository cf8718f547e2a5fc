using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Drawings;

/// <summary>A house of a divisional chart and who stands in it, the nearest to its beginning first.</summary>
internal sealed record VargaHouse(Rashi Rashi, IReadOnlyList<Occupant> Occupants)
{
    private const int Count = 12;

    public static VargaHouse[] AllOf(Chart chart, Varga varga)
    {
        var lagna = chart.Lagna.In(varga);
        var all = chart.Placements
            .Select(placement => (Point: placement.Point.In(varga), placement))
            .Select(x => (x.Point, Who: new Occupant(
                x.placement.Graha, (int)x.Point.DegreesInRashi, x.placement.IsRetrograde, x.placement.IsCombust,
                IsVargottama(x.placement.Point))))
            .Prepend((Point: lagna, Who: new Occupant(null, (int)lagna.DegreesInRashi, false, false, IsVargottama(chart.Lagna))))
            .ToArray();
        return Enumerable.Range(0, Count)
            .Select(i => (Rashi)(((int)lagna.Rashi - 1 + i) % Count + 1))
            .Select(rashi => new VargaHouse(
                rashi,
                [.. all.Where(x => x.Point.Rashi == rashi)
                    .OrderBy(x => x.Point.DegreesInRashi)
                    .Select(x => x.Who)]))
            .ToArray();
    }

    private static bool IsVargottama(ZodiacPoint point) => point.RashiIn(Varga.D9) == point.Rashi;
}

/// <param name="Graha">Null for the lagna.</param>
/// <param name="WholeDegrees">0 to 29, in the rashi of the varga.</param>
/// <param name="IsVargottama">In the same rashi by birth and in the navamsa.</param>
internal sealed record Occupant(Graha? Graha, int WholeDegrees, bool IsRetrograde, bool IsCombust, bool IsVargottama);
