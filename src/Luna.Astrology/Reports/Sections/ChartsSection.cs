using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Reports.Sections;

/// <summary>Rashi, navamsa and Moon chart, and where each graha stands.</summary>
internal static class ChartsSection
{
    private const float Gap = 18;

    public static IEnumerable<Block> Of(ReportContext context)
    {
        var (chart, texts) = (context.Chart, context.Texts);
        yield return Paragraph.Note(texts[context.Style == ChartStyle.North ? "charts.intro" : "charts.intro.rashis"]);
        yield return new Columns(
            Gap, [0.5f, 0.5f],
            [
                [Titled(texts.Drawing.TitleOf(Varga.D1), VargaHouse.AllOf(chart, Varga.D1), context)],
                [Titled(texts.Drawing.TitleOf(Varga.D9), VargaHouse.AllOf(chart, Varga.D9), context)],
            ]);
        yield return new Space(10);
        yield return new Columns(
            Gap, [0.5f, 0.5f],
            [
                [
                    Titled(
                        texts["charts.moon"], VargaHouse.AllOf(chart, Varga.D1, chart[Graha.Moon].Point.Rashi), context),
                ],
                [Essentials(context)],
            ]);
    }

    public static IEnumerable<Block> Placements(ReportContext context)
    {
        var texts = context.Texts;
        var rows = new List<IReadOnlyList<Cell>> { Row(texts.Drawing.Get("lagna"), context.Chart.Lagna, 1, "", "", texts) };
        foreach (var placement in context.Chart.Placements)
        {
            var dignity = Dignities.Of(context.Chart, placement.Graha) is { } known ? texts[$"dignity.{known}"] : texts["none"];
            rows.Add(Row(
                texts.Name(placement.Graha), placement.Point, placement.Bhava, dignity, context.Marks(placement), texts));
        }

        yield return new Table(
            [
                new(texts["column.graha"], 1.1f), new(texts["column.rashi"], 1.1f),
                new(texts["column.degrees"], 1.05f, Anchor.End), new(texts["column.nakshatra"], 1.55f),
                new(texts["column.pada"], 0.7f, Anchor.Middle), new(texts["column.star-lord"], 1.1f),
                new(texts["column.bhava"], 0.8f, Anchor.Middle), new(texts["column.dignity"], 1.2f),
                new(texts["column.state"], 1.5f),
            ],
            rows, 8.2f);
    }

    private static IReadOnlyList<Cell> Row(
        string name, ZodiacPoint point, int bhava, string dignity, string marks, ReportTexts texts) =>
    [
        new(name, IsBold: true), texts.Name(point.Rashi), texts.Degrees(point.DegreesInRashi), texts.Name(point.Nakshatra),
        texts.Number(point.Pada), texts.Name(Vimshottari.LordOf(point.Nakshatra)), texts.Number(bhava), dignity,
        new(marks, Tint: Palette.RetrogradeInk),
    ];

    private static Figure Titled(string title, VargaHouse[] placed, ReportContext context) => ChartFigures.Of(
        title, placed, context.Style, context.Texts.Drawing, ChartDetail.OnPage, titleSize: 10.5f);

    private static Table Essentials(ReportContext context)
    {
        var (chart, texts) = (context.Chart, context.Texts);
        var moon = chart[Graha.Moon].Point;
        var lagnaLord = Rashis.LordOf(chart.Lagna.Rashi);
        string Pada(ZodiacPoint point) => texts.Say(
            "nakshatra.pada", ("nakshatra", texts.Name(point.Nakshatra)), ("pada", texts.Number(point.Pada)));

        return Table.OfPairs(
        [
            (texts["essential.lagna"], texts.Point(chart.Lagna)),
            (texts["essential.lagna-nakshatra"], Pada(chart.Lagna)),
            (texts["essential.lagna-lord"], $"{texts.Name(lagnaLord)}, {texts.Name(chart[lagnaLord].Point.Rashi)}"),
            (texts["essential.moon"], texts.Point(moon)),
            (texts["essential.moon-nakshatra"], Pada(moon)),
            (texts["essential.moon-lord"], texts.Name(Rashis.LordOf(moon.Rashi))),
            (texts["essential.star-lord"], texts.Name(Vimshottari.LordOf(moon.Nakshatra))),
            (texts["essential.sun"], texts.Point(chart[Graha.Sun].Point)),
        ]);
    }
}
