using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Reports.Sections;

/// <summary>The sixteen vargas as charts, and as one table.</summary>
internal static class VargasSection
{
    private const int InARow = 4;
    private const float Gap = 11;
    private const float Side = (Sheet.ContentWidth - (InARow - 1) * Gap) / InARow;

    public static IEnumerable<Block> Of(ReportContext context)
    {
        var drawing = context.Texts.Drawing;
        foreach (var row in Vargas.All.Chunk(InARow))
        {
            yield return new Columns(
                Gap, [.. row.Select(_ => 1f / InARow)],
                [
                    .. row.Select(varga => (IReadOnlyList<Block>)
                    [
                        ChartFigures.Of(
                            $"D{(int)varga} · {drawing.Name(varga)}", VargaHouse.AllOf(context.Chart, varga), context.Style,
                            drawing, ChartDetail.Small, titleSize: 8, Side),
                    ]),
                ]);
            yield return new Space(7);
        }
    }

    public static IEnumerable<Block> Table(ReportContext context)
    {
        var (chart, texts) = (context.Chart, context.Texts);
        Column[] columns =
        [
            new(texts["column.varga"], 2.6f), new(texts.Drawing.Get("lagna.short"), 0.7f, Anchor.Middle),
            .. chart.Placements.Select(placement => new Column(texts.Drawing.Short(placement.Graha), 0.7f, Anchor.Middle)),
        ];
        var points = chart.Placements.Select(placement => placement.Point).Prepend(chart.Lagna).ToArray();
        var rows = Vargas.All.Select(varga => (IReadOnlyList<Cell>)
        [
            new($"D{(int)varga} {texts.Drawing.Name(varga)}", IsBold: true),
            .. points.Select(point => RashiCell(point, varga, texts)),
        ]);
        yield return new Table(columns, [.. rows], 8.2f);
        yield return Paragraph.Note(texts["vargas.note"]);
    }

    private static Cell RashiCell(ZodiacPoint point, Varga varga, ReportTexts texts)
    {
        var rashi = point.RashiIn(varga);
        return new Cell(
            texts.Number((int)rashi), Fill: varga != Varga.D1 && rashi == point.Rashi ? Palette.Kendra : null);
    }
}
