using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Gochara;
using Luna.Astrology.Readings.Outlooks;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Readings.Outlooks;

public class looking_ahead
{
    private static readonly Instant Now = Instant.FromUtc(2025, 6, 1, 9, 0);

    private static readonly Chart Asha = Chart.Cast(
        new BirthMoment(Instant.FromUtc(1990, 8, 15, 5, 0), new GeoPosition(26.9196, 75.7878)));

    public static TheoryData<LifeArea> Areas => [.. Enum.GetValues<LifeArea>()];

    public static TheoryData<Graha> AllGrahas => [.. Enum.GetValues<Graha>()];

    [Fact]
    public void what_follows_begins_where_what_runs_ends()
    {
        var outlook = DashaOutlook.Of(Asha, Now);
        outlook.Running.Select(period => period.Level).ShouldBe([1, 2, 3]);
        for (var level = 0; level < 3; level++)
        {
            outlook.Running[level].Contains(Now).ShouldBeTrue();
            outlook.Next[level].Start.ShouldBe(outlook.Running[level].End);
            outlook.Next[level].Level.ShouldBe(level + 1);
        }

        outlook.Facts.Select(fact => fact.Id).ShouldBeUnique();
    }

    [Theory, MemberData(nameof(AllGrahas))]
    public void every_graha_has_an_antardasha_that_runs_or_comes(Graha graha)
    {
        var dashas = DashasOfGraha.Of(Asha, graha, Now);
        dashas.Maha.Lord.ShouldBe(graha);
        dashas.Antar.Lord.ShouldBe(graha);
        dashas.Antar.End.ShouldBeGreaterThan(Now);
        Vimshottari.At(Asha, dashas.Antar.Start).Select(period => period.Lord).ShouldBe([dashas.Within.Lord, graha]);
    }

    // Almanacs of 2025 (Drik Panchang, Lahiri): Jupiter into Karka on 18 October, Saturn direct on 28 November.
    [Fact]
    public void jupiter_goes_where_almanacs_say()
    {
        var jupiter = SkyOutlook.Of(Graha.Jupiter, Now);
        jupiter.Rashi.ShouldBe(Rashi.Mithuna);
        jupiter.Into.ShouldBe(Rashi.Karka);
        jupiter.Leaves!.Value.InUtc().Date.ShouldBe(new LocalDate(2025, 10, 18));
    }

    [Fact]
    public void saturn_turns_when_almanacs_say()
    {
        var saturn = SkyOutlook.Of(Graha.Saturn, Instant.FromUtc(2025, 8, 1, 0, 0));
        saturn.IsRetrograde.ShouldBeTrue();
        saturn.Turns!.Value.TurnsBack.ShouldBeFalse();
        saturn.Turns.Value.Instant.InUtc().Date.ShouldBe(new LocalDate(2025, 11, 28));
    }

    [Fact]
    public void a_retrograde_graha_goes_back_where_it_came_from()
    {
        var jupiter = SkyOutlook.Of(Graha.Jupiter, Instant.FromUtc(2025, 11, 20, 0, 0));
        jupiter.IsRetrograde.ShouldBeTrue();
        jupiter.Into.ShouldBe(Rashi.Mithuna);
    }

    [Fact]
    public void without_a_lagna_nothing_is_counted_from_it()
    {
        var outlook = GocharaOutlook.Of(Rashi.Vrishabha, null, Now);
        outlook.Transits.ShouldAllBe(transit => transit.FromLagna == null);
        outlook.Facts.ShouldNotContain(fact => fact.Id.EndsWith(".from-lagna", StringComparison.Ordinal));
        outlook[Graha.Saturn].FromMoon.ShouldBe(11);
        outlook[Graha.Saturn].Quality.ShouldBe(TransitQuality.Good);
    }

    [Fact]
    public void sade_sati_of_a_moon_in_meena_is_at_its_middle()
    {
        var saturn = SaturnOutlook.Of(Rashi.Meena, Now);
        saturn.IsRunning.ShouldBeTrue();
        saturn.Running!.Value.Phase.ShouldBe(SaturnPhase.Peak);
        saturn.Phases.Select(phase => phase.Phase).ShouldBe([SaturnPhase.Rising, SaturnPhase.Peak, SaturnPhase.Setting]);
        saturn.Round!.Value.Contains(Now).ShouldBeTrue();
    }

    [Fact]
    public void sade_sati_that_does_not_run_is_told_when_it_comes()
    {
        var saturn = SaturnOutlook.Of(Rashi.Vrishabha, Now);
        saturn.IsRunning.ShouldBeFalse();
        saturn.Running.ShouldBeNull();
        saturn.Round!.Value.Start.ShouldBeGreaterThan(Now);
        saturn.Facts.ShouldContain(fact => fact.Id == "sade-sati.round" && fact.Statement.Contains("next"));
    }

    [Fact]
    public void jupiter_is_told_only_where_it_is_good()
    {
        var outlook = JupiterOutlook.Of(Rashi.Vrishabha, Now);
        outlook.Stays.ShouldNotBeEmpty();
        outlook.Stays.ShouldAllBe(stay => new[] { 2, 5, 7, 9, 11 }.Contains(stay.FromMoon));
        outlook.Facts.Count.ShouldBe(outlook.Stays.Count);
    }

    [Theory, MemberData(nameof(Areas))]
    public void windows_of_an_area_lie_ahead_and_have_a_reason(LifeArea area)
    {
        var outlook = AreaOutlook.Of(area, Asha, Now);
        outlook.Facts.Select(fact => fact.Id).ShouldBeUnique();
        outlook.Windows.ShouldNotBeEmpty();
        outlook.Windows.Count.ShouldBeLessThanOrEqualTo(3);
        outlook.Windows.Select(window => window.Time.Start).ShouldBeInOrder();
        foreach (var window in outlook.Windows)
        {
            window.Time.Start.ShouldBeGreaterThanOrEqualTo(Now);
            (window.HasJupiter || window.Tie != AreaTie.None).ShouldBeTrue();
            var middle = window.Time.Start + window.Time.Duration / 2;
            Vimshottari.At(Asha, middle).Select(period => period.Lord).ShouldBe([window.Maha, window.Lord]);
            if (window.HasJupiter)
            {
                var stands = SkyOutlook.Of(Graha.Jupiter, middle).Rashi;
                var bhava = Asha.RashiOf(outlook.Rule.Bhava);
                (stands == bhava || Drishti.Sees(Graha.Jupiter, stands, bhava)).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void the_lord_of_the_bhava_is_tied_first()
    {
        var rule = LifeAreas.Of(LifeArea.Career);
        var lord = Rashis.LordOf(Asha.RashiOf(rule.Bhava));
        LifeAreas.TieOf(rule, Asha, lord).ShouldBe(AreaTie.Lord);
    }
}
