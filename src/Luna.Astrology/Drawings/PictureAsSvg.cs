using System.Globalization;
using System.Text;
using System.Xml;

namespace Luna.Astrology.Drawings;

/// <summary>A picture as one SVG document that needs nothing else.</summary>
/// <remarks>
/// Latin letters are text: every browser has a font for them, and it looks for none of the web's. Devanagari goes out as
/// the outlines of its shaped glyphs: a browser without an Indic font would show boxes, and another font's matras would
/// not fit where the letters were measured. What they say stands in <c>aria-label</c>.
/// </remarks>
internal static class PictureAsSvg
{
    private const string Svg = "http://www.w3.org/2000/svg";
    private const string Fonts = "'Noto Sans','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, NewLineChars = "\n" };

    public static string Write(Picture picture)
    {
        var text = new StringBuilder(8192);
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("svg", Svg);
            xml.WriteAttributeString(
                "viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {picture.Width} {picture.Height}"));
            Attribute(xml, "width", picture.Width);
            Attribute(xml, "height", picture.Height);
            xml.WriteAttributeString("role", "img");
            xml.WriteAttributeString("aria-label", picture.Title);
            xml.WriteAttributeString("font-family", Fonts);
            xml.WriteElementString("title", Svg, picture.Title);
            xml.WriteElementString("desc", Svg, picture.Description);
            Write(xml, Shape.Rectangle(0, 0, picture.Width, picture.Height, picture.Background, null, 0));
            var marks = picture.Frame.Concat(picture.Marks).ToArray();
            Define(xml, GlyphOutlines.Of(marks));
            Write(xml, marks);

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Define(XmlWriter xml, IReadOnlyList<GlyphOutline> outlines)
    {
        if (outlines.Count == 0)
            return;
        xml.WriteStartElement("defs", Svg);
        foreach (var outline in outlines)
        {
            xml.WriteStartElement("path", Svg);
            xml.WriteAttributeString("id", outline.Id);
            xml.WriteAttributeString("d", outline.PathData);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, IReadOnlyList<Mark> marks)
    {
        foreach (var mark in marks)
        {
            switch (mark)
            {
                case Shape shape:
                    Write(xml, shape);
                    break;
                case Disc disc:
                    Write(xml, disc);
                    break;
                case Words words when GlyphOutlines.Needs(words):
                    WriteOutlines(xml, words);
                    break;
                case Words words:
                    Write(xml, words);
                    break;
                case Inset inset:
                    xml.WriteStartElement("g", Svg);
                    xml.WriteAttributeString("transform", Transform(inset.Origin, inset.Scale, inset.TurnDegrees));
                    Write(xml, inset.Marks);
                    xml.WriteEndElement();
                    break;
            }
        }
    }

    private static void Write(XmlWriter xml, Disc disc)
    {
        xml.WriteStartElement("circle", Svg);
        Attribute(xml, "cx", disc.Middle.X);
        Attribute(xml, "cy", disc.Middle.Y);
        Attribute(xml, "r", disc.Radius);
        xml.WriteAttributeString("fill", disc.Fill?.Hex ?? "none");
        if (disc.Stroke is { } stroke)
        {
            xml.WriteAttributeString("stroke", stroke.Hex);
            Attribute(xml, "stroke-width", disc.StrokeWidth);
        }

        xml.WriteEndElement();
    }

    private static void WriteOutlines(XmlWriter xml, Words words)
    {
        xml.WriteStartElement("g", Svg);
        xml.WriteAttributeString("aria-label", string.Concat(words.Runs.Select(run => run.Text)));
        var x = words.Left;
        foreach (var run in words.Runs)
        {
            foreach (var span in run.Shaped.Spans)
                WriteOutlines(xml, span, run.Tint, new Spot(x, words.BaselineY), words.Size * run.Scale);
            x += run.Width * words.Size;
        }

        xml.WriteEndElement();
    }

    private static void WriteOutlines(XmlWriter xml, ShapedSpan span, Tint tint, Spot origin, float size)
    {
        var em = span.Face.UnitsPerEm;
        xml.WriteStartElement("g", Svg);
        xml.WriteAttributeString("fill", tint.Hex);
        xml.WriteAttributeString("transform", Transform(origin, size / em));
        for (var i = 0; i < span.Glyphs.Length; i++)
        {
            if (span.Face.OutlineOf(span.Glyphs[i]).Length == 0)
                continue;
            xml.WriteStartElement("use", Svg);
            xml.WriteAttributeString("href", $"#{GlyphOutlines.IdOf(span.Face, span.Glyphs[i])}");
            Attribute(xml, "x", span.Places[i].X * em);
            if (span.Places[i].Y != 0)
                Attribute(xml, "y", span.Places[i].Y * em);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Shape shape)
    {
        if (shape.Radius > 0)
        {
            var (first, third) = (shape.Corners[0], shape.Corners[2]);
            xml.WriteStartElement("rect", Svg);
            Attribute(xml, "x", first.X);
            Attribute(xml, "y", first.Y);
            Attribute(xml, "width", third.X - first.X);
            Attribute(xml, "height", third.Y - first.Y);
            Attribute(xml, "rx", shape.Radius);
        }
        else
        {
            xml.WriteStartElement("polygon", Svg);
            xml.WriteAttributeString("points", string.Join(
                ' ', shape.Corners.Select(corner => $"{Number(corner.X)},{Number(corner.Y)}")));
        }

        xml.WriteAttributeString("fill", shape.Fill?.Hex ?? "none");
        if (shape.Stroke is { } stroke)
        {
            xml.WriteAttributeString("stroke", stroke.Hex);
            Attribute(xml, "stroke-width", shape.StrokeWidth);
            xml.WriteAttributeString("stroke-linejoin", "round");
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Words words)
    {
        xml.WriteStartElement("text", Svg);
        Attribute(xml, "x", words.Middle.X);
        Attribute(xml, "y", words.BaselineY);
        Attribute(xml, "font-size", words.Size);
        xml.WriteAttributeString("text-anchor", words.Anchor.ToString().ToLowerInvariant());
        xml.WriteAttributeString("xml", "space", null, "preserve");
        foreach (var run in words.Runs)
        {
            xml.WriteStartElement("tspan", Svg);
            xml.WriteAttributeString("fill", run.Tint.Hex);
            if (run.IsBold)
                xml.WriteAttributeString("font-weight", "700");
            if (run.Scale != 1)
                Attribute(xml, "font-size", run.Scale * words.Size);
            xml.WriteString(run.Text);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, float value) =>
        xml.WriteAttributeString(name, Number(value));

    private static string Transform(Spot origin, float scale, float turnDegrees = 0) =>
        $"translate({Number(origin.X)} {Number(origin.Y)})"
        + (turnDegrees == 0 ? "" : $" rotate({Number(turnDegrees)})")
        + (scale == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" scale({scale:0.#####})"));

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
