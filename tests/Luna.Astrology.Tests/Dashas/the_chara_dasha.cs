using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Dashas;

/// <summary>The rules of K. N. Rao, Predicting through Jaimini's Chara Dasha (1995).</summary>
public sealed class the_chara_dasha
{
    [Theory]
    [InlineData(Rashi.Mesha, true)]
    [InlineData(Rashi.Vrishabha, false)]
    [InlineData(Rashi.Mithuna, false)]
    [InlineData(Rashi.Karka, false)]
    [InlineData(Rashi.Simha, true)]
    [InlineData(Rashi.Kanya, true)]
    [InlineData(Rashi.Tula, true)]
    [InlineData(Rashi.Vrishchika, false)]
    [InlineData(Rashi.Dhanu, false)]
    [InlineData(Rashi.Makara, false)]
    [InlineData(Rashi.Kumbha, true)]
    [InlineData(Rashi.Meena, true)]
    public void the_lagna_says_which_way_the_rashis_go(Rashi lagna, bool forward) =>
        CharaDasha.RunsForward(lagna).ShouldBe(forward);

    // Sun Mithuna, Moon Simha, Mars Makara, Mercury Mithuna, Jupiter Karka, Venus Mesha, Saturn Vrishchika, Rahu Meena.
    [Theory]
    [InlineData(Rashi.Mesha, 9)] // forwards to Makara
    [InlineData(Rashi.Vrishabha, 11)] // forwards to Mesha
    [InlineData(Rashi.Mithuna, 12)] // its lord at home
    [InlineData(Rashi.Karka, 11)] // backwards to Simha
    [InlineData(Rashi.Simha, 2)] // backwards to Mithuna
    [InlineData(Rashi.Kanya, 3)] // backwards to Mithuna
    [InlineData(Rashi.Tula, 6)] // forwards to Mesha
    [InlineData(Rashi.Vrishchika, 2)] // Mars alone with 25°, Ketu alone with 10°: to Makara
    [InlineData(Rashi.Dhanu, 7)] // forwards to Karka
    [InlineData(Rashi.Makara, 2)] // backwards to Vrishchika
    [InlineData(Rashi.Kumbha, 3)] // Saturn alone with 20°, Rahu with 10°: backwards to Vrishchika
    [InlineData(Rashi.Meena, 8)] // backwards to Karka
    public void a_rashi_has_as_many_years_as_its_lord_is_away(Rashi rashi, int years) =>
        CharaDasha.YearsOf(A.ChartWith(15, 70, 130, 295, 75, 95, 5, 230, 340), rashi).ShouldBe(years);

    [Theory]
    // Both at home; Mars at home; Ketu at home; beside more grahas; more degrees.
    [InlineData(215, 40, 1, 12)]
    [InlineData(215, 340, 1, 10)]
    [InlineData(280, 40, 1, 2)]
    [InlineData(280, 300, 125, 9)]
    [InlineData(285, 310, 100, 2)]
    [InlineData(285, 319, 100, 9)]
    public void vrishchika_has_two_lords(double marsDegrees, double rahuDegrees, double sunDegrees, int years)
    {
        var chart = A.ChartWith(15, sunDegrees, 15, marsDegrees, 16, 95, 5, 20, rahuDegrees);

        CharaDasha.YearsOf(chart, Rashi.Vrishchika).ShouldBe(years);
    }

    [Fact]
    public void mahadashas_begin_with_the_lagna_at_birth_and_join() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var mahadashas = CharaDasha.Mahadashas(chart);

        mahadashas[0].Rashi.ShouldBe(chart.Lagna.Rashi);
        mahadashas[0].Start.ShouldBe(moment.Instant);
        mahadashas[1].Rashi.ShouldBe(chart.Lagna.Rashi.Plus(CharaDasha.RunsForward(chart.Lagna.Rashi) ? 1 : -1));
        mahadashas.Select(maha => maha.Rashi).Distinct().Count().ShouldBe(12);
        for (var i = 0; i < 12; i++)
        {
            (mahadashas[i].End - mahadashas[i].Start).TotalDays
                .ShouldBe(365.25 * CharaDasha.YearsOf(chart, mahadashas[i].Rashi), tolerance: 1e-6);
            if (i > 0)
                mahadashas[i].Start.ShouldBe(mahadashas[i - 1].End);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void antardashas_begin_with_the_next_rashi_and_end_with_the_mahadashas_own()
    {
        var chart = A.ChartWith(75, 70, 130, 295, 75, 95, 5, 230, 340);
        var maha = CharaDasha.Mahadashas(chart)[0];
        var antardashas = CharaDasha.Within(maha, chart.Lagna.Rashi);

        maha.Rashi.ShouldBe(Rashi.Mithuna);
        antardashas[0].Rashi.ShouldBe(Rashi.Vrishabha);
        antardashas[1].Rashi.ShouldBe(Rashi.Mesha);
        antardashas[^1].Rashi.ShouldBe(Rashi.Mithuna);
        antardashas[0].Start.ShouldBe(maha.Start);
        antardashas[^1].End.ShouldBe(maha.End);
        (antardashas[0].End - antardashas[0].Start).TotalDays.ShouldBe(365.25, tolerance: 1e-6);
    }

    [Fact]
    public void what_runs_is_a_part_of_what_runs_above_it() =>
        Prop.ForAll(A.Moment, Gen.Choose(0, 200 * 365 * 24).ToArbitrary(), (moment, hours) =>
        {
            var chart = Chart.Cast(moment);
            var instant = moment.Instant + Duration.FromHours(hours);
            var running = CharaDasha.At(chart, instant, 5);

            running.ShouldAllBe(period => period.Contains(instant));
            for (var i = 1; i < running.Count; i++)
                CharaDasha.Within(running[i - 1], chart.Lagna.Rashi).ShouldContain(running[i]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void every_edge_belongs_to_the_part_that_begins_there()
    {
        foreach (var maha in CharaDasha.Mahadashas(A.Chart))
        {
            foreach (var antar in CharaDasha.Within(maha, A.Chart.Lagna.Rashi))
                CharaDasha.At(A.Chart, antar.Start)[1].ShouldBe(antar);
        }
    }

    [Fact]
    public void nothing_runs_before_the_birth() => Should.Throw<ArgumentOutOfRangeException>(
        () => CharaDasha.At(A.Chart, A.Chart.Moment.Instant - Duration.FromSeconds(1)));
}
