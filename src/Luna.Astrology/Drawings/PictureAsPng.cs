using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace Luna.Astrology.Drawings;

internal static class PictureAsPng
{
    private static readonly ConcurrentDictionary<(IReadOnlyList<Mark> Frame, int WidthPixels), SKBitmap> Frames = new();

    public static byte[] Write(Picture picture, int widthPixels)
    {
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
        bitmap.Erase(ColorOf(picture.Background));
        Draw(bitmap, picture.Frame, scale);
        return bitmap;
    }

    private static void Draw(SKBitmap bitmap, IReadOnlyList<Mark> marks, float scale)
    {
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { IsAntialias = true, StrokeJoin = SKStrokeJoin.Round };
        using var regular = FontOf(DrawingFonts.Regular);
        using var bold = FontOf(DrawingFonts.Bold);
        canvas.Scale(scale);
        foreach (var mark in marks)
        {
            if (mark is Shape shape)
                Draw(canvas, paint, shape);
            else if (mark is Words words)
                Draw(canvas, paint, regular, bold, words);
        }

        canvas.Flush();
    }

    private static void Draw(SKCanvas canvas, SKPaint paint, Shape shape)
    {
        using var path = new SKPath();
        if (shape.Radius > 0)
        {
            var (first, third) = (shape.Corners[0], shape.Corners[2]);
            path.AddRoundRect(new SKRect(first.X, first.Y, third.X, third.Y), shape.Radius, shape.Radius);
        }
        else
        {
            path.AddPoly(Array.ConvertAll(shape.Corners, corner => new SKPoint(corner.X, corner.Y)), close: true);
        }

        if (shape.Fill is { } fill)
        {
            (paint.Style, paint.Color) = (SKPaintStyle.Fill, ColorOf(fill));
            canvas.DrawPath(path, paint);
        }

        if (shape.Stroke is { } stroke)
        {
            (paint.Style, paint.Color, paint.StrokeWidth) = (SKPaintStyle.Stroke, ColorOf(stroke), shape.StrokeWidth);
            canvas.DrawPath(path, paint);
        }
    }

    private static void Draw(SKCanvas canvas, SKPaint paint, SKFont regular, SKFont bold, Words words)
    {
        SKFont FontOf(Run run)
        {
            var font = run.IsBold ? bold : regular;
            font.Size = words.Size * run.Scale;
            return font;
        }

        paint.Style = SKPaintStyle.Fill;
        var x = words.Middle.X - words.Runs.Sum(run => run.Width) * words.Size / 2;
        foreach (var run in words.Runs)
        {
            var font = FontOf(run);
            paint.Color = ColorOf(run.Tint);
            canvas.DrawText(run.Text, x, words.BaselineY, font, paint);
            x += run.Width * words.Size;
        }
    }

    private static SKFont FontOf(SKTypeface typeface) => new(typeface)
    {
        Subpixel = true,
        Hinting = SKFontHinting.None,
        Edging = SKFontEdging.Antialias,
    };

    private static SKColor ColorOf(Tint tint) => new(tint.Red, tint.Green, tint.Blue);
}
