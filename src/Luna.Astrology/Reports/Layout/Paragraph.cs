using Luna.Astrology.Drawings;

namespace Luna.Astrology.Reports.Layout;

/// <summary>Text from edge to edge of its column; never a single line alone at the end of a page.</summary>
/// <param name="Indent">Points, of every line.</param>
/// <param name="Sign">Before the first line, in the indent.</param>
internal sealed record Paragraph(
    IReadOnlyList<Piece> Pieces, float Size = Paragraph.BodySize, float Indent = 0, string? Sign = null,
    float SpaceAfter = 6) : Block
{
    public const float BodySize = 9.6f;

    // Room for Devanagari's marks above and below; for Latin letters an easy leading.
    private const float Leading = 1.52f;

    public static Paragraph Of(string text, float size = BodySize) => new([new Piece(text, Palette.Ink)], size);

    public static Paragraph Note(string text) => new([new Piece(text, Palette.Soft)], 8.4f);

    public override IEnumerable<Strip> Strips(float width)
    {
        var lines = TextLines.Break(Pieces, (width - Indent) / Size);
        var height = Size * Leading;
        for (var i = 0; i < lines.Count; i++)
        {
            var marks = new List<Mark>(2) { Line(Indent, lines[i]) };
            if (i == 0 && Sign is not null)
                marks.Add(Line(Indent - Size * 1.1f, [new Run(Sign, Palette.Line, IsBold: true)]));
            var keeps = lines.Count > 1 && (i == 0 || i == lines.Count - 2);
            yield return new Strip(height, marks, keeps);
        }

        yield return new Strip(SpaceAfter, [], IsSpace: true);
    }

    private Words Line(float x, IReadOnlyList<Run> runs) =>
        Words.OnBaseline(x, Size * 1.1f, Size, runs, Anchor.Start);
}

/// <summary>A title of a section, under a line of gold.</summary>
internal sealed record Heading(string Text) : Block
{
    public override IEnumerable<Strip> Strips(float width) =>
    [
        new Strip(14, [], KeepsWithNext: true, IsSpace: true),
        new Strip(
            31,
            [
                Title.Of(Text, width, 17, 17, Palette.LagnaInk),
                Shape.Line(new Spot(0, 25), new Spot(width, 25), Palette.Gold, 0.9f),
            ],
            KeepsWithNext: true),
    ];
}

/// <summary>A title within a section.</summary>
internal sealed record Subheading(string Text) : Block
{
    public override IEnumerable<Strip> Strips(float width) =>
    [
        new Strip(6, [], KeepsWithNext: true, IsSpace: true),
        new Strip(
            19,
            [Title.Of(Text, width, 12, 11, Palette.Ink)],
            KeepsWithNext: true),
    ];
}

internal static class Title
{
    /// <summary>One line, made smaller where it would be too long.</summary>
    public static Words Of(string text, float width, float baseline, float size, Tint tint)
    {
        var run = new Run(text, tint, IsBold: true);
        return Words.OnBaseline(0, baseline, Math.Min(size, width / run.Width), [run], Anchor.Start);
    }
}
