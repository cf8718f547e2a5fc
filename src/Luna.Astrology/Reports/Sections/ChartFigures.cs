using Luna.Astrology.Drawings;
using Luna.Astrology.Reports.Layout;

namespace Luna.Astrology.Reports.Sections;

/// <summary>Charts on a page: a title over a square as wide as its column.</summary>
internal static class ChartFigures
{
    private const float Border = 9;

    public static Figure Of(
        string title, VargaHouse[] placed, ChartStyle style, DrawingTexts texts, ChartDetail detail, float titleSize,
        float? width = null)
    {
        var side = width ?? (Sheet.ContentWidth - 18) / 2;
        return new Figure(
            side + titleSize * 1.9f,
            column => Draw(title, placed, style, texts, detail, titleSize, Math.Min(side, column)));
    }

    private static IEnumerable<Mark> Draw(
        string title, VargaHouse[] placed, ChartStyle style, DrawingTexts texts, ChartDetail detail, float titleSize,
        float width)
    {
        var run = new Run(title, Palette.Ink, IsBold: true);
        yield return Words.OnBaseline(
            width / 2, titleSize * 1.1f, Math.Min(titleSize, width / run.Width), [run], Anchor.Middle);
        var scale = width / (ChartSquare.Side + 2 * Border);
        var corner = new Spot((Border - ChartSquare.Left) * scale, titleSize * 1.7f + (Border - ChartSquare.Top) * scale);
        yield return new Inset(
            [.. ChartSquare.Frame(style), .. ChartSquare.Content(placed, style, texts, detail)], corner, scale);
    }
}
