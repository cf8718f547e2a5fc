using System.Globalization;

namespace Luna.Astrology.Drawings;

/// <summary>The glyphs that a drawing shows as outlines, each defined once however often it is used.</summary>
internal static class GlyphOutlines
{
    public static bool Needs(Words words) => words.Runs.Any(run => run.Shaped.HasDevanagari);

    /// <remarks>The same in every document, so that several in one page may share them.</remarks>
    public static string IdOf(Face face, ushort glyph) =>
        string.Create(CultureInfo.InvariantCulture, $"luna-{face.Id}{glyph}");

    public static IReadOnlyList<GlyphOutline> Of(IReadOnlyList<Mark> marks)
    {
        var outlines = new List<GlyphOutline>();
        Gather(marks, outlines, []);
        return outlines;
    }

    private static void Gather(IReadOnlyList<Mark> marks, List<GlyphOutline> outlines, HashSet<(Face, ushort)> known)
    {
        foreach (var mark in marks)
        {
            if (mark is Inset inset)
                Gather(inset.Marks, outlines, known);
            if (mark is not Words words || !Needs(words))
                continue;
            foreach (var span in words.Runs.SelectMany(run => run.Shaped.Spans))
            {
                foreach (var glyph in span.Glyphs)
                {
                    if (known.Add((span.Face, glyph)) && span.Face.OutlineOf(glyph) is { Length: > 0 } data)
                        outlines.Add(new GlyphOutline(IdOf(span.Face, glyph), data));
                }
            }
        }
    }
}

/// <param name="PathData">In font units, y down.</param>
internal sealed record GlyphOutline(string Id, string PathData);
