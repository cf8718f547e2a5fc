using System.Globalization;
using System.Text;
using System.Xml;

namespace Luna.Astrology.Drawings;

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
            foreach (var mark in picture.Frame.Concat(picture.Marks))
            {
                if (mark is Shape shape)
                    Write(xml, shape);
                else if (mark is Words words)
                    Write(xml, words);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
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
        xml.WriteAttributeString("text-anchor", "middle");
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

    private static string Number(float value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
