using Luna.Astrology.Sky;

namespace Luna.Astrology.Time;

/// <summary>The turning of the Earth against the equinox.</summary>
public static class SiderealTime
{
    private const double ArcsecondsPerDegree = 3600;

    /// <summary>Earth rotation angle.</summary>
    /// <returns>0 ≤ degrees &lt; 360.</returns>
    /// <remarks>IAU 2000 resolution B1.8; Capitaine et al. (2000), A&amp;A 355, 398.</remarks>
    public static double EarthRotationDegrees(JulianDate ut1)
    {
        var days = ut1.Days - JulianDate.J2000.Days;
        return Angle.NormalizeDegrees(360 * (ut1.Days % 1 + 0.7790572732640 + 0.00273781191135448 * days));
    }

    /// <summary>Greenwich mean sidereal time, IAU 2006; before 1850 and from 2050 on by <see cref="MeanEarth"/>.</summary>
    /// <returns>0 ≤ degrees &lt; 360.</returns>
    /// <remarks>Capitaine, Wallace, Chapront (2003), A&amp;A 412, 567, eq. 42.</remarks>
    public static double GreenwichMeanDegrees(JulianDate ut1, JulianDate tt)
    {
        if (MeanEarth.Rules(ut1))
            return Angle.NormalizeDegrees(MeanEarth.SiderealDegrees(ut1, tt));
        var t = tt.CenturiesSinceJ2000;
        var precession = 0.014506 + t * (4612.156534 + t * (1.3915817
            + t * (-0.00000044 + t * (-0.000029956 + t * -0.0000000368))));
        return Angle.NormalizeDegrees(EarthRotationDegrees(ut1) + precession / ArcsecondsPerDegree);
    }

    /// <summary>Greenwich apparent sidereal time: the mean one and the equation of the equinoxes.</summary>
    /// <returns>0 ≤ degrees &lt; 360; add the east longitude for the local one.</returns>
    /// <remarks>
    /// With the two largest complementary terms of IAU 2000 (2.64 and 0.06 mas); those left out are about 0.01 mas, far
    /// below the 1 mas that nutation is worth.
    /// </remarks>
    /// <exception cref="OutsideEphemerisException">Nutation is not known for that time.</exception>
    public static double GreenwichApparentDegrees(JulianDate ut1, JulianDate tt) =>
        GreenwichApparentDegrees(ut1, tt, Nutation.At(tt));

    /// <inheritdoc cref="GreenwichApparentDegrees(JulianDate, JulianDate)"/>
    public static double GreenwichApparentDegrees(JulianDate ut1, JulianDate tt, NutationAngles nutation)
    {
        var node = LunarNodes.FundamentalArgument(tt).Radians;
        var complementary = (0.00264096 * Math.Sin(node) + 0.00006352 * Math.Sin(2 * node)) / ArcsecondsPerDegree;
        var equation = nutation.LongitudeDegrees * Math.Cos(Obliquity.MeanOfDate(tt).Radians) + complementary;
        return Angle.NormalizeDegrees(GreenwichMeanDegrees(ut1, tt) + equation);
    }
}
