using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Sahams;

/// <summary>Where the sahams of a chart lie, of a birth or of a year.</summary>
public sealed class SahamPoints
{
    private readonly ZodiacPoint[] _points;

    private SahamPoints(bool isDay, ZodiacPoint[] points) => (IsDay, _points) = (isDay, points);

    /// <summary>By day and by night most are counted the other way round.</summary>
    public bool IsDay { get; }

    public ZodiacPoint this[Saham saham] => _points[(int)saham];

    /// <param name="isDay">Whether the Sun is up at the moment of the chart.</param>
    public static SahamPoints Of(Chart chart, bool isDay)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var points = new ZodiacPoint[SahamTable.All.Length];
        var isMarsLord = Rashis.LordOf(chart.Lagna.Rashi) == Graha.Mars;
        foreach (var row in SahamTable.All)
        {
            var (saham, day, night) =
                row.Saham == Saham.Samarthya && isMarsLord ? SahamTable.SamarthyaOfMars : row;
            var way = isDay ? day : night;
            points[(int)saham] = new ZodiacPoint(Degrees(
                way.To.Degrees(chart, points), way.From.Degrees(chart, points), way.Start.Degrees(chart, points)));
        }

        return new SahamPoints(isDay, points);
    }

    /// <summary>
    /// As far from the start as the one point is from the other; a rashi more unless the start lies between.
    /// </summary>
    internal static double Degrees(double to, double from, double start)
    {
        var way = Angle.NormalizeDegrees(to - from);
        var isBetween = Angle.NormalizeDegrees(start - from) <= way;
        return Angle.NormalizeDegrees(start + way + (isBetween ? 0 : 30));
    }
}
