namespace Luna.Astrology.Drawings;

/// <summary>What is to be seen, before it becomes SVG or PNG: both are written from this and so agree.</summary>
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
}

/// <param name="Middle">The middle of the letters, across and in height.</param>
internal sealed record Words(Spot Middle, float Size, IReadOnlyList<Run> Runs) : Mark
{
    // Half the height of Noto Sans's capitals, 714 of 1000.
    private const float HalfCapital = 0.357f;

    public float BaselineY => Middle.Y + HalfCapital * Size;
}

/// <param name="Scale">Of the size of the words that it belongs to.</param>
internal sealed record Run(string Text, Tint Tint, bool IsBold = false, float Scale = 1)
{
    /// <summary>In units of the size of the words that it belongs to.</summary>
    public float Width { get; } = DrawingFonts.WidthOf(Text, IsBold) * Scale;
}

/// <summary>A colour, red, green, blue.</summary>
internal readonly record struct Tint(byte Red, byte Green, byte Blue)
{
    public string Hex => $"#{Red:x2}{Green:x2}{Blue:x2}";

    public static Tint Of(uint rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
}
