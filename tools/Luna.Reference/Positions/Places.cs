using Luna.Astrology;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;

namespace Luna.Reference.Positions;

/// <summary>Where every body stands, against the true equinox and sidereal.</summary>
public static class Places
{
    private const double PlaceArcseconds = 0.01;

    /// <summary>Light that grazes the Sun is bent by a model of its inside.</summary>
    private const double BehindTheSunArcseconds = 0.02;

    private const double DegreesPerDay = 0.0002;

    // Of the true node, and where the other program's is astray (JointsOfTheMoon).
    private const double TrueNodeArcseconds = 0.06;
    private const double TrueNodeDegreesPerDay = 0.00005;
    private const double AtJointArcseconds = 0.25;
    private const double AtJointDegreesPerDay = 0.0003;

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

        var nutationPerDay = (Nutation.At(tt.AddDays(0.05)).LongitudeDegrees - Nutation.At(tt.AddDays(-0.05)).LongitudeDegrees) / 0.1;
        var sun = Ephemeris.Apparent(Body.Sun, tt);
        for (var body = Body.Sun; body <= Body.Saturn; body++)
        {
            var place = Ephemeris.Apparent(body, tt);
            Compare(body.ToString(), place, body > Body.Moon && IsBehind(sun, place) ? BehindTheSunArcseconds : PlaceArcseconds);
        }

        foreach (var planet in Enum.GetValues<OuterPlanet>())
        {
            var place = Ephemeris.Apparent(planet, tt);
            Compare(planet.ToString(), place, IsBehind(sun, place) ? BehindTheSunArcseconds : PlaceArcseconds);
        }

        Compare("rahu_mean", LunarNodes.Mean(tt), PlaceArcseconds);
        var (nodeArcseconds, nodePerDay) = JointsOfTheMoon.AreNear(tt)
            ? (AtJointArcseconds, AtJointDegreesPerDay)
            : (TrueNodeArcseconds, TrueNodeDegreesPerDay);
        Compare("rahu_true", LunarNodes.True(tt), nodeArcseconds, nodePerDay);

        void Compare(string name, SkyPosition place, double arcseconds, double perDay = DegreesPerDay)
        {
            name = name.ToLowerInvariant();
            tally.Angle($"{name}_lon_trop", place.LongitudeDegrees + nutation.LongitudeDegrees, arcseconds);
            tally.Angle($"{name}_lon_sid", place.LongitudeDegrees - ayanamsa, arcseconds);
            tally.Angle($"{name}_lat", place.LatitudeDegrees, arcseconds);
            // The file's speeds are those on the true equinox.
            tally.Number($"{name}_speed_trop", place.LongitudeSpeedDegreesPerDay + nutationPerDay, perDay, "°/d");
            tally.Number($"{name}_dist_au", place.DistanceAu, 1e-6 * place.DistanceAu, " au");
        }
    }

    private static bool IsBehind(SkyPosition sun, SkyPosition place)
    {
        const double sunRadiusDegreesAtOneAu = 959.63 / 3600;
        return double.Hypot(
            Angle.DifferenceDegrees(place.LongitudeDegrees, sun.LongitudeDegrees), place.LatitudeDegrees)
            < sunRadiusDegreesAtOneAu / sun.DistanceAu;
    }
}
