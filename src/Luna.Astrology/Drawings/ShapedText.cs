using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Luna.Astrology.Drawings;

/// <summary>A text as the glyphs that show it: conjuncts joined, matras in their places, pairs kerned.</summary>
/// <param name="Width">In units of the letter size.</param>
internal sealed record ShapedText(IReadOnlyList<ShapedSpan> Spans, float Width)
{
    public bool HasDevanagari => Spans.Any(span => span.Script == Script.Devanagari);

    public static ShapedText Of(string text, bool isBold)
    {
        var spans = new List<ShapedSpan>(1);
        var width = 0f;
        for (var start = 0; start < text.Length;)
        {
            var isDevanagari = DrawingFonts.IsDevanagari(text[start]);
            var end = start + 1;
            // A space goes with the script before it: one span less, and both fonts have one.
            while (end < text.Length && (text[end] == ' ' || DrawingFonts.IsDevanagari(text[end]) == isDevanagari))
                end++;
            var span = ShapedSpan.Of(text[start..end], isDevanagari, isBold, width);
            spans.Add(span);
            width += span.Width;
            start = end;
        }

        return new ShapedText(spans, width);
    }
}

/// <summary>Glyphs of one font in a row.</summary>
/// <param name="Utf8">What the glyphs stand for.</param>
/// <param name="Clusters">
/// Where in it the letters of each glyph begin. In Devanagari a whole word is one: readers of PDF would else take the
/// font's kerning of a syllable for the end of a word.
/// </param>
/// <param name="Places">Of each glyph, from the beginning of the whole text, y down; in units of the letter size.</param>
internal sealed record ShapedSpan(
    Face Face, Script Script, byte[] Utf8, ushort[] Glyphs, uint[] Clusters, SKPoint[] Places, float Width)
{
    private static readonly Language English = new("en");
    private static readonly Language Hindi = new("hi");

    [ThreadStatic]
    private static Buffer? buffer;

    public static ShapedSpan Of(string text, bool isDevanagari, bool isBold, float from)
    {
        var face = DrawingFonts.Of(isDevanagari, isBold);
        var utf8 = Encoding.UTF8.GetBytes(text);
        var row = buffer ??= new Buffer();
        row.ClearContents();
        row.AddUtf8(utf8);
        row.Direction = Direction.LeftToRight;
        row.Script = isDevanagari ? Script.Devanagari : Script.Latin;
        row.Language = isDevanagari ? Hindi : English;
        face.Shaper.Shape(row);

        var infos = row.GetGlyphInfoSpan();
        var positions = row.GetGlyphPositionSpan();
        var (glyphs, clusters, places) = (new ushort[infos.Length], new uint[infos.Length], new SKPoint[infos.Length]);
        var (pen, unit) = (from, 1f / face.UnitsPerEm);
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = (ushort)infos[i].Codepoint;
            clusters[i] = isDevanagari ? WordOf(utf8, infos[i].Cluster) : infos[i].Cluster;
            places[i] = new SKPoint(pen + positions[i].XOffset * unit, -positions[i].YOffset * unit);
            pen += positions[i].XAdvance * unit;
        }

        return new ShapedSpan(face, row.Script, utf8, glyphs, clusters, places, pen - from);
    }

    private static uint WordOf(ReadOnlySpan<byte> utf8, uint at) =>
        utf8[(int)at] == ' ' ? at : (uint)(utf8[..(int)at].LastIndexOf((byte)' ') + 1);
}
