using Luna.Astrology.Sky;
using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Time;

namespace Luna.Astrology.Tests.Sky;

/// <summary>Against the node that JPL's own places and velocities of the Moon give.</summary>
public sealed class the_true_node_of_jpl
{
    private const double AuPerDayOfLight = 173.14463267424034;

    [Fact]
    public void agrees_within_a_few_thousandths_of_an_arcsecond()
    {
        Worst longitude = new("true node, arcsec");
        foreach (var row in ReferenceTable.Moon.Rows)
        {
            var tt = new JulianDate(row["jd_tdb"]);
            var place = new Vector(row["x_au"], row["y_au"], row["z_au"]);
            var spin = place.Cross(new Vector(row["vx_au_d"], row["vy_au_d"], row["vz_au_d"]));
            var then = Precession.EclipticOfDate(tt).Apply(spin);
            var expected = new Vector(-then.Y, then.X, 0).LongitudeDegrees;
            var seen = LunarNodes.True(tt.AddDays(place.Length / AuPerDayOfLight));
            longitude.See(3600 * Angle.DifferenceDegrees(seen.LongitudeDegrees, expected), tt.Days);
        }

        longitude.ShouldStayWithin(0.004);
        longitude.Count.ShouldBeGreaterThanOrEqualTo(200);
    }
}
