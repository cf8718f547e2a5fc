using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Jaimini;

public sealed class karakas_padas_and_argala
{
    [Fact]
    public void the_karakas_follow_the_degrees() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var seven = CharaKarakas.Of(chart, CharaKarakaScheme.Seven);
        var eight = CharaKarakas.Of(chart);

        seven.Order.Order().ShouldBe(Enum.GetValues<Graha>().Take(7));
        eight.Order.Order().ShouldBe(Enum.GetValues<Graha>().Take(8));
        eight.Order.Where(graha => graha != Graha.Rahu).ShouldBe(seven.Order);
        var degrees = seven.Order.Select(graha => chart[graha].Point.DegreesInRashi).ToArray();
        degrees.ShouldBe(degrees.OrderDescending());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void rahu_is_counted_from_the_end_of_the_rashi()
    {
        var chart = Placed.Chart(0, 10, 45, 70, 100, 135, 160, 190, rahu: 211);
        var eight = CharaKarakas.Of(chart);

        eight[CharaKaraka.Atma].ShouldBe(Graha.Rahu);
        eight[CharaKaraka.Amatya].ShouldBe(Graha.Moon);
        CharaKarakas.Of(chart, CharaKarakaScheme.Seven)[CharaKaraka.Atma].ShouldBe(Graha.Moon);
    }

    [Fact]
    public void seven_karakas_leave_the_father_out()
    {
        var seven = CharaKarakas.Of(A.Chart, CharaKarakaScheme.Seven);
        Should.Throw<ArgumentOutOfRangeException>(() => seven[CharaKaraka.Pitri]);
        seven[CharaKaraka.Putra].ShouldBe(seven.Order[4]);
        seven[CharaKaraka.Dara].ShouldBe(seven.Order[6]);
        CharaKarakas.Of(A.Chart)[CharaKaraka.Dara].ShouldBe(CharaKarakas.Of(A.Chart).Order[7]);
    }

    [Fact]
    public void karakamsa_is_the_navamsa_of_the_atma_karaka()
    {
        // The Sun at 29° of Mesha is in the ninth navamsa, which is Dhanu.
        var chart = Placed.Chart(0, 29, 40, 70, 100, 135, 160, 190);
        CharaKarakas.Of(chart, CharaKarakaScheme.Seven).Karakamsa(chart).ShouldBe(Rashi.Dhanu);
    }

    /// <summary>
    /// Brihat Parashara Hora Shastra, chapter 29, verses 4 and 5: never the bhava itself, never the seventh.
    /// </summary>
    [Fact]
    public void no_pada_falls_on_its_bhava_or_opposite_it()
    {
        foreach (var rashi in Enum.GetValues<Rashi>())
        {
            foreach (var lord in Enum.GetValues<Rashi>())
                rashi.CountTo(Arudha.Of(rashi, lord)).ShouldNotBeOneOf(1, 7);
        }
    }

    [Theory]
    [InlineData(Rashi.Mesha, Rashi.Mithuna, Rashi.Simha)]
    [InlineData(Rashi.Mesha, Rashi.Mesha, Rashi.Makara)]
    [InlineData(Rashi.Mesha, Rashi.Tula, Rashi.Makara)]
    [InlineData(Rashi.Mesha, Rashi.Karka, Rashi.Karka)]
    [InlineData(Rashi.Mesha, Rashi.Makara, Rashi.Karka)]
    [InlineData(Rashi.Dhanu, Rashi.Mesha, Rashi.Simha)]
    public void padas_by_where_the_lord_stands(Rashi rashi, Rashi lord, Rashi pada) =>
        Arudha.Of(rashi, lord).ShouldBe(pada);

    [Fact]
    public void ketu_can_rule_vrishchika_when_asked()
    {
        // Lagna Vrishchika with Mars in it: the other lord, Ketu in Tula, is counted to.
        var chart = Placed.InRashis(
            Rashi.Vrishchika, Rashi.Mithuna, Rashi.Karka, Rashi.Vrishchika, Rashi.Simha, Rashi.Kumbha, Rashi.Simha,
            Rashi.Mithuna, rahu: Rashi.Mesha);
        Arudha.Of(chart, 1).ShouldBe(Rashi.Simha);
        Arudha.Of(chart, 1, ArudhaLords.StrongerOfTwo).ShouldBe(Rashi.Kanya);
        Arudha.Of(chart, 2, ArudhaLords.StrongerOfTwo).ShouldBe(Arudha.Of(chart, 2));
    }

    [Fact]
    public void the_upapada_is_the_pada_of_the_twelfth()
    {
        Arudha.Upapada(A.Chart).ShouldBe(Arudha.Of(A.Chart, 12));
        Should.Throw<ArgumentOutOfRangeException>(() => Arudha.Of(A.Chart, 13));
        Should.Throw<ArgumentOutOfRangeException>(() => Arudha.Of(A.Chart, 0));
    }

    /// <summary>The hypothetical chart of R. Santhanam's notes on Parashara 31.2 to 9.</summary>
    private static readonly Chart Santhanam = Placed.InRashis(
        Rashi.Mesha, Rashi.Vrishabha, Rashi.Mithuna, Rashi.Karka, Rashi.Vrishabha, Rashi.Kumbha, Rashi.Meena,
        Rashi.Makara, rahu: Rashi.Mithuna);

    [Fact]
    public void argala_on_the_lagna_and_what_stands_against_it()
    {
        var argalas = Argalas.On(Santhanam, Rashi.Mesha);

        argalas.Select(argala => argala.Place).ShouldBe([2, 4, 11]);
        argalas[0].Causing.ShouldBe([Graha.Sun, Graha.Mercury]);
        argalas[0].Opposing.ShouldBe([Graha.Venus]);
        argalas[0].Holds.ShouldBeTrue();
        argalas[1].Causing.ShouldBe([Graha.Mars]);
        argalas[1].Opposing.ShouldBe([Graha.Saturn]);
        // Mars is debilitated, Saturn in his own rashi.
        argalas[1].Holds.ShouldBeFalse();
        argalas[2].Causing.ShouldBe([Graha.Jupiter]);
        argalas[2].Opposing.ShouldBe([Graha.Moon, Graha.Rahu]);
        argalas[2].Holds.ShouldBeFalse();
    }

    [Fact]
    public void from_a_node_all_is_counted_backwards()
    {
        var argala = Argalas.On(Santhanam, Graha.Rahu).Single(argala => argala.Place == 2);
        argala.Causing.ShouldBe([Graha.Sun, Graha.Mercury]);
        argala.Opposing.ShouldBe([Graha.Mars]);

        Argalas.On(Santhanam, Graha.Rahu, BackwardNodes.Ketu).Single(argala => argala.Place == 2)
            .Causing.ShouldBe([Graha.Mars]);
    }

    [Fact]
    public void three_malefics_in_the_third_help()
    {
        var chart = Placed.InRashis(
            Rashi.Mesha, Rashi.Mithuna, Rashi.Karka, Rashi.Mithuna, Rashi.Simha, Rashi.Kumbha, Rashi.Simha,
            Rashi.Mithuna, rahu: Rashi.Tula);
        var argalas = Argalas.On(chart, Rashi.Mesha);

        argalas.Single(argala => argala.Place == 3).Holds.ShouldBeTrue();
        argalas.Single(argala => argala.Place == 11).Opposing.ShouldBeEmpty();
    }
}
