using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Drawings;

/// <summary>A house of a divisional chart and who stands in it, the nearest to its beginning first.</summary>
internal sealed record VargaHouse(Rashi Rashi, IReadOnlyList<Occupant> Occupants)
{
    private const int Count = 12;

    /// <param name="first">Of the first house; the lagna's rashi when absent.</param>
    public static VargaHouse[] AllOf(Chart chart, Varga varga, Rashi? first = null)
    {
        var lagna = chart.Lagna.In(varga);
        var begin = first ?? lagna.Rashi;
        var all = chart.Placements
            .Select(placement => (Point: placement.Point.In(varga), placement))
            .Select(x => (x.Point, Who: new Occupant(
                x.placement.Graha, (int)x.Point.DegreesInRashi, x.placement.IsRetrograde, x.placement.IsCombust,
                x.placement.Point.IsVargottama())))
            .Prepend((Point: lagna, Who: new Occupant(null, (int)lagna.DegreesInRashi, false, false, chart.Lagna.IsVargottama())))
            .ToArray();
        return Enumerable.Range(0, Count)
            .Select(i => begin.Plus(i))
            .Select(rashi => new VargaHouse(
                rashi,
                [.. all.Where(x => x.Point.Rashi == rashi)
                    .OrderBy(x => x.Point.DegreesInRashi)
                    .Select(x => x.Who)]))
            .ToArray();
    }
}

/// <param name="Graha">Null for the lagna.</param>
/// <param name="WholeDegrees">0 to 29, in the rashi of the varga.</param>
/// <param name="IsVargottama">In the same rashi by birth and in the navamsa.</param>
internal sealed record Occupant(Graha? Graha, int WholeDegrees, bool IsRetrograde, bool IsCombust, bool IsVargottama);
