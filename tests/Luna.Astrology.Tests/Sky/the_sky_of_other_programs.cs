using Luna.Astrology.Sky;
using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Sky;

/// <summary>Against Swiss Ephemeris 2.10.03 at 2,000 epochs, with the delta T of the file.</summary>
public sealed class the_sky_of_other_programs
{
    private const double LongitudeArcseconds = 0.01;
    private const double BehindTheSunArcseconds = 0.02;
    private const double TrueNodeArcseconds = 0.25;
    private const double SpeedDegreesPerDay = 0.0002;

    // The file's own Moon is pieced together every 27.55455 days. At the joints its velocity jitters, and 1/sin 5°
    // magnifies that in the node: off them Luna and the file agree to 0.00003, on them the file strays by up to 0.00026.
    private const double TrueNodeSpeedDegreesPerDay = 0.00005;
    private const double TrueNodeAtJointDegreesPerDay = 0.0003;
    private const double JointDays = 27.55455;
    private const double SomeJoint = 2_428_168.38;

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
        Node("rahu_mean", LunarNodes.Mean, LongitudeArcseconds).ShouldStayWithin(SpeedDegreesPerDay);

    [Fact]
    public void the_true_node_agrees()
    {
        Worst speed = new("speed, deg/day"), atJoint = new("speed at the file's joints, deg/day");
        Node("rahu_true", LunarNodes.True, TrueNodeArcseconds, (deviation, days) =>
            (IsAtJoint(days) ? atJoint : speed).See(deviation, days));
        speed.ShouldStayWithin(TrueNodeSpeedDegreesPerDay);
        atJoint.ShouldStayWithin(TrueNodeAtJointDegreesPerDay);
        speed.Count.ShouldBeGreaterThan(1900);
    }

    private static bool IsAtJoint(double days) =>
        Math.Abs(Math.IEEERemainder(days - SomeJoint, JointDays)) < 0.5;

    private static Worst Node(string name, Func<JulianDate, SkyPosition> node, double arcseconds)
    {
        Worst speed = new("speed, deg/day");
        Node(name, node, arcseconds, speed.See);
        return speed;
    }

    private static void Node(
        string name, Func<JulianDate, SkyPosition> node, double arcseconds, Action<double, double> seeSpeed)
    {
        Worst tropical = new("tropical longitude, arcsec"), sidereal = new("sidereal longitude, arcsec");
        Worst distance = new("distance, relative");
        foreach (var row in ReferenceTable.Positions.Rows)
        {
            var tt = Tt(row);
            var seen = node(tt);
            var trueLongitude = seen.LongitudeDegrees + Nutation.At(tt).LongitudeDegrees;
            var lahiri = seen.LongitudeDegrees - Ayanamsas.MeanDegrees(Ayanamsa.Lahiri, tt);
            tropical.See(3600 * Angle.DifferenceDegrees(trueLongitude, row[$"{name}_lon_trop"]), tt.Days);
            sidereal.See(3600 * Angle.DifferenceDegrees(lahiri, row[$"{name}_lon_sid"]), tt.Days);
            seeSpeed(seen.LongitudeSpeedDegreesPerDay + NutationPerDay(tt) - row[$"{name}_speed_trop"], tt.Days);
            distance.See(seen.DistanceAu / row[$"{name}_dist_au"] - 1, tt.Days);
        }

        tropical.ShouldStayWithin(arcseconds);
        sidereal.ShouldStayWithin(arcseconds);
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
