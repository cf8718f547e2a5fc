using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Zodiac;

/// <summary>Against Swiss Ephemeris 2.10.03 at 500 epochs, 1800–2100.</summary>
public sealed class ayanamsas_of_other_programs
{
    [Theory]
    [InlineData(Ayanamsa.Lahiri, "ay_lahiri")]
    [InlineData(Ayanamsa.Raman, "ay_raman")]
    [InlineData(Ayanamsa.Krishnamurti, "ay_kp")]
    [InlineData(Ayanamsa.FaganBradley, "ay_fagan_bradley")]
    [InlineData(Ayanamsa.Yukteswar, "ay_yukteshwar")]
    [InlineData(Ayanamsa.TrueChitra, "ay_true_citra")]
    public void every_ayanamsa_agrees(Ayanamsa kind, string column)
    {
        Worst worst = new($"{kind}, arcsec");
        foreach (var row in ReferenceTable.Apparent.Rows)
        {
            var tt = new JulianDate(row["jd_tt"]);
            worst.See(3600 * Angle.DifferenceDegrees(Ayanamsas.MeanDegrees(kind, tt), row[column]), tt.Days);
        }

        worst.ShouldStayWithin(0.01);
    }

    [Fact]
    public void one_that_luna_does_not_know_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Ayanamsas.MeanDegrees((Ayanamsa)99, JulianDate.J2000));
}
