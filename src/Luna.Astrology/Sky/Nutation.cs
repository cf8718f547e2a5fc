using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>Nutation, IAU 2000B.</summary>
/// <remarks>
/// McCarthy and Luzum (2003), Celest. Mech. Dyn. Astron. 85, 37; within 1 mas of IAU 2000A. Stored as Chebyshev segments
/// that repeat the series to 0.05 mas.
/// </remarks>
public static class Nutation
{
    /// <param name="tt">Terrestrial Time.</param>
    /// <exception cref="OutsideEphemerisException">The moment lies outside the stored range.</exception>
    public static NutationAngles At(JulianDate tt)
    {
        var sky = StoredSky.Instance;
        sky.Require(tt, sky.End);
        return new(
            sky.Series[SeriesName.NutationInLongitude].At(tt).Value,
            sky.Series[SeriesName.NutationInObliquity].At(tt).Value);
    }

    internal static AngleMotion LongitudeAt(JulianDate tt)
    {
        var sky = StoredSky.Instance;
        sky.Require(tt, sky.End);
        var (degrees, perDay) = sky.Series[SeriesName.NutationInLongitude].At(tt);
        return new(degrees, perDay);
    }
}
