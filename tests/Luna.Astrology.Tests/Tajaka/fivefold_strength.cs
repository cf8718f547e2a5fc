using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Tajaka;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Tajaka;

public sealed class fivefold_strength
{
    [Theory]
    [InlineData(5.9, Graha.Jupiter)]
    [InlineData(6, Graha.Venus)]
    [InlineData(29.9, Graha.Saturn)]
    [InlineData(30, Graha.Venus)] // Vrishabha begins with Venus's eight
    [InlineData(240 + 11.9, Graha.Jupiter)] // and Dhanu with Jupiter's twelve
    [InlineData(359.9, Graha.Saturn)]
    public void haddas_begin_where_the_table_says(double degrees, Graha lord) =>
        TajakaLords.HaddaOf(new ZodiacPoint(degrees)).ShouldBe(lord);

    /// <summary>The bounds give the years of the grahas: Venus 82, Jupiter 79, Mercury 76, Mars 66, Saturn 57 (Ptolemy).</summary>
    [Fact]
    public void the_haddas_of_each_sum_to_the_years_of_the_grahas()
    {
        var degrees = Enumerable.Range(0, 360).CountBy(d => TajakaLords.HaddaOf(new ZodiacPoint(d))).ToDictionary();

        degrees.ShouldBe(
            new Dictionary<Graha, int>
            {
                [Graha.Venus] = 82, [Graha.Jupiter] = 79, [Graha.Mercury] = 76, [Graha.Mars] = 66, [Graha.Saturn] = 57,
            },
            ignoreOrder: true);
    }

    [Theory]
    [InlineData(0, Graha.Mars)]
    [InlineData(95, Graha.Venus)]
    [InlineData(125, Graha.Saturn)]
    [InlineData(185, Graha.Moon)]
    [InlineData(355, Graha.Mars)] // the last is Mars's, as is the first
    public void dreshkanas_go_round_the_seven(double degrees, Graha lord) =>
        TajakaLords.DreshkanaOf(new ZodiacPoint(degrees)).ShouldBe(lord);

    [Fact]
    public void a_sun_in_deep_exaltation_reckoned_by_hand()
    {
        // Sun 10 Mesha; Mars, lord of the rashi, in the second: neutral; hadda Venus in the second: neutral; dreshkana
        // the Sun's own; navamsa the fourth, Karka: the Moon in the fifth, a friend.
        var chart = ChartOf.Degrees(0, [10, 125, 35, 5, 200, 40, 270]);
        var bala = PanchavargiyaBalas.Of(chart, Graha.Sun);

        bala.ShouldBe(new PanchavargiyaBala(Graha.Sun, 15, 20, 7.5, 10, 3.75));
        bala.Vishva.ShouldBe(14.0625);
    }

    [Fact]
    public void no_part_goes_beyond_its_whole() => Prop.ForAll(A.Moment, moment =>
    {
        foreach (var bala in PanchavargiyaBalas.Of(Chart.Cast(moment)))
        {
            bala.Kshetra.ShouldBeInRange(7.5, 30);
            bala.Uchcha.ShouldBeInRange(0, 20);
            bala.Hadda.ShouldBeInRange(3.75, 15);
            bala.Dreshkana.ShouldBeInRange(2.5, 10);
            bala.Navamsa.ShouldBeInRange(1.25, 5);
            bala.Vishva.ShouldBe((bala.Kshetra + bala.Uchcha + bala.Hadda + bala.Dreshkana + bala.Navamsa) / 4);
        }
    }).QuickCheckThrowOnFailure();
}
