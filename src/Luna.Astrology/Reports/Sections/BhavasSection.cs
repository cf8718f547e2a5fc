using Luna.Astrology.Charts;
using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;
using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Reports.Sections;

internal static class BhavasSection
{
    public static IEnumerable<Block> Of(ReportContext context)
    {
        var (chart, texts) = (context.Chart, context.Texts);
        var ashtakavarga = Ashtakavarga.Of(chart);
        var rows = Enumerable.Range(1, Rashis.Count).Select(bhava =>
        {
            var rashi = chart.RashiOf(bhava);
            var lord = Rashis.LordOf(rashi);
            return (IReadOnlyList<Cell>)
            [
                new(texts.Number(bhava), IsBold: true), texts.Name(rashi), texts.Name(lord), texts.Number(chart[lord].Bhava),
                texts.Names(chart.Placements.Where(placement => placement.Bhava == bhava).Select(placement => placement.Graha)),
                texts.Names(chart.Placements
                    .Where(placement => Drishti.Sees(placement.Graha, placement.Point.Rashi, rashi))
                    .Select(placement => placement.Graha)),
                texts.Number(ashtakavarga.Sarva(rashi)),
            ];
        });
        yield return new Table(
            [
                new(texts["column.bhava"], 0.6f, Anchor.Middle), new(texts["column.rashi"], 1.05f),
                new(texts["column.lord"], 0.95f), new(texts["column.lord-in"], 0.85f, Anchor.Middle),
                new(texts["column.occupants"], 1.7f), new(texts["column.seen-by"], 1.9f),
                new(texts["column.bindus"], 0.7f, Anchor.Middle),
            ],
            [.. rows]);
    }
}
