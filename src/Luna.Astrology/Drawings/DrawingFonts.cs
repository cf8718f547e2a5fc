using SkiaSharp;

namespace Luna.Astrology.Drawings;

/// <summary>The letters of the pictures, carried along: a machine may have no fonts at all.</summary>
internal static class DrawingFonts
{
    public static SKTypeface Regular { get; } = Load("NotoSans-Regular.subset.ttf");

    public static SKTypeface Bold { get; } = Load("NotoSans-Bold.subset.ttf");

    // Only ever measured with, never changed: that is safe from many threads.
    private const float RulerSize = 100;
    private static readonly SKFont RegularRuler = new(Regular, RulerSize) { Subpixel = true, Hinting = SKFontHinting.None };
    private static readonly SKFont BoldRuler = new(Bold, RulerSize) { Subpixel = true, Hinting = SKFontHinting.None };

    public static bool CanWrite(string text) => Regular.ContainsGlyphs(text);

    /// <returns>In units of the letter size.</returns>
    public static float WidthOf(string text, bool isBold) =>
        (isBold ? BoldRuler : RegularRuler).MeasureText(text) / RulerSize;

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(DrawingFonts).Assembly.GetManifestResourceStream(typeof(DrawingFonts), file)
            ?? throw new InvalidOperationException($"{file} is not in the assembly.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
