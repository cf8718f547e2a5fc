using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Bhavas;

/// <summary>The bhava chalit of Sripati: lagna and midheaven are the middles of the first and the tenth bhava.</summary>
/// <param name="Madhyas">The middles of the bhavas.</param>
/// <param name="Sandhis">Where they begin: halfway between two middles.</param>
public sealed record BhavaChalit(IReadOnlyList<ZodiacPoint> Madhyas, BhavaCusps Sandhis)
{
    /// <summary>1 to 12.</summary>
    public int BhavaOf(ZodiacPoint point) => Sandhis.BhavaOf(point);
}

/// <remarks>
/// Jataka Paddhati of Sripati (11th century), chapter 1: each quadrant between lagna, nadir, descendant and midheaven is cut
/// into three equal parts of longitude, which are the middles. That is the division of Porphyry.
/// </remarks>
public static class Sripati
{
    public static BhavaChalit Of(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var madhyas = Madhyas(chart.Lagna.LongitudeDegrees, chart.Midheaven.LongitudeDegrees);
        var sandhis = new ZodiacPoint[madhyas.Length];
        for (var i = 0; i < madhyas.Length; i++)
        {
            var before = madhyas[(i + 11) % 12].LongitudeDegrees;
            var width = Angle.NormalizeDegrees(madhyas[i].LongitudeDegrees - before);
            sandhis[i] = new ZodiacPoint(Angle.NormalizeDegrees(before + width / 2));
        }

        return new BhavaChalit(madhyas, new BhavaCusps(sandhis));
    }

    /// <summary>The quadrants cut in three.</summary>
    private static ZodiacPoint[] Madhyas(double lagnaDegrees, double midheavenDegrees)
    {
        var toNadir = Angle.NormalizeDegrees(midheavenDegrees + 180 - lagnaDegrees);
        var madhyas = new ZodiacPoint[12];
        for (var i = 0; i < 6; i++)
        {
            var degrees = i < 3
                ? lagnaDegrees + toNadir * i / 3
                : midheavenDegrees + 180 + (180 - toNadir) * (i - 3) / 3;
            madhyas[i] = new ZodiacPoint(Angle.NormalizeDegrees(degrees));
            madhyas[i + 6] = new ZodiacPoint(Angle.NormalizeDegrees(degrees + 180));
        }

        return madhyas;
    }
}
