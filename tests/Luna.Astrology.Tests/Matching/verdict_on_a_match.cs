using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Matching;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Matching;

public sealed class verdict_on_a_match
{
    [Fact]
    public void a_full_match_is_excellent_and_its_strongest_point_comes_first()
    {
        var match = Matches.Of(Moon.In(Nakshatra.Ashwini, 1), Moon.In(Nakshatra.Bharani, 1));

        match.Kootas.Total.ShouldBe(34);
        match.Verdict.Grade.ShouldBe(MatchGrade.Excellent);
        match.Verdict.Strong[0].ShouldBeOfType<MatchReason.OfKoota>().Score.Koota.ShouldBe(Koota.Nadi);
        match.Manglik.ShouldBeNull();
    }

    [Fact]
    public void a_living_nadi_dosha_takes_a_grade_away_and_a_cancelled_one_does_not()
    {
        var living = Matches.Of(Moon.In(Nakshatra.Rohini, 2), Moon.In(Nakshatra.Rohini, 2));
        var cancelled = Matches.Of(Moon.In(Nakshatra.Rohini, 2), Moon.In(Nakshatra.Rohini, 3));

        (living.Kootas.Total, cancelled.Kootas.Total).ShouldBe((28, 28));
        living.Verdict.Grade.ShouldBe(MatchGrade.Fair);
        cancelled.Verdict.Grade.ShouldBe(MatchGrade.Good);
        living.Verdict.Weak[0].ShouldBeOfType<MatchReason.OfKoota>().Score.Koota.ShouldBe(Koota.Nadi);
    }

    [Fact]
    public void both_ways_sum_up_and_say_whether_they_agree() =>
        Prop.ForAll(A.Moment, A.Moment, (first, second) =>
        {
            var (one, other) = (Chart.Cast(first), Chart.Cast(second));
            var both = Matches.BothWays(one, other);
            both.Sum.ShouldBe(Matches.Of(one, other).Kootas.Total + Matches.Of(other, one).Kootas.Total);
            both.Agrees.ShouldBe(both.One.Verdict.Grade == both.Other.Verdict.Grade);
            both.One.Verdict.Strong.ShouldAllBe(reason => reason.Weight > 0);
            both.One.Verdict.Weak.ShouldAllBe(reason => reason.Weight < 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_manglik_of_one_is_undone_by_that_of_the_other() =>
        Prop.ForAll(A.Moment, moment =>
        {
            var chart = Chart.Cast(moment);
            var match = Matches.Of(chart, chart);
            (match.Manglik!.Balance is ManglikBalance.Both or ManglikBalance.Neither).ShouldBeTrue();
            match.Verdict.Weak.ShouldNotContain(reason => reason is MatchReason.OfManglik);
        }).QuickCheckThrowOnFailure();
}
