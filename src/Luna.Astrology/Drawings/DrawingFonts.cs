namespace Luna.Astrology.Drawings;

/// <summary>The letters of the pictures, carried along: a machine may have no fonts at all.</summary>
internal static class DrawingFonts
{
    private static readonly Face Latin = Face.Load("l", "NotoSans-Regular.subset.ttf");
    private static readonly Face LatinBold = Face.Load("L", "NotoSans-Bold.subset.ttf");
    private static readonly Face Devanagari = Face.Load("d", "NotoSansDevanagari-Regular.subset.ttf");
    private static readonly Face DevanagariBold = Face.Load("D", "NotoSansDevanagari-Bold.subset.ttf");

    public static IReadOnlyList<Face> All { get; } = [Latin, LatinBold, Devanagari, DevanagariBold];

    public static Face Of(bool isDevanagari, bool isBold) => (isDevanagari, isBold) switch
    {
        (false, false) => Latin,
        (false, true) => LatinBold,
        (true, false) => Devanagari,
        (true, true) => DevanagariBold,
    };

    /// <summary>The block of Devanagari, the joiners that only mean something in it, and the circle that bears a lone matra.</summary>
    public static bool IsDevanagari(char letter) => letter is >= '\u0900' and <= '\u097F' or '\u200C' or '\u200D' or '\u25CC';

    /// <summary>Whether there is a letter for every character.</summary>
    public static bool CanWrite(string text) =>
        ShapedText.Of(text, isBold: false).Spans.All(span => !span.Glyphs.AsSpan().Contains((ushort)0));
}
