using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Luna.Astrology.Drawings;

/// <summary>A glyph's outline as SVG path data in whole font units, each step from the point before: short.</summary>
internal static class OutlineData
{
    public static string Of(SKPath path)
    {
        var text = new StringBuilder();
        var at = (X: 0, Y: 0);
        var start = at;
        using var steps = path.CreateRawIterator();
        Span<SKPoint> points = stackalloc SKPoint[4];
        for (var verb = steps.Next(points); verb != SKPathVerb.Done; verb = steps.Next(points))
        {
            switch (verb)
            {
                case SKPathVerb.Move:
                    Step('m', points[..1]);
                    start = at;
                    break;
                case SKPathVerb.Line:
                    Step('l', points[1..2]);
                    break;
                case SKPathVerb.Quad:
                    Step('q', points[1..3]);
                    break;
                case SKPathVerb.Cubic:
                    Step('c', points[1..4]);
                    break;
                case SKPathVerb.Close:
                    text.Append('z');
                    at = start;
                    break;
                default:
                    throw new InvalidOperationException($"A font's outline has no {verb}.");
            }
        }

        return text.ToString();

        void Step(char letter, ReadOnlySpan<SKPoint> to)
        {
            text.Append(letter);
            var from = at;
            for (var i = 0; i < to.Length; i++)
            {
                at = ((int)MathF.Round(to[i].X), (int)MathF.Round(to[i].Y));
                Number(at.X - from.X, isFirst: i == 0);
                Number(at.Y - from.Y, isFirst: false);
            }
        }

        void Number(int number, bool isFirst)
        {
            if (!isFirst && number >= 0)
                text.Append(' ');
            text.Append(CultureInfo.InvariantCulture, $"{number}");
        }
    }
}
