using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class times_that_are_not_sure
{
    [Fact]
    public void without_a_time_the_moon_is_read_and_nothing_that_needs_the_hour()
    {
        var talk = Talk.With("my kundli please", "15 August 1990", "I don't know");
        var heard = talk.Hear("Jaipur");
        heard.Chart.Inputs.TimeKnown.ShouldBeFalse();
        heard.Reply.Pictures.ShouldBeEmpty();
        heard.Reply.Claims.ShouldNotBeEmpty();
        heard.Reply.Facts.ShouldAllBe(fact => fact.Id.StartsWith("graha.moon."));
        heard.Reply.Claims.ShouldAllBe(claim => !claim.Text.Contains("lagna") && !claim.Text.Contains("dasha"));
        heard.Says.ShouldContain("time not known");
        heard.Says.ShouldContain("If you find the time");
        heard.OfProfile.OfType<BirthDetailsRecorded>().Single().Birth.Time.ShouldBeNull();
    }

    [Fact]
    public void the_time_can_be_told_later()
    {
        var talk = Talk.With("hi", "born 15 August 1990, time unknown, in Jaipur");
        var heard = talk.Hear("found it: born at 10:30 am");
        heard.Events.ShouldContain(nameof(BirthDetailsCorrected));
        heard.Reply.Facts.ShouldContain(fact => fact.Id == "lagna.rashi");
    }

    [Fact]
    public void the_button_says_that_nobody_knows()
    {
        var talk = Talk.With("my kundli please");
        var asked = talk.Hear("15 August 1990");
        asked.Buttons.ShouldBe(["I don't know"]);
        talk.Press(asked, 0).Slot("birth-time").ShouldBe("unknown");
    }

    [Fact]
    public void within_a_margin_luna_says_what_would_change_and_is_less_sure()
    {
        var heard = Talk.With("hi").Hear("born 15 August 1990 around 10:30 am, give or take 2 hours, in Jaipur");
        heard.Says.ShouldContain("give or take 120 minutes");
        heard.Says.ShouldContain("Were the time 120 minutes earlier: The Vimshottari antardasha of");
        heard.Says.ShouldContain("Were the time 120 minutes later: The lagna is in Tula (Libra).");
        heard.Reply.Claims.First(claim => claim.FactIds.Contains("lagna.rashi")).Confidence.ShouldBeLessThan(0.6);
        heard.Reply.Claims.First(claim => claim.FactIds.Contains("graha.moon.rashi")).Confidence.ShouldBeGreaterThan(0.9);
        heard.Reply.Facts.ShouldContain(fact => fact.Id == "later.lagna.rashi");
    }

    [Fact]
    public void an_exact_time_leaves_nothing_open()
    {
        var heard = Talk.With("hi").Hear(A.WholeBirth);
        heard.Says.ShouldNotContain("Were the time");
        heard.Reply.Claims.ShouldAllBe(claim => claim.Confidence > 0.9);
    }

    [Fact]
    public void a_part_of_the_day_is_a_time_with_a_wide_margin()
    {
        var heard = Talk.With("my kundli please", "15 August 1990").Hear("in the morning");
        (heard.Slot("birth-time"), heard.Slot("birth-time-margin")).ShouldBe(("09:00", "180"));
    }

    [Fact]
    public void an_exact_time_ends_an_approximate_one()
    {
        var talk = Talk.With("my kundli please", "15 August 1990", "around 10 am");
        talk.Hear("sorry, exactly 10:40 am").Slot("birth-time-margin").ShouldBeNull();
    }
}
