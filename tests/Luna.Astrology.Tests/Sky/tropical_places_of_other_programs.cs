using Luna.Astrology.Sky;
using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Time;
using Luna.Reference;

namespace Luna.Astrology.Tests.Sky;

/// <summary>Against Swiss Ephemeris 2.10.03 at 500 other epochs, TT, all six quantities as far as they mean the same there.</summary>
public sealed class tropical_places_of_other_programs
{
    public static TheoryData<Body> Bodies => [.. Enum.GetValues<Body>()];

    [Theory, MemberData(nameof(Bodies))]
    public void all_six_quantities_agree(Body body)
    {
        var name = body.ToString().ToLowerInvariant();
        Worst longitude = new("longitude, arcsec"), latitude = new("latitude, arcsec");
        Worst longitudeSpeed = new("longitude, deg/day"), latitudeSpeed = new("latitude, deg/day");
        Worst distance = new("distance, relative"), distanceSpeed = new("distance, au/day");
        foreach (var row in ReferenceTable.Apparent.Rows)
        {
            var tt = new JulianDate(row["jd_tt"]);
            var seen = Ephemeris.Apparent(body, tt);
            var nutation = Nutation.At(tt).LongitudeDegrees;
            longitude.See(
                3600 * Angle.DifferenceDegrees(seen.LongitudeDegrees + nutation, row[$"{name}_lon"]), tt.Days);
            latitude.See(3600 * (seen.LatitudeDegrees - row[$"{name}_lat"]), tt.Days);
            distance.See(seen.DistanceAu / row[$"{name}_dist"] - 1, tt.Days);
            longitudeSpeed.See(seen.LongitudeSpeedDegreesPerDay - row[$"{name}_dlon"], tt.Days);
            latitudeSpeed.See(seen.LatitudeSpeedDegreesPerDay - row[$"{name}_dlat"], tt.Days);
            distanceSpeed.See(seen.DistanceSpeedAuPerDay - row[$"{name}_ddist"], tt.Days);
        }

        longitude.ShouldStayWithin(0.01);
        latitude.ShouldStayWithin(0.01);
        distance.ShouldStayWithin(3e-7);
        longitudeSpeed.ShouldStayWithin(0.0002);
        latitudeSpeed.ShouldStayWithin(0.0002);

        // The other program's is the speed of the body, not of its distance as seen: 1e-4 of it is light time.
        distanceSpeed.ShouldStayWithin(3e-5);
    }

    [Fact]
    public void the_true_node_agrees_but_where_the_files_moon_is_pieced_together()
    {
        Worst longitude = new("longitude, arcsec"), speed = new("longitude, deg/day");
        Worst atJoint = new("longitude at joints, arcsec"), speedAtJoint = new("longitude at joints, deg/day");
        foreach (var row in ReferenceTable.Apparent.Rows)
        {
            var tt = new JulianDate(row["jd_tt"]);
            var seen = LunarNodes.True(tt);
            var nutation = Nutation.At(tt).LongitudeDegrees;
            var nutationPerDay = (Nutation.At(tt.AddDays(0.05)).LongitudeDegrees
                - Nutation.At(tt.AddDays(-0.05)).LongitudeDegrees) / 0.1;
            var isAtJoint = JointsOfTheMoon.AreNear(tt);
            (isAtJoint ? atJoint : longitude).See(
                3600 * Angle.DifferenceDegrees(seen.LongitudeDegrees + nutation, row["truenode_lon"]), tt.Days);
            (isAtJoint ? speedAtJoint : speed).See(
                seen.LongitudeSpeedDegreesPerDay + nutationPerDay - row["truenode_dlon"], tt.Days);
        }

        longitude.ShouldStayWithin(0.06);
        speed.ShouldStayWithin(0.00005);
        atJoint.ShouldStayWithin(0.25);
        speedAtJoint.ShouldStayWithin(0.0002);
    }
}
