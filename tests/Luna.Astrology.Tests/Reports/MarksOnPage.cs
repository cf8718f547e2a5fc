using Luna.Astrology.Drawings;
using SkiaSharp;

namespace Luna.Astrology.Tests.Reports;

internal readonly record struct PlacedWords(Words Words, SKRect Box);

internal static class MarksOnPage
{
    /// <summary>All words that stand upright, with the box about their letters in points.</summary>
    public static IEnumerable<PlacedWords> Flat(IReadOnlyList<Mark> marks, float x = 0, float y = 0, float scale = 1)
    {
        foreach (var mark in marks)
        {
            if (mark is Words words)
            {
                var half = words.Size * 0.33f;
                yield return new PlacedWords(words, new SKRect(
                    x + words.Left * scale, y + (words.Middle.Y - half) * scale,
                    x + (words.Left + words.Width) * scale, y + (words.Middle.Y + half) * scale));
            }
            else if (mark is Inset { TurnDegrees: 0 } inset)
            {
                foreach (var inner in Flat(
                    inset.Marks, x + inset.Origin.X * scale, y + inset.Origin.Y * scale, scale * inset.Scale))
                {
                    yield return inner;
                }
            }
        }
    }
}
