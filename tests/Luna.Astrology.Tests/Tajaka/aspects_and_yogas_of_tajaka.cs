using Luna.Astrology.Tajaka;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Tajaka;

public sealed class aspects_and_yogas_of_tajaka
{
    // Far from each other and from what the tests put in place: nobody within orb of Mesha's tenth degree.
    private const double Sun = 55, Moon = 176, Mars = 206, Mercury = 57, Jupiter = 236, Venus = 58, Saturn = 266;

    [Theory]
    [InlineData(1, TajakaSight.OpenEnmity)]
    [InlineData(2, TajakaSight.None)]
    [InlineData(3, TajakaSight.SecretFriendship)]
    [InlineData(4, TajakaSight.SecretEnmity)]
    [InlineData(5, TajakaSight.OpenFriendship)]
    [InlineData(6, TajakaSight.None)]
    [InlineData(7, TajakaSight.OpenEnmity)]
    public void rashis_see_each_other_alike_both_ways(int count, TajakaSight sight)
    {
        foreach (var rashi in Enum.GetValues<Rashi>())
        {
            TajakaAspects.Sight(rashi, rashi.Plus(count - 1)).ShouldBe(sight);
            TajakaAspects.Sight(rashi.Plus(count - 1), rashi).ShouldBe(sight);
        }
    }

    [Theory]
    [InlineData(10, 14, TajakaMotion.Applying)] // Moon 12 and Jupiter 9: 10.5 degrees of orb
    [InlineData(10, 10.9, TajakaMotion.Exact)]
    [InlineData(10.9, 10, TajakaMotion.Exact)]
    [InlineData(14, 10, TajakaMotion.Separating)]
    [InlineData(1, 11.4, TajakaMotion.Applying)]
    [InlineData(1, 11.6, TajakaMotion.OutOfOrb)]
    [InlineData(11.6, 1, TajakaMotion.OutOfOrb)]
    public void the_moon_comes_on_to_jupiter_and_leaves_him(double moon, double jupiter, TajakaMotion motion)
    {
        var chart = ChartOf.Degrees(0, [Sun, moon, Mars, Mercury, 120 + jupiter, Venus, Saturn]);
        var aspect = TajakaAspects.Between(chart, Graha.Jupiter, Graha.Moon);

        (aspect.Faster, aspect.Slower).ShouldBe((Graha.Moon, Graha.Jupiter));
        aspect.OrbDegrees.ShouldBe(10.5);
        aspect.Motion.ShouldBe(motion);
        aspect.IsFriendly.ShouldBeTrue();
    }

    [Fact]
    public void without_sight_there_is_no_ithasala_however_near_the_degrees()
    {
        var chart = ChartOf.Degrees(0, [Sun, 10, Mars, Mercury, 150 + 12, Venus, Saturn]);
        TajakaAspects.Between(chart, Graha.Moon, Graha.Jupiter).Motion.ShouldBe(TajakaMotion.OutOfOrb);
    }

    [Fact]
    public void all_in_kendras_and_panapharas_are_ikkabala_and_all_in_apoklimas_induvara()
    {
        KindsOf(TajakaYogas.In(ChartOf.Degrees(5, [5, 35, 95, 125, 185, 215, 275])))
            .ShouldContain(TajakaYogaKind.Ikkabala);
        KindsOf(TajakaYogas.In(ChartOf.Degrees(5, [65, 155, 245, 335, 66, 156, 246])))
            .ShouldContain(TajakaYogaKind.Induvara);
        var mixed = KindsOf(TajakaYogas.In(ChartOf.Degrees(5, [5, 35, 95, 125, 185, 215, 335])));
        mixed.ShouldNotContain(TajakaYogaKind.Ikkabala);
        mixed.ShouldNotContain(TajakaYogaKind.Induvara);
    }

    [Fact]
    public void venus_comes_on_to_jupiter_and_the_moon_to_venus_kamboola()
    {
        // Venus 10 Mesha to Jupiter 14 Simha; the Moon 6 Mithuna to both. Saturn in Vrishchika sees neither.
        var yogas = TajakaYogas.Between(
            ChartOf.Degrees(0, [Sun, 66, 342, 325, 134, 10, 220]), Graha.Venus, Graha.Jupiter);

        yogas.ShouldContain(new TajakaYoga(TajakaYogaKind.Ithasala, Graha.Venus, Graha.Jupiter));
        yogas.ShouldContain(new TajakaYoga(TajakaYogaKind.Kamboola, Graha.Venus, Graha.Jupiter, Graha.Moon));
        KindsOf(yogas).ShouldNotContain(TajakaYogaKind.Khallasara);
        KindsOf(yogas).ShouldNotContain(TajakaYogaKind.Manau);
    }

    [Fact]
    public void a_moon_that_sees_neither_weakens_it_khallasara_and_saturn_takes_it_away_manau()
    {
        // Saturn 12 Karka looks from the fourth at Venus 10 Mesha, within 8 degrees.
        var yogas = TajakaYogas.Between(
            ChartOf.Degrees(0, [Sun, 171, 342, 325, 134, 10, 102]), Graha.Venus, Graha.Jupiter);

        KindsOf(yogas).ShouldContain(TajakaYogaKind.Khallasara);
        yogas.ShouldContain(new TajakaYoga(TajakaYogaKind.Manau, Graha.Venus, Graha.Jupiter, Graha.Saturn));
    }

