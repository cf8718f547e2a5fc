using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;
using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Reports.Sections;

internal static class AshtakavargaSection
{
    private const int High = 30;
    private const int Low = 25;
    private static readonly Tint Good = Tint.Of(0xDDEFD9);
    private static readonly Tint Poor = Tint.Of(0xF8DDD4);
    private static readonly Graha[] Seven = [.. Enum.GetValues<Graha>().Where(graha => !graha.IsNode())];

    public static IEnumerable<Block> Of(ReportContext context)
    {
        var texts = context.Texts;
        var ashtakavarga = Ashtakavarga.Of(context.Chart);
        yield return Paragraph.Of(texts["ashtakavarga.intro"]);
        yield return Bhinna(ashtakavarga, texts);
        yield return new Subheading(texts["ashtakavarga.bhavas"]);
        yield return ByBhava(ashtakavarga, context);
        yield return new Subheading(texts["ashtakavarga.pindas"]);
        yield return Pindas(ashtakavarga, texts);
    }

    private static Table Bhinna(Ashtakavarga ashtakavarga, ReportTexts texts)
    {
        var rows = Seven.Select(graha => Row(
            texts.Name(graha), rashi => ashtakavarga.Bindus(graha, rashi), _ => null, texts)).ToList();
        rows.Add(Row(texts["ashtakavarga.sarva"], ashtakavarga.Sarva, FillOf, texts, isBold: true));
        rows.Add(Row(texts.Drawing.Get("lagna"), ashtakavarga.LagnaBindus, _ => null, texts));
        return new Table(
            [
                new(texts["column.graha"], 1.7f),
                .. Enum.GetValues<Rashi>().Select(rashi => new Column(texts.Number((int)rashi), 0.75f, Anchor.Middle)),
                new(texts["column.total"], 1, Anchor.Middle),
            ],
            rows);
    }

    private static IReadOnlyList<Cell> Row(
        string name, Func<Rashi, int> bindus, Func<int, Tint?> fill, ReportTexts texts, bool isBold = false)
    {
        var all = Enum.GetValues<Rashi>().Select(bindus).ToArray();
        return
        [
            new(name, IsBold: true), .. all.Select(number => new Cell(texts.Number(number), isBold, Fill: fill(number))),
            new(texts.Number(all.Sum()), IsBold: true),
        ];
    }

    private static Table ByBhava(Ashtakavarga ashtakavarga, ReportContext context)
    {
        var texts = context.Texts;
        return new Table(
            [
                new(texts["column.bhava"], 0.6f, Anchor.Middle), new(texts["column.rashi"], 1.2f),
                new(texts["column.bindus"], 0.7f, Anchor.Middle), new("", 4),
            ],
            [
                .. Enumerable.Range(1, Rashis.Count).Select(bhava =>
                {
                    var rashi = context.Chart.RashiOf(bhava);
                    var sarva = ashtakavarga.Sarva(rashi);
                    return (IReadOnlyList<Cell>)
                    [
                        new(texts.Number(bhava), IsBold: true), texts.Name(rashi), texts.Number(sarva),
                        new("", Bar: sarva / 56f, Tint: sarva > High ? Palette.VargottamaInk : sarva < Low ? Palette.Line : Palette.Gold),
                    ];
                }),
            ],
            8);
    }

    private static Table Pindas(Ashtakavarga ashtakavarga, ReportTexts texts) => new(
        [
            new(texts["column.graha"], 1.2f), new(texts["ashtakavarga.rashi-pinda"], 1, Anchor.End),
            new(texts["ashtakavarga.graha-pinda"], 1, Anchor.End), new(texts["ashtakavarga.shodhya-pinda"], 1, Anchor.End),
        ],
        [
            .. Seven.Select(graha => (IReadOnlyList<Cell>)
            [
                new(texts.Name(graha), IsBold: true), texts.Number(ashtakavarga.PindaOf(graha).Rashi),
                texts.Number(ashtakavarga.PindaOf(graha).Graha), texts.Number(ashtakavarga.PindaOf(graha).Shodhya),
            ]),
        ],
        8);

    private static Tint? FillOf(int sarva) => sarva > High ? Good : sarva < Low ? Poor : null;
}
