namespace Luna.Astrology.Strength;

internal static class Arc
{
    /// <summary>The shorter way round, 0 to 180 degrees.</summary>
    public static double Between(double aDegrees, double bDegrees) =>
        Math.Abs(Angle.DifferenceDegrees(aDegrees, bDegrees));
}