    [Fact]
    public void a_moon_about_to_come_on_from_her_next_rashi_is_gairi_kamboola()
    {
        // The Moon at 29.5 Vrishabha; from the first of Mithuna she comes on to Venus 5 Mesha (the third).
        var yogas = TajakaYogas.Between(
            ChartOf.Degrees(0, [Sun, 59.5, 342, 325, 129, 5, 220]), Graha.Venus, Graha.Jupiter);

        KindsOf(yogas).ShouldContain(TajakaYogaKind.GairiKamboola);
    }

    [Fact]
    public void a_retrograde_partner_spoils_it_radda() => TajakaYogas
        .Between(
            ChartOf.Degrees(0, [Sun, 66, 342, 325, 134, 10, 220], Graha.Jupiter), Graha.Venus, Graha.Jupiter)
        .ShouldContain(new TajakaYoga(TajakaYogaKind.Radda, Graha.Venus, Graha.Jupiter, Graha.Jupiter));

    [Fact]
    public void venus_weak_before_an_exalted_jupiter_is_duphali_kuttha()
    {
        // Lagna Karka: Venus 2 Mesha in the tenth, Jupiter 5 Karka in the first, exalted.
        var yogas = TajakaYogas.Between(
            ChartOf.Degrees(95, [Sun, 66, 342, 325, 95, 2, 220]), Graha.Venus, Graha.Jupiter);
        KindsOf(yogas).ShouldContain(TajakaYogaKind.DuhphaliKuttha);
        yogas.ShouldContain(new TajakaYoga(TajakaYogaKind.Kuttha, Graha.Jupiter));
    }

    [Fact]
    public void the_moon_joins_two_that_do_not_see_each_other_nakta()
    {
        // Venus 10 Mesha and Jupiter 14 Kanya (the sixth) do not; the Moon 12 Karka sees both.
        var yogas = TajakaYogas.Between(
            ChartOf.Degrees(0, [Sun, 102, 342, 325, 164, 10, 220]), Graha.Venus, Graha.Jupiter);

        yogas.ShouldContain(new TajakaYoga(TajakaYogaKind.Nakta, Graha.Venus, Graha.Jupiter, Graha.Moon));
        KindsOf(yogas).ShouldNotContain(TajakaYogaKind.Ithasala);
    }

    [Fact]
    public void saturn_joins_two_that_do_not_see_each_other_yamaya()
    {
        // Venus 10 Mesha and Jupiter 12 Kanya both come on to Saturn 15 Mithuna (third and tenth).
        var yogas = TajakaYogas.Between(
            ChartOf.Degrees(0, [Sun, 40, 342, 325, 162, 10, 75]), Graha.Venus, Graha.Jupiter);

        yogas.ShouldContain(new TajakaYoga(TajakaYogaKind.Yamaya, Graha.Venus, Graha.Jupiter, Graha.Saturn));
    }

    [Fact]
    public void two_weak_ones_are_helped_by_a_strong_third()
    {
        // Lagna Mesha. Venus 10 Kanya, debilitated, and Jupiter 8 Meena retrograde do not make an Ithasala;
        // Venus comes on to Mars 14 Makara, exalted.
        var yogas = TajakaYogas.Between(
            ChartOf.Degrees(0, [Sun, 40, 284, 325, 338, 160, 220], Graha.Jupiter), Graha.Venus, Graha.Jupiter);

        yogas.ShouldContain(new TajakaYoga(TajakaYogaKind.DutthotthaDavira, Graha.Venus, Graha.Jupiter, Graha.Mars));
    }

    [Fact]
    public void one_at_the_end_of_its_rashi_comes_on_to_a_strong_one_from_the_next_tambira()
    {
        // Venus 29.5 Kumbha; from the first of Meena she comes on to Mars 3 Makara, exalted (the eleventh).
        var yogas = TajakaYogas.Between(
            ChartOf.Degrees(0, [Sun, 40, 273, 355, 134, 329.5, 220]), Graha.Venus, Graha.Saturn);

        yogas.ShouldContain(new TajakaYoga(TajakaYogaKind.Tambira, Graha.Venus, Graha.Saturn, Graha.Mars));
    }

    [Fact]
    public void one_in_the_eighth_seen_by_saturn_is_durapha() => TajakaYogas
        .In(ChartOf.Degrees(0, [Sun, 40, 273, 355, 220, 329.5, 100]))
        .ShouldContain(new TajakaYoga(TajakaYogaKind.Durapha, Graha.Jupiter));

    [Fact]
    public void a_graha_with_itself_and_the_nodes_are_refused()
    {
        var chart = ChartOf.Degrees(0, [Sun, Moon, Mars, Mercury, Jupiter, Venus, Saturn]);
        Should.Throw<ArgumentOutOfRangeException>(() => TajakaYogas.Between(chart, Graha.Mars, Graha.Mars));
        Should.Throw<ArgumentOutOfRangeException>(() => TajakaAspects.Between(chart, Graha.Mars, Graha.Rahu));
    }

    private static IEnumerable<TajakaYogaKind> KindsOf(IEnumerable<TajakaYoga> yogas) => yogas.Select(yoga => yoga.Kind);
}
