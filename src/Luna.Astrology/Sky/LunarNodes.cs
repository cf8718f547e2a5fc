using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>Where the Moon's path climbs through the ecliptic, mean equinox of date. Latitude is nought.</summary>
public static class LunarNodes
{
    /// <summary>The Moon's mean distance, at which the mean node is said to be.</summary>
    private const double MeanDistanceAu = 0.002569555;

    /// <summary>The node without its swings.</summary>
    /// <remarks>
    /// Simon et al. (1994), A&amp;A 282, 663, brought to the precession and lunar longitudes in use today by the last
    /// polynomial. Given for every time; meant for the centuries around ours.
    /// </remarks>
    public static SkyPosition Mean(JulianDate tt)
    {
        var t = tt.CenturiesSinceJ2000;
        var arcseconds = 450_160.398036 + t * (-6_962_890.5431 + t * (7.4722 + t * (0.007702 + t * -0.00005939)))
            - t * (0.19313 + t * (0.014916 + t * 0.00081));
        var perCentury = -6_962_890.5431 - 0.19313 + t * (2 * (7.4722 - 0.014916)
            + t * (3 * (0.007702 - 0.00081) + t * -4 * 0.00005939));
        return new(Angle.NormalizeDegrees(arcseconds / 3600), 0, MeanDistanceAu, perCentury / 3600 / 36_525, 0, 0);
    }

    /// <summary>The node of the orbit that the Moon would follow from this moment on if nothing disturbed it.</summary>
    /// <param name="tt">Terrestrial Time.</param>
    /// <exception cref="OutsideEphemerisException">The moment lies outside the stored range.</exception>
    public static SkyPosition True(JulianDate tt)
    {
        var sky = StoredSky.Instance;
        sky.Require(tt, sky.ShortEnd);
        var (longitude, longitudeSpeed) = sky.Series[SeriesName.TrueNodeLongitude].At(tt);
        var (distance, distanceSpeed) = sky.Series[SeriesName.TrueNodeDistance].At(tt);
        return new(Angle.NormalizeDegrees(longitude), 0, distance, longitudeSpeed, 0, distanceSpeed);
    }

    /// <summary>Ω of the nutation theory (Simon et al. 1994), for the small terms of sidereal time.</summary>
    internal static Angle FundamentalArgument(JulianDate tt) =>
        Angle.FromArcseconds(450_160.398036 - 6_962_890.5431 * tt.CenturiesSinceJ2000);
}
