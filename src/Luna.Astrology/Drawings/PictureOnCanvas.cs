using SkiaSharp;

namespace Luna.Astrology.Drawings;

/// <summary>Marks onto pixels or onto a page.</summary>
internal sealed class PictureOnCanvas(SKCanvas canvas) : IDisposable
{
    private readonly SKPaint _paint = new() { IsAntialias = true, StrokeJoin = SKStrokeJoin.Round };
    private readonly Dictionary<Face, SKFont> _fonts = [];

    public void Draw(IReadOnlyList<Mark> marks)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            switch (marks[i])
            {
                case Shape shape:
                    Draw(shape);
                    break;
                case Disc disc:
                    Draw(disc);
                    break;
                case Words words:
                    Draw(words);
                    break;
                case Inset inset:
                    canvas.Save();
                    canvas.Translate(inset.Origin.X, inset.Origin.Y);
                    canvas.RotateDegrees(inset.TurnDegrees);
                    canvas.Scale(inset.Scale);
                    Draw(inset.Marks);
                    canvas.Restore();
                    break;
            }
        }
    }

    public void Dispose()
    {
        _paint.Dispose();
        foreach (var font in _fonts.Values)
            font.Dispose();
    }

    private void Draw(Shape shape)
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

        Paint(shape.Fill, shape.Stroke, shape.StrokeWidth, () => canvas.DrawPath(path, _paint));
    }

    private void Draw(Disc disc) => Paint(
        disc.Fill, disc.Stroke, disc.StrokeWidth, () => canvas.DrawCircle(disc.Middle.X, disc.Middle.Y, disc.Radius, _paint));

    private void Paint(Tint? fill, Tint? stroke, float strokeWidth, Action draw)
    {
        if (fill is { } inside)
        {
            (_paint.Style, _paint.Color) = (SKPaintStyle.Fill, ColorOf(inside));
            draw();
        }

        if (stroke is { } line)
        {
            (_paint.Style, _paint.Color, _paint.StrokeWidth) = (SKPaintStyle.Stroke, ColorOf(line), strokeWidth);
            draw();
        }
    }

    private void Draw(Words words)
    {
        _paint.Style = SKPaintStyle.Fill;
        var x = words.Left;
        foreach (var run in words.Runs)
        {
            _paint.Color = ColorOf(run.Tint);
            foreach (var span in run.Shaped.Spans)
                Draw(span, x, words.BaselineY, words.Size * run.Scale);
            x += run.Width * words.Size;
        }
    }

    /// <summary>The glyphs together with the text that they stand for: what makes a PDF's words searchable.</summary>
    private void Draw(ShapedSpan span, float x, float y, float size)
    {
        var font = FontOf(span.Face);
        font.Size = size;
        using var builder = new SKTextBlobBuilder();
        var row = builder.AllocatePositionedTextRun(font, span.Glyphs.Length, span.Utf8.Length, null);
        row.SetGlyphs(span.Glyphs);
        row.SetText(span.Utf8);
        row.SetClusters(span.Clusters);
        var places = row.Positions;
        for (var i = 0; i < places.Length; i++)
            places[i] = new SKPoint(span.Places[i].X * size, span.Places[i].Y * size);
        using var blob = builder.Build();
        if (blob is not null)
            canvas.DrawText(blob, x, y, _paint);
    }

    private SKFont FontOf(Face face)
    {
        if (!_fonts.TryGetValue(face, out var font))
        {
            font = new SKFont(face.Typeface) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
            _fonts.Add(face, font);
        }

        return font;
    }

    public static SKColor ColorOf(Tint tint) => new(tint.Red, tint.Green, tint.Blue);
}
