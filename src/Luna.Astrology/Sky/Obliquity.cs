using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>The tilt of the Earth's equator against the ecliptic.</summary>
public static class Obliquity
{
    /// <summary>Mean obliquity of the ecliptic (ε_A): the tilt of Earth's mean equator, nutation ignored.</summary>
    /// <param name="tt">The moment, Terrestrial Time.</param>
    /// <returns>About 23.4°, decreasing 46.8″ per century.</returns>
    /// <remarks>IAU 2006; arcseconds per century^n. Capitaine et al. (2003), A&amp;A 412, 567, eqs. 37, 39.</remarks>
    public static Angle MeanOfDate(JulianDate tt)
    {
        var t = tt.CenturiesSinceJ2000;
        return Angle.FromArcseconds(84_381.406 + t * (-46.836769 + t * (-0.0001831
            + t * (0.00200340 + t * (-0.000000576 + t * -0.0000000434)))));
    }

    /// <summary>Mean obliquity and nutation in obliquity.</summary>
    /// <exception cref="OutsideEphemerisException">Nutation is not known for that time.</exception>
    public static Angle TrueOfDate(JulianDate tt) =>
        Angle.FromDegrees(MeanOfDate(tt).Degrees + Nutation.At(tt).ObliquityDegrees);
}
