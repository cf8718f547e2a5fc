using System.Globalization;
using System.Security;
using System.Text;

namespace Luna.Astrology.Drawings;

internal static class PictureAsSvg
{
    public static string Write(Picture picture)
    {
        var svg = new StringBuilder(8192);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {picture.Width} {picture.Height}" """);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""width="{picture.Width}" height="{picture.Height}" role="img" aria-label="{Escape(picture.Title)}" """);
        svg.Append("""font-family="'Noto Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif">""").Append('\n');
        svg.Append($"<title>{Escape(picture.Title)}</title>\n<desc>{Escape(picture.Description)}</desc>\n");
        svg.Append($"""<rect width="100%" height="100%" fill="{picture.Background.Hex}"/>""").Append('\n');
        foreach (var mark in picture.Marks)
        {
            if (mark is Shape shape)
                Write(svg, shape);
            else if (mark is Words words)
                Write(svg, words);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Write(StringBuilder svg, Shape shape)
    {
        if (shape.Radius > 0)
        {
            var (first, third) = (shape.Corners[0], shape.Corners[2]);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<rect x="{first.X}" y="{first.Y}" width="{third.X - first.X}" height="{third.Y - first.Y}" """);
            svg.Append(CultureInfo.InvariantCulture, $"""rx="{shape.Radius}" """);
        }
        else
        {
            svg.Append("""<polygon points=" """.TrimEnd());
            svg.AppendJoin(
                ' ', shape.Corners.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.X:0.##},{c.Y:0.##}")));
            svg.Append("\" ");
        }

        svg.Append($"""fill="{shape.Fill?.Hex ?? "none"}" """);
        if (shape.Stroke is { } stroke)
        {
            svg.Append($"""stroke="{stroke.Hex}" """);
            svg.Append(CultureInfo.InvariantCulture, $"""stroke-width="{shape.StrokeWidth}" stroke-linejoin="round" """);
        }

        svg.Append("/>\n");
    }

    private static void Write(StringBuilder svg, Words words)
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<text x="{words.Middle.X:0.##}" y="{words.BaselineY:0.##}" """);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""font-size="{words.Size:0.##}" text-anchor="middle" xml:space="preserve">""");
        foreach (var run in words.Runs)
        {
            svg.Append($"""<tspan fill="{run.Tint.Hex}" """.TrimEnd());
            if (run.IsBold)
                svg.Append(""" font-weight="700" """.TrimEnd());
            if (run.Scale != 1)
                svg.Append(CultureInfo.InvariantCulture, $""" font-size="{run.Scale * words.Size:0.##}" """.TrimEnd());
            svg.Append($">{Escape(run.Text)}</tspan>");
        }

        svg.Append("</text>\n");
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
