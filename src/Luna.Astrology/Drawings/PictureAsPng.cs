using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace Luna.Astrology.Drawings;

internal static class PictureAsPng
{
    private static readonly ConcurrentDictionary<(IReadOnlyList<Mark> Frame, int WidthPixels), SKBitmap> Frames = new();

    public static byte[] Write(Picture picture, int widthPixels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(widthPixels, ChartDrawing.SmallestWidthPixels);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(widthPixels, ChartDrawing.LargestWidthPixels);
        var frame = Frames.GetOrAdd((picture.Frame, widthPixels), _ => DrawFrame(picture, widthPixels));
        using var bitmap = new SKBitmap(frame.Info);
        // A plain copy of the bytes: Skia's own draws the one onto the other.
        frame.GetPixelSpan().CopyTo(bitmap.GetPixelSpan());
        Draw(bitmap, picture.Marks, widthPixels / picture.Width);
        return PalettePng.Write(MemoryMarshal.Cast<byte, uint>(bitmap.GetPixelSpan()), widthPixels);
    }

    private static SKBitmap DrawFrame(Picture picture, int widthPixels)
    {
        var scale = widthPixels / picture.Width;
        var bitmap = new SKBitmap(new SKImageInfo(
            widthPixels, (int)MathF.Round(picture.Height * scale), SKColorType.Bgra8888, SKAlphaType.Opaque));
        bitmap.Erase(PictureOnCanvas.ColorOf(picture.Background));
        Draw(bitmap, picture.Frame, scale);
        return bitmap;
    }

    private static void Draw(SKBitmap bitmap, IReadOnlyList<Mark> marks, float scale)
    {
        using var canvas = new SKCanvas(bitmap);
        using var pen = new PictureOnCanvas(canvas);
        canvas.Scale(scale);
        pen.Draw(marks);
        canvas.Flush();
    }
}
