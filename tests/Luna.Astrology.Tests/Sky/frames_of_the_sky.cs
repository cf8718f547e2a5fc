using Luna.Astrology.Sky;
using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Time;

namespace Luna.Astrology.Tests.Sky;

public sealed class frames_of_the_sky
{
    [Theory, InlineData(2_454_388.5, 0.4090749229387258)] // SOFA's own test of iauObl06
    public void mean_obliquity_agrees_with_sofa(double tt, double expectedRadians) =>
        Obliquity.MeanOfDate(new JulianDate(tt)).Radians.ShouldBe(expectedRadians, tolerance: 1e-14);

    [Theory, InlineData(2_453_736.5, -0.9632552291148362783e-5, 0.4063197106621159367e-4)] // SOFA: iauNut00b
    public void nutation_agrees_with_sofa(double tt, double longitudeRadians, double obliquityRadians)
    {
        var nutation = Nutation.At(new JulianDate(tt));

        // 0.05 mas: what the stored segments are rounded to.
        Angle.FromDegrees(nutation.LongitudeDegrees).Radians.ShouldBe(longitudeRadians, tolerance: 2.5e-10);
        Angle.FromDegrees(nutation.ObliquityDegrees).Radians.ShouldBe(obliquityRadians, tolerance: 2.5e-10);
    }

    [Fact]
    public void nutation_and_obliquity_agree_with_another_program_over_the_whole_range()
    {
        Worst longitude = new("nutation in longitude, arcsec"), obliquity = new("true obliquity, arcsec");
        foreach (var row in ReferenceTable.Apparent.Rows)
        {
            var tt = new JulianDate(row["jd_tt"]);
            longitude.See(3600 * (Nutation.At(tt).LongitudeDegrees - row["dpsi"]), tt.Days);
            obliquity.See(3600 * (Obliquity.TrueOfDate(tt).Degrees - row["eps_true"]), tt.Days);
        }

        longitude.ShouldStayWithin(0.003);
        obliquity.ShouldStayWithin(0.003);
    }

    // SOFA's test of iauLtecm, epoch −3000, has the axes of the mean ecliptic of date in the ICRS.
    [Fact]
    public void the_ecliptic_of_date_agrees_with_sofa()
    {
        var axes = Precession.EclipticOfDate(new JulianDate(JulianDate.J2000.Days + (-3000.0 - 2000) * 365.25));

        double[] seen =
            [axes.X.X, axes.X.Y, axes.X.Z, axes.Y.X, axes.Y.Y, axes.Y.Z, axes.Z.X, axes.Z.Y, axes.Z.Z];
        double[] expected =
        [
            0.3564105644859788825, 0.8530575738617682284, 0.3811355207795060435,
            -0.9343283469640709942, 0.3247830597681745976, 0.1467872751535940865,
            0.1431636191201167793e-2, -0.4084222566960599342, 0.9127919865189030899,
        ];
        for (var i = 0; i < seen.Length; i++)
            seen[i].ShouldBe(expected[i], tolerance: 1e-14, $"element {i}");
    }
}
