namespace Luna.Astrology.Drawings;

/// <summary>What is to be seen, before it becomes SVG, PNG or PDF: all are written from this and so agree.</summary>
/// <param name="Width">Drawing units; one is a pixel at the natural size.</param>
/// <param name="Frame">Drawn first; the same list in every picture of a kind, so that it need be drawn but once.</param>
/// <param name="Description">The whole content in words, for who cannot see it.</param>
internal sealed record Picture(
    float Width, float Height, Tint Background, string Title, string Description, IReadOnlyList<Mark> Frame,
    IReadOnlyList<Mark> Marks);

internal abstract record Mark;

/// <param name="Radius">Of rounded corners; only for rectangles.</param>
internal sealed record Shape(Spot[] Corners, Tint? Fill, Tint? Stroke, float StrokeWidth, float Radius = 0) : Mark
{
    public static Shape Rectangle(
        float x, float y, float width, float height, Tint? fill, Tint? stroke, float strokeWidth, float radius = 0) =>
        new([new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)],
            fill, stroke, strokeWidth, radius);

    public static Shape Line(Spot from, Spot to, Tint stroke, float strokeWidth) =>
        new([from, to], null, stroke, strokeWidth);
}

internal sealed record Disc(Spot Middle, float Radius, Tint? Fill, Tint? Stroke, float StrokeWidth) : Mark;

/// <param name="Middle">The middle of the letters in height, and across the point that <paramref name="Anchor"/> names.</param>
internal sealed record Words(Spot Middle, float Size, IReadOnlyList<Run> Runs, Anchor Anchor = Anchor.Middle) : Mark
{
    // Half the height of Noto Sans's capitals, 714 of 1000.
    private const float HalfCapital = 0.357f;

    public float BaselineY => Middle.Y + HalfCapital * Size;

    public float Width
    {
        get
        {
            var width = 0f;
            foreach (var run in Runs)
                width += run.Width;
            return width * Size;
        }
    }

    public float Left => Anchor switch
    {
        Anchor.Start => Middle.X,
        Anchor.Middle => Middle.X - Width / 2,
        _ => Middle.X - Width,
    };

    public static Words OnBaseline(float x, float baselineY, float size, IReadOnlyList<Run> runs, Anchor anchor) =>
        new(new Spot(x, baselineY - HalfCapital * size), size, runs, anchor);
}

internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>Marks drawn elsewhere and larger or smaller: a picture within a picture or on a page.</summary>
/// <param name="Origin">Where their (0, 0) comes to lie.</param>
/// <param name="TurnDegrees">About that point, with the clock.</param>
internal sealed record Inset(IReadOnlyList<Mark> Marks, Spot Origin, float Scale = 1, float TurnDegrees = 0) : Mark;

/// <param name="Scale">Of the size of the words that it belongs to.</param>
internal sealed record Run(string Text, Tint Tint, bool IsBold = false, float Scale = 1)
{
    public ShapedText Shaped { get; } = ShapedText.Of(Text, IsBold);

    /// <summary>In units of the size of the words that it belongs to.</summary>
    public float Width => Shaped.Width * Scale;
}

/// <summary>A colour, red, green, blue.</summary>
internal readonly record struct Tint(byte Red, byte Green, byte Blue)
{
    public string Hex => $"#{Red:x2}{Green:x2}{Blue:x2}";

    public static Tint Of(uint rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
}
