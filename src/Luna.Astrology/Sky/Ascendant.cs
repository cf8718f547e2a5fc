namespace Luna.Astrology.Sky;

/// <summary>Where the ecliptic meets the horizon and the meridian; tropical, true equinox of date.</summary>
/// <param name="AscendantDegrees">0 ≤ degrees &lt; 360, the point on the eastern horizon.</param>
/// <param name="MidheavenDegrees">0 ≤ degrees &lt; 360, the point on the southern (upper) meridian.</param>
public readonly record struct EclipticAngles(double AscendantDegrees, double MidheavenDegrees);

/// <summary>The rising and the culminating degree of the ecliptic.</summary>
public static class Ascendant
{
    /// <param name="localSiderealDegrees">Local apparent sidereal time as an angle.</param>
    /// <param name="trueObliquity">Mean obliquity plus nutation.</param>
    /// <param name="latitudeDegrees">Geographic, −90 to 90. At a pole the nearest latitude with a horizon is taken.</param>
    /// <remarks>
    /// Spherical triangle of pole, zenith and ecliptic; the crossing on the eastern horizon. Inside a polar circle that
    /// point can lie behind the midheaven in the order of the signs; its opposite is the ascendant then, so that the
    /// signs from midheaven to ascendant always come first (as Swiss Ephemeris has it).
    /// </remarks>
    public static EclipticAngles At(double localSiderealDegrees, Angle trueObliquity, double latitudeDegrees)
    {
        var (sinTime, cosTime) = Math.SinCos(Angle.FromDegrees(localSiderealDegrees).Radians);
        var (sinTilt, cosTilt) = Math.SinCos(trueObliquity.Radians);
        var tan = Math.Tan(Angle.FromDegrees(Math.Clamp(latitudeDegrees, -90 + 1e-9, 90 - 1e-9)).Radians);

        var midheaven = Angle.FromRadians(Math.Atan2(sinTime, cosTime * cosTilt)).Degrees;
        var ascendant = Angle.FromRadians(Math.Atan2(cosTime, -(sinTime * cosTilt + tan * sinTilt))).Degrees;
        if (90 - Math.Abs(latitudeDegrees) < trueObliquity.Degrees
            && Angle.DifferenceDegrees(ascendant, midheaven) < 0)
        {
            ascendant += 180;
        }

        return new(Angle.NormalizeDegrees(ascendant), Angle.NormalizeDegrees(midheaven));
    }

    /// <summary>Where the ecliptic meets the prime vertical in the west.</summary>
    /// <param name="localSiderealDegrees">Local apparent sidereal time as an angle.</param>
    /// <param name="trueObliquity">Mean obliquity plus nutation.</param>
    /// <param name="latitudeDegrees">Geographic, −90 to 90. On the equator the nearest latitude north is taken.</param>
    /// <returns>0 ≤ degrees &lt; 360, tropical.</returns>
    /// <remarks>
    /// The ascendant of the colatitude, half a turn of the Earth later. Between the tropics that point can lie before the
    /// midheaven in the order of the signs; its opposite is the vertex then (as Swiss Ephemeris has it).
    /// </remarks>
    public static double VertexDegrees(double localSiderealDegrees, Angle trueObliquity, double latitudeDegrees)
    {
        const double nearlyEquator = 1e-9;
        var (sinTime, cosTime) = Math.SinCos(Angle.FromDegrees(localSiderealDegrees).Radians);
        var (sinTilt, cosTilt) = Math.SinCos(trueObliquity.Radians);
        var latitude = Math.Abs(latitudeDegrees) < nearlyEquator ? nearlyEquator : latitudeDegrees;
        var cot = 1 / Math.Tan(Angle.FromDegrees(latitude).Radians);

        var midheaven = Angle.FromRadians(Math.Atan2(sinTime, cosTime * cosTilt)).Degrees;
        var vertex = Angle.FromRadians(Math.Atan2(-cosTime, sinTime * cosTilt - cot * sinTilt)).Degrees;
        if (Math.Abs(latitudeDegrees) <= trueObliquity.Degrees && Angle.DifferenceDegrees(vertex, midheaven) > 0)
            vertex += 180;
        return Angle.NormalizeDegrees(vertex);
    }
}
