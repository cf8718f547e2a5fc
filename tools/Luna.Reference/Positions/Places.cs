using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Positions;

/// <summary>Where every body stands, against the true equinox and sidereal.</summary>
public static class Places
{
    private const double SpeedTolerance = 0.0005;

    public static void Compare(PositionCase row, Tally tally)
    {
        var (ut1, tt) = (row.Ut1, row.Tt);
        tally.Given("jd_ut");
        tally.Given("delta_t_s");
        var nutation = Nutation.At(tt);
        var ayanamsa = Ayanamsas.MeanDegrees(Ayanamsa.Lahiri, tt);
        tally.Angle("ayanamsa_lahiri_mean", ayanamsa, 0.1);
        tally.Angle("ayanamsa_lahiri_true", ayanamsa + nutation.LongitudeDegrees, 0.1);
        tally.Angle("nutation_lon", nutation.LongitudeDegrees, 0.1);
        tally.Angle("obliquity_true", Obliquity.TrueOfDate(tt).Degrees, 0.1);
        tally.Number("gast_hours", SiderealTime.GreenwichApparentDegrees(ut1, tt, nutation) / 15, 1e-6, " h");

        for (var body = Body.Sun; body <= Body.Saturn; body++)
            Compare(body.ToString(), Ephemeris.Apparent(body, tt));
        foreach (var planet in Enum.GetValues<OuterPlanet>())
            Compare(planet.ToString(), Ephemeris.Apparent(planet, tt));
        Compare("rahu_mean", LunarNodes.Mean(tt));
        Compare("rahu_true", LunarNodes.True(tt));

        void Compare(string name, SkyPosition place)
        {
            name = name.ToLowerInvariant();
            tally.Angle($"{name}_lon_trop", place.LongitudeDegrees + nutation.LongitudeDegrees, 1);
            tally.Angle($"{name}_lon_sid", place.LongitudeDegrees - ayanamsa, 1);
            tally.Angle($"{name}_lat", place.LatitudeDegrees, 1);
            tally.Number($"{name}_speed_trop", place.LongitudeSpeedDegreesPerDay, SpeedTolerance, "°/d");
            tally.Number($"{name}_dist_au", place.DistanceAu, 1e-6 * place.DistanceAu, " au");
        }
    }
}
