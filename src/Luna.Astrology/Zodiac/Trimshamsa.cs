namespace Luna.Astrology.Zodiac;

/// <summary>The varga of unequal parts: of Mars, Saturn, Jupiter, Mercury and Venus, turned round in even rashis.</summary>
/// <remarks>Brihat Parashara Hora Shastra, chapter 6, verses 27 and 28.</remarks>
internal static class Trimshamsa
{
    private static readonly (int FromDegrees, int ToDegrees, Rashi Rashi)[] Odd =
    [
        (0, 5, Rashi.Mesha), (5, 10, Rashi.Kumbha), (10, 18, Rashi.Dhanu), (18, 25, Rashi.Mithuna), (25, 30, Rashi.Tula),
    ];

    private static readonly (int FromDegrees, int ToDegrees, Rashi Rashi)[] Even =
    [
        (0, 5, Rashi.Vrishabha), (5, 12, Rashi.Kanya), (12, 20, Rashi.Meena), (20, 25, Rashi.Makara), (25, 30, Rashi.Vrishchika),
    ];

    public static (Rashi Rashi, double Degrees) Of(ZodiacPoint point)
    {
        var wholeDegrees = point.PartOf(360) % 30;
        var parts = point.Rashi.IsOdd() ? Odd : Even;
        var i = 0;
        while (wholeDegrees >= parts[i].ToDegrees)
            i++;
        var (from, to, rashi) = parts[i];
        return (rashi, Math.Max(0, point.DegreesInRashi - from) * 30 / (to - from));
    }

    /// <summary>Degrees to the nearest edge of a part.</summary>
    public static double GapDegrees(ZodiacPoint point)
    {
        var degrees = point.DegreesInRashi;
        var gap = degrees;
        foreach (var part in point.Rashi.IsOdd() ? Odd : Even)
            gap = Math.Min(gap, Math.Abs(degrees - part.ToDegrees));
        return gap;
    }
}
