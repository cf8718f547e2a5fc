namespace Luna.Astrology.Sky;

/// <summary>A direction against the Earth's equator.</summary>
/// <param name="RightAscensionDegrees">0 ≤ degrees &lt; 360, from the equinox that the longitude was counted from.</param>
/// <param name="DeclinationDegrees">North positive.</param>
public readonly record struct EquatorialPosition(double RightAscensionDegrees, double DeclinationDegrees)
{
    /// <param name="longitudeDegrees">Ecliptic; with nutation for the true equator, without for the mean one.</param>
    /// <param name="latitudeDegrees">Ecliptic.</param>
    /// <param name="obliquity">True with nutation, mean without.</param>
    public static EquatorialPosition FromEcliptic(double longitudeDegrees, double latitudeDegrees, Angle obliquity)
    {
        var (sinL, cosL) = Math.SinCos(Angle.FromDegrees(longitudeDegrees).Radians);
        var (sinB, cosB) = Math.SinCos(Angle.FromDegrees(latitudeDegrees).Radians);
        var (sinE, cosE) = Math.SinCos(obliquity.Radians);
        var (x, y, z) = (cosB * cosL, cosB * sinL * cosE - sinB * sinE, cosB * sinL * sinE + sinB * cosE);
        return new(
            Angle.NormalizeDegrees(Angle.FromRadians(Math.Atan2(y, x)).Degrees),
            Angle.FromRadians(Math.Atan2(z, Math.Sqrt(x * x + y * y))).Degrees);
    }
}
