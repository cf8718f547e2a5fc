using SkiaSharp;

namespace Luna.Astrology.Drawings;

/// <summary>The letters of the pictures, carried along: a machine may have no fonts at all.</summary>
internal static class DrawingFonts
{
    public static SKTypeface Regular { get; } = Load("NotoSans-Regular.subset.ttf");

    public static SKTypeface Bold { get; } = Load("NotoSans-Bold.subset.ttf");

    public static bool CanWrite(string text) => Regular.ContainsGlyphs(text);

    private static SKTypeface Load(string file)
    {
        using var stream = typeof(DrawingFonts).Assembly.GetManifestResourceStream(typeof(DrawingFonts), file)
            ?? throw new InvalidOperationException($"{file} is not in the assembly.");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }
}
