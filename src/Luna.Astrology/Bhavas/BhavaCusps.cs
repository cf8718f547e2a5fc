using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Bhavas;

/// <summary>Twelve points of the zodiac at which bhavas begin.</summary>
/// <param name="Points">Of the first to the twelfth, sidereal, in the order of the zodiac.</param>
public sealed record BhavaCusps(IReadOnlyList<ZodiacPoint> Points)
{
    /// <summary>1 to 12.</summary>
    public ZodiacPoint this[int bhava] => Points[bhava - 1];

    /// <summary>The bhava, 1 to 12, that holds a point; one on a cusp lies in the bhava that begins there.</summary>
    public int BhavaOf(ZodiacPoint point)
    {
        var bhava = Points.Count;
        var nearest = double.PositiveInfinity;
        for (var i = 0; i < Points.Count; i++)
        {
            var behind = Angle.NormalizeDegrees(point.LongitudeDegrees - Points[i].LongitudeDegrees);
            if (behind < nearest)
                (nearest, bhava) = (behind, i + 1);
        }

        return bhava;
    }
}
