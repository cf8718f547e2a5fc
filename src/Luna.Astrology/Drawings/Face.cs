using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace Luna.Astrology.Drawings;

/// <summary>One embedded font, as Skia draws it and as HarfBuzz shapes with it. Safe from many threads.</summary>
internal sealed class Face
{
    private readonly ConcurrentDictionary<ushort, string> _outlines = new();

    // What HarfBuzz reads from, kept as long as the font: HarfBuzz holds no more than the address.
    private readonly byte[] _file;

    private Face(string id, byte[] file)
    {
        (Id, _file) = (id, file);
        using var data = SKData.CreateCopy(file);
        Typeface = SKTypeface.FromData(data);
        using var blob = new Blob(Marshal.UnsafeAddrOfPinnedArrayElement(_file, 0), _file.Length, MemoryMode.ReadOnly);
        using var source = new HarfBuzzSharp.Face(blob, 0);
        UnitsPerEm = source.UnitsPerEm;
        Shaper = new Font(source);
        Shaper.SetScale(UnitsPerEm, UnitsPerEm);
        Shaper.SetFunctionsOpenType();
    }

    /// <summary>Short, for ids of glyphs in SVG.</summary>
    public string Id { get; }

    public SKTypeface Typeface { get; }

    /// <summary>Only ever shaped with, never changed: that is safe from many threads. Its unit is the font's own.</summary>
    public Font Shaper { get; }

    public int UnitsPerEm { get; }

    /// <param name="file">Name of the embedded resource beside this class.</param>
    public static Face Load(string id, string file)
    {
        using var stream = typeof(Face).Assembly.GetManifestResourceStream(typeof(Face), file)
            ?? throw new InvalidOperationException($"{file} is not in the assembly.");
        var pinned = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(pinned);
        return new Face(id, pinned);
    }

    /// <returns>SVG path data in font units, y down.</returns>
    public string OutlineOf(ushort glyph) => _outlines.GetOrAdd(glyph, Outline);

    private string Outline(ushort glyph)
    {
        using var font = new SKFont(Typeface, UnitsPerEm) { Hinting = SKFontHinting.None, Subpixel = true };
        using var path = font.GetGlyphPath(glyph);
        return path is null ? "" : OutlineData.Of(path);
    }
}
