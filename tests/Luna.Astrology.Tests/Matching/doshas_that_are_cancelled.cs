using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Matching;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Matching;

public sealed class doshas_that_are_cancelled
{
    [Fact]
    public void one_nadi_in_one_rashi_and_two_nakshatras_is_let_pass_but_gives_no_points()
    {
        var match = Ashtakootas.Of(Moon.In(Nakshatra.Ardra, 2), Moon.In(Nakshatra.Punarvasu, 1)); // both Mithuna, Adi

        match.Nadi.Points.ShouldBe(0);
        match.Cancellations.ShouldContain(
            new KootaCancellation(Koota.Nadi, CancellationReason.SameRashiOtherNakshatra));
        match.Total.ShouldBe(match.Scores.Sum(score => score.Points));
    }

    [Fact]
    public void one_nakshatra_over_two_rashis_takes_the_nadi_dosha_away()
    {
        var match = Ashtakootas.Of(Moon.In(Nakshatra.Krittika, 1), Moon.In(Nakshatra.Krittika, 2));

        match.Cancellations.ShouldContain(
            new KootaCancellation(Koota.Nadi, CancellationReason.SameNakshatraOtherRashi));
    }

    [Fact]
    public void one_pada_of_one_nakshatra_is_not_let_pass() =>
        Ashtakootas.Of(Moon.In(Nakshatra.Rohini, 2), Moon.In(Nakshatra.Rohini, 2))
            .IsCancelled(Koota.Nadi).ShouldBeFalse();

    [Fact]
    public void the_sixth_and_eighth_under_one_lord_are_let_pass()
    {
        var match = Ashtakootas.Of(Moon.In(Nakshatra.Ashwini, 1), Moon.In(Nakshatra.Anuradha, 1)); // Mesha, Vrishchika

        match.Bhakoot.Points.ShouldBe(0);
        match.Cancellations.ShouldContain(new KootaCancellation(Koota.Bhakoot, CancellationReason.OneLord));
    }

    [Fact]
    public void only_what_lost_points_can_be_cancelled() =>
        Prop.ForAll(Moon.Anywhere, Moon.Anywhere, (groom, bride) =>
        {
            var match = Ashtakootas.Of(groom, bride);
            foreach (var cancellation in match.Cancellations)
                match.Scores[(int)cancellation.Koota - 1].IsFull.ShouldBeFalse();
        }).QuickCheckThrowOnFailure();
}
