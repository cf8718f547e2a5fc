using Luna.Astrology.Sky;
using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using Luna.Reference;

namespace Luna.Astrology.Tests.Sky;

/// <summary>Against Swiss Ephemeris 2.10.03 at 2,000 epochs, with the delta T of the file.</summary>
public sealed class the_sky_of_other_programs
{
    private const double LongitudeArcseconds = 0.01;
    private const double BehindTheSunArcseconds = 0.02;
    private const double SpeedDegreesPerDay = 0.0002;

    public static TheoryData<Body> Bodies => [.. Enum.GetValues<Body>()];

    [Theory, MemberData(nameof(Bodies))]
    public void places_agree(Body body)
    {
        var name = body.ToString().ToLowerInvariant();
        Worst tropical = new("tropical longitude, arcsec"), sidereal = new("sidereal longitude, arcsec");
        Worst latitude = new("latitude, arcsec"), speed = new("speed, deg/day"), distance = new("distance, relative");
        Worst behind = new("behind the Sun, arcsec");
        foreach (var row in ReferenceTable.Positions.Rows)
        {
            var tt = Tt(row);
            var seen = Ephemeris.Apparent(body, tt);
            var trueLongitude = seen.LongitudeDegrees + Nutation.At(tt).LongitudeDegrees;
            var lahiri = seen.LongitudeDegrees - Ayanamsas.MeanDegrees(Ayanamsa.Lahiri, tt);
            double[] errors =
            [
                3600 * Angle.DifferenceDegrees(trueLongitude, row[$"{name}_lon_trop"]),
                3600 * Angle.DifferenceDegrees(lahiri, row[$"{name}_lon_sid"]),
                3600 * (seen.LatitudeDegrees - row[$"{name}_lat"]),
            ];
            if (IsBehindTheSun(body, row, name))
            {
                behind.See(errors.Max(Math.Abs), tt.Days);
            }
            else
            {
                tropical.See(errors[0], tt.Days);
                sidereal.See(errors[1], tt.Days);
                latitude.See(errors[2], tt.Days);
            }

            speed.See(seen.LongitudeSpeedDegreesPerDay + NutationPerDay(tt) - row[$"{name}_speed_trop"], tt.Days);
            distance.See(seen.DistanceAu / row[$"{name}_dist_au"] - 1, tt.Days);
        }

        tropical.ShouldStayWithin(LongitudeArcseconds);
        sidereal.ShouldStayWithin(LongitudeArcseconds);
        latitude.ShouldStayWithin(LongitudeArcseconds);
        behind.ShouldStayWithin(BehindTheSunArcseconds, evenIfNever: true);
        speed.ShouldStayWithin(SpeedDegreesPerDay);
        distance.ShouldStayWithin(3e-7);
    }

    [Fact]
    public void the_mean_node_agrees() =>
        NodeAgrees("rahu_mean", LunarNodes.Mean, ReferenceTable.Positions.Rows, LongitudeArcseconds, SpeedDegreesPerDay);

    [Fact]
    public void the_true_node_agrees_but_where_the_files_moon_is_pieced_together()
    {
        var rows = ReferenceTable.Positions.Rows.ToLookup(row => JointsOfTheMoon.AreNear(Tt(row)));

        rows[false].Count().ShouldBeGreaterThan(1900);
        NodeAgrees("rahu_true", LunarNodes.True, rows[false], 0.06, 0.00005);
        NodeAgrees("rahu_true", LunarNodes.True, rows[true], 0.25, 0.0003);
    }

    [Fact]
    public void the_true_node_is_as_old_as_the_moons_light()
    {
        double along = 0, squares = 0;
        foreach (var row in ReferenceTable.Positions.Rows.Where(row => !JointsOfTheMoon.AreNear(Tt(row))))
        {
            var seen = LunarNodes.True(Tt(row));
            var lahiri = seen.LongitudeDegrees - Ayanamsas.MeanDegrees(Ayanamsa.Lahiri, Tt(row));
            var perSecond = seen.LongitudeSpeedDegreesPerDay / JulianDate.SecondsPerDay;
            along += Angle.DifferenceDegrees(row["rahu_true_lon_sid"], lahiri) * perSecond;
            squares += perSecond * perSecond;
        }

        // The Moon's light takes 1.3 s.
        Math.Abs(along / squares).ShouldBeLessThan(0.3, "seconds between Luna's node and the file's");
    }

    private static void NodeAgrees(
        string name, Func<JulianDate, SkyPosition> node, IEnumerable<ReferenceTable.Row> rows, double arcseconds, double perDay)
    {
        Worst tropical = new("tropical longitude, arcsec"), sidereal = new("sidereal longitude, arcsec");
        Worst speed = new("speed, deg/day"), distance = new("distance, relative");
        foreach (var row in rows)
        {
            var tt = Tt(row);
            var seen = node(tt);
            var trueLongitude = seen.LongitudeDegrees + Nutation.At(tt).LongitudeDegrees;
            var lahiri = seen.LongitudeDegrees - Ayanamsas.MeanDegrees(Ayanamsa.Lahiri, tt);
            tropical.See(3600 * Angle.DifferenceDegrees(trueLongitude, row[$"{name}_lon_trop"]), tt.Days);
            sidereal.See(3600 * Angle.DifferenceDegrees(lahiri, row[$"{name}_lon_sid"]), tt.Days);
            speed.See(seen.LongitudeSpeedDegreesPerDay + NutationPerDay(tt) - row[$"{name}_speed_trop"], tt.Days);
            distance.See(seen.DistanceAu / row[$"{name}_dist_au"] - 1, tt.Days);
        }

        tropical.ShouldStayWithin(arcseconds);
        sidereal.ShouldStayWithin(arcseconds);
        speed.ShouldStayWithin(perDay);
        distance.ShouldStayWithin(1e-5);
    }

    private static bool IsBehindTheSun(Body body, ReferenceTable.Row row, string name)
    {
        if (body is Body.Sun or Body.Moon)
            return false;
        var apart = double.Hypot(
            Angle.DifferenceDegrees(row[$"{name}_lon_trop"], row["sun_lon_trop"]), row[$"{name}_lat"]);
        return apart < 959.63 / 3600 / row["sun_dist_au"];
    }

    // The file's speeds are those on the true equinox.
    private static double NutationPerDay(JulianDate tt) =>
        (Nutation.At(tt.AddDays(0.05)).LongitudeDegrees - Nutation.At(tt.AddDays(-0.05)).LongitudeDegrees) / 0.1;

    private static JulianDate Tt(ReferenceTable.Row row) => new JulianDate(row["jd_ut"]).AddSeconds(row["delta_t_s"]);
}
