using Luna.Astrology.Sky;
using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Time;

namespace Luna.Astrology.Tests.Sky;

public sealed class ascendant_and_midheaven
{
    [Fact]
    public void they_agree_with_another_program_at_its_sidereal_time()
    {
        Worst ascendant = new("ascendant, arcsec"), midheaven = new("midheaven, arcsec");
        foreach (var row in ReferenceTable.Angles.Rows)
        {
            var angles = Ascendant.At(
                15 * row["gast_hours"] + row["lon_east"], Angle.FromDegrees(row["eps_true"]), row["lat"]);
            ascendant.See(3600 * Angle.DifferenceDegrees(angles.AscendantDegrees, row["asc_trop"]), row["jd_ut"]);
            midheaven.See(3600 * Angle.DifferenceDegrees(angles.MidheavenDegrees, row["mc_trop"]), row["jd_ut"]);
        }

        ascendant.ShouldStayWithin(0.001);
        midheaven.ShouldStayWithin(0.001);
    }

    [Fact]
    public void they_agree_with_another_program_by_way_of_lunas_own_sidereal_time()
    {
        Worst lower = new("ascendant below 60 degrees, arcsec");
        Worst polar = new("ascendant above 60 degrees, arcsec");
        Worst midheaven = new("midheaven, arcsec");
        foreach (var row in ReferenceTable.Angles.Rows)
        {
            var ut1 = new JulianDate(row["jd_ut"]);
            var tt = ut1.AddDays(row["deltaT_days"]);
            var angles = Ascendant.At(
                SiderealTime.GreenwichApparentDegrees(ut1, tt) + row["lon_east"],
                Obliquity.TrueOfDate(tt),
                row["lat"]);
            var zone = Math.Abs(row["lat"]) > 60 ? polar : lower;
            zone.See(3600 * Angle.DifferenceDegrees(angles.AscendantDegrees, row["asc_trop"]), row["lat"]);
            midheaven.See(3600 * Angle.DifferenceDegrees(angles.MidheavenDegrees, row["mc_trop"]), ut1.Days);
        }

        lower.ShouldStayWithin(0.05);
        polar.ShouldStayWithin(0.1);
        midheaven.ShouldStayWithin(0.05);
    }

    [Theory, InlineData(90), InlineData(-90)]
    public void at_a_pole_they_are_still_numbers(double latitudeDegrees)
    {
        var angles = Ascendant.At(123, Angle.FromDegrees(23.44), latitudeDegrees);

        angles.AscendantDegrees.ShouldBeInRange(0, 360);
        angles.MidheavenDegrees.ShouldBeInRange(0, 360);
    }
}
