using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;
using Luna.Astrology.Strength;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Reports.Sections;

internal static class ShadbalaSection
{
    // A bar ends at twice what is required; stronger grahas fill it.
    private const float FullRatio = 2;

    public static IEnumerable<Block> Of(ReportContext context)
    {
        var texts = context.Texts;
        var shadbala = Shadbala.Of(context.Chart, context.Day);
        yield return Paragraph.Of(texts["shadbala.intro"]);
        if (context.Day.IsNominal)
            yield return Paragraph.Note(texts["shadbala.nominal"]);
        yield return Components(shadbala, texts);
        yield return new Subheading(texts["shadbala.bars"]);
        yield return Bars(shadbala, context);
        yield return new Columns(
            18, [0.5f, 0.5f],
            [
                [new Subheading(texts["bhava-bala.title"]), Bhavas(shadbala, context)],
                [new Subheading(texts["vimshopaka.title"]), Vimshopakas(context)],
            ]);
    }

    private static Table Components(Shadbala shadbala, ReportTexts texts)
    {
        string Virupas(double virupas) => texts.Number(virupas, "0.0");

        return new Table(
            [
                new(texts["column.graha"], 1.2f), new(texts["shadbala.sthana"], 1, Anchor.End),
                new(texts["shadbala.dig"], 1, Anchor.End), new(texts["shadbala.kaala"], 1, Anchor.End),
                new(texts["shadbala.cheshta"], 1, Anchor.End), new(texts["shadbala.naisargika"], 1, Anchor.End),
                new(texts["shadbala.drik"], 1, Anchor.End), new(texts["shadbala.total"], 1, Anchor.End),
                new(texts["shadbala.rupas"], 1, Anchor.End), new(texts["shadbala.required"], 1.1f, Anchor.End),
            ],
            [
                .. shadbala.Bala.Select(bala => (IReadOnlyList<Cell>)
                [
                    new(texts.Name(bala.Graha), IsBold: true), Virupas(bala.Sthana.Total), Virupas(bala.Dig),
                    Virupas(bala.Kaala.Total), Virupas(bala.Cheshta), Virupas(bala.Naisargika), Virupas(bala.Drik),
                    new(Virupas(bala.Total), IsBold: true), texts.Number(bala.Rupas, "0.00"), Virupas(bala.Required),
                ]),
            ],
            8.2f);
    }

    private static Table Bars(Shadbala shadbala, ReportContext context)
    {
        var texts = context.Texts;
        return new Table(
            [
                new(texts["column.graha"], 1.1f), new(texts["shadbala.ratio"], 3.4f), new("", 0.8f, Anchor.End),
                new(texts["shadbala.ishta"], 0.8f, Anchor.End), new(texts["shadbala.kashta"], 0.8f, Anchor.End),
            ],
            [
                .. shadbala.Bala.Select(bala =>
                {
                    var fruit = IshtaKashta.Of(context.Chart, shadbala, bala.Graha);
                    return (IReadOnlyList<Cell>)
                    [
                        new(texts.Name(bala.Graha), IsBold: true),
                        new(
                            "", Bar: (float)bala.RatioToRequired / FullRatio,
                            Tint: bala.RatioToRequired >= 1 ? Palette.VargottamaInk : Palette.Line),
                        new(texts.Number(bala.RatioToRequired * 100, "0") + "%", IsBold: true),
                        texts.Number(fruit.Ishta, "0.0"), texts.Number(fruit.Kashta, "0.0"),
                    ];
                }),
            ]);
    }

    private static Table Bhavas(Shadbala shadbala, ReportContext context)
    {
        var balas = BhavaBalas.Of(context.Chart, shadbala);
        var most = balas.Max(bala => bala.Rupas);
        return new Table(
            [
                new(context.Texts["column.bhava"], 0.7f, Anchor.Middle), new(context.Texts["shadbala.rupas"], 0.8f, Anchor.End),
                new("", 2.2f),
            ],
            [
                .. balas.Select(bala => (IReadOnlyList<Cell>)
                [
                    new(context.Texts.Number(bala.Bhava), IsBold: true), context.Texts.Number(bala.Rupas, "0.00"),
                    new("", Bar: (float)(bala.Rupas / most), Tint: Palette.Gold),
                ]),
            ],
            8.2f);
    }

    private static Table Vimshopakas(ReportContext context) => new(
        [
            new(context.Texts["column.graha"], 0.9f), new("", 0.7f, Anchor.End), new("", 2.1f),
        ],
        [
            .. context.Chart.Placements.Where(placement => !placement.Graha.IsNode()).Select(placement =>
            {
                var points = Vimshopaka.PointsOf(context.Chart, placement.Graha, VimshopakaScheme.Shodashavarga);
                return (IReadOnlyList<Cell>)
                [
                    new(context.Texts.Name(placement.Graha), IsBold: true), context.Texts.Number(points, "0.0"),
                    new("", Bar: (float)points / 20, Tint: Palette.Gold),
                ];
            }),
        ],
        8.2f);
}
