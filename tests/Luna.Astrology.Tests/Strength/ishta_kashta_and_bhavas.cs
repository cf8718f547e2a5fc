using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Bhavas;
using Luna.Astrology.Charts;
using Luna.Astrology.Strength;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Strength;

public sealed class ishta_kashta_and_bhavas
{
    [Theory]
    [InlineData(60, 60, 60, 0)]
    [InlineData(0, 0, 0, 60)]
    [InlineData(45, 20, 30, 24.494897)]
    public void ishta_is_the_geometric_mean(double uccha, double cheshta, double ishta, double kashta)
    {
        var both = IshtaKashta.Of(uccha, cheshta, IshtaRule.GeometricMean);
        both.Ishta.ShouldBe(ishta, 1e-6);
        both.Kashta.ShouldBe(kashta, 1e-6);
    }

    [Fact]
    public void by_the_rays_good_and_bad_are_sixty_together()
    {
        var both = IshtaKashta.Of(45, 20, IshtaRule.Rays);
        both.ShouldBe(new IshtaKashta(32.5, 27.5));
    }

    [Fact]
    public void both_lie_between_nothing_and_sixty() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var shadbala = Shadbala.Of(chart, VedicDay.OfOrNominal(moment));
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            var both = IshtaKashta.Of(chart, shadbala, graha);
            both.Ishta.ShouldBeInRange(0, 60);
            both.Kashta.ShouldBeInRange(0, 60);
            (both.Ishta + both.Kashta).ShouldBeLessThanOrEqualTo(60 + 1e-9);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_bhava_has_the_strength_of_its_lord_and_direction_within_sixty() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var shadbala = Shadbala.Of(chart, VedicDay.OfOrNominal(moment));
        var bhavas = BhavaBalas.Of(chart, shadbala);
        var middles = Sripati.Of(chart).Madhyas;
        bhavas.Select(bhava => bhava.Bhava).ShouldBe(Enumerable.Range(1, 12));
        foreach (var bhava in bhavas)
        {
            bhava.Adhipati.ShouldBe(shadbala[Rashis.LordOf(middles[bhava.Bhava - 1].Rashi)].Total);
            bhava.Dig.ShouldBeInRange(0, 60);
            bhava.Total.ShouldBe(bhava.Adhipati + bhava.Dig + bhava.Drishti, 1e-9);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void what_occupants_and_rising_add_is_an_option()
    {
        var shadbala = Shadbala.Of(A.Chart, VedicDay.Of(A.Chart.Moment)!);
        var plain = BhavaBalas.Of(A.Chart, shadbala);
        var special = BhavaBalas.Of(A.Chart, shadbala, new BhavaBalaOptions(AddsSpecial: true));

        for (var i = 0; i < plain.Count; i++)
            special[i].Total.ShouldBe(plain[i].Total + plain[i].Occupants + plain[i].Rising, 1e-9);
        // Jupiter and Mercury give what two of Sun, Mars and Saturn take.
        plain.Sum(bhava => bhava.Occupants).ShouldBe(-60);
        plain.ShouldContain(bhava => bhava.Rising > 0);
    }

    /// <summary>
    /// B. V. Raman, Graha and Bhava Balas: biped rashis are strong in the first bhava, quadrupeds in the tenth.
    /// </summary>
    [Theory]
    [InlineData(Rashi.Mithuna, 1, 60)]
    [InlineData(Rashi.Mesha, 10, 60)]
    [InlineData(Rashi.Vrishchika, 7, 60)]
    [InlineData(Rashi.Meena, 4, 60)]
    [InlineData(Rashi.Mithuna, 7, 0)]
    [InlineData(Rashi.Mesha, 4, 0)]
    public void the_direction_of_each_kind(Rashi rashi, int bhava, double virupas)
    {
        var lagna = rashi.Plus(1 - bhava);
        var chart = Placed.InRashis(
            lagna, Rashi.Mesha, Rashi.Karka, Rashi.Simha, Rashi.Mesha, Rashi.Dhanu, Rashi.Meena, Rashi.Tula);
        var shadbala = Shadbala.Of(chart, VedicDay.Of(chart.Moment)!);
        BhavaBalas.Of(chart, shadbala)[bhava - 1].Dig.ShouldBe(virupas, 1e-9);
    }
}
