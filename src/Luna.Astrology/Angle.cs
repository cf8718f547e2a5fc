namespace Luna.Astrology;

/// <summary>An angle that carries its unit; not reduced to one turn.</summary>
public readonly record struct Angle
{
    private const double DegreesPerRadian = 180 / Math.PI;

    private Angle(double degrees) => Degrees = degrees;

    public static Angle Zero => default;

    public double Degrees { get; }

    public double Radians => Degrees / DegreesPerRadian;

    public double Arcseconds => Degrees * 3600;

    public static Angle FromDegrees(double degrees) => new(degrees);

    public static Angle FromRadians(double radians) => new(radians * DegreesPerRadian);

    public static Angle FromArcseconds(double arcseconds) => new(arcseconds / 3600);

    /// <summary>The same direction as 0 ≤ degrees &lt; 360.</summary>
    public static double NormalizeDegrees(double degrees)
    {
        var turned = degrees - 360 * Math.Floor(degrees / 360);
        return turned < 360 ? turned : 0;
    }

    /// <summary>The shorter way from one direction to another, −180 ≤ degrees &lt; 180.</summary>
    public static double DifferenceDegrees(double toDegrees, double fromDegrees) =>
        NormalizeDegrees(toDegrees - fromDegrees + 180) - 180;
}
