using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class births_of_others
{
    private const string Child = "my son's kundli, his name is Arjun, born 3 May 2015 at 6:15 am in Pune";

    [Fact]
    public void a_child_has_a_profile_beside_ones_own()
    {
        var talk = Talk.WithAChart();
        var heard = talk.Hear(Child);
        var profile = heard.Outcome.Profiles.ShouldHaveSingleItem();
        profile.ProfileId.ShouldBe(StreamIds.Profile(Talk.UserId, "child:arjun"));
        profile.Events[0].ShouldBe(new ProfileCreated(Talk.UserId, "child", "Arjun"));
        heard.Says.ShouldContain("kundli of Arjun");
        talk.State!.Births.Keys.ShouldBe(["child:arjun", "self"]);
    }

    [Fact]
    public void my_chart_is_still_mine()
    {
        var talk = Talk.WithAChart();
        var own = talk.Hear("my chart again").Reply.FactsHash;
        talk.Hear(Child).Reply.FactsHash.ShouldNotBe(own);
        talk.Hear("my chart again").Reply.FactsHash.ShouldBe(own);
        talk.Hear("show my son's chart again").Reply.FactsHash.ShouldNotBe(own);
        talk.Hear("make mine also").Reply.FactsHash.ShouldBe(own);
    }

    [Fact]
    public void a_correction_is_of_the_birth_last_spoken_of()
    {
        var talk = Talk.WithAChart();
        talk.Hear(Child);
        var corrected = talk.Hear("no, 6.45");
        corrected.Outcome.Profiles.Single().ProfileId.ShouldBe(StreamIds.Profile(Talk.UserId, "child:arjun"));
        corrected.Chart.Inputs.BornAt.ShouldBe(DateTimeOffset.Parse("2015-05-03T01:15:00Z"));
    }

    [Fact]
    public void who_it_is_for_can_be_said_in_the_middle()
    {
        var talk = Talk.With("kundli please");
        talk.Hear("it is for my daughter").Asks.ShouldBe("birth-date");
        talk.Hear("3 May 2015", "6:15 am", "Pune").OfProfile.OfType<ProfileCreated>().Single().Relation.ShouldBe("child");
    }

    [Fact]
    public void two_births_never_mix()
    {
        var talk = Talk.With("my kundli please", "15 August 1990", "10:30 am");
        var heard = talk.Hear("make my wife's kundli first, born 3 May 1992");
        heard.Outcome.Conversation.OfType<WorkflowCancelled>().Single().Reason.ShouldBe("another-birth");
        heard.Slot("birth-time").ShouldBeNull();
        heard.Asks.ShouldBe("birth-time");
    }

    [Theory]
    [InlineData("my mother says 10:30 am")]
    [InlineData("10:30 am according to my father")]
    [InlineData("maa ne bataya subah 10:30 baje")]
    public void who_remembers_is_not_who_was_born(string text)
    {
        var heard = Talk.With("my kundli please", "15 August 1990").Hear(text);
        heard.Slot("birth-time").ShouldBe("10:30");
        heard.Slot("relation").ShouldBeNull();
    }
}

public class a_second_person
{
    [Fact]
    public void oneself_after_another_is_a_birth_of_its_own()
    {
        var talk = new Talk();
        var wife = talk.Hear("my wife was born 3 May 1992 at 4 pm in Pune");
        wife.Says.ShouldContain("kundli of your wife");
        wife.Says.ShouldContain("speaks to your wife");
        var own = talk.Hear("and I was born 1 Jan 1990 at 5 am in Nagpur");
        own.Says.ShouldNotContain("corrected");
        own.Says.ShouldNotContain("speaks to");
        talk.State!.Births.Keys.ShouldBe(["partner", "self"]);
        talk.Hear("my chart again").Reply.FactsHash.ShouldBe(own.Reply.FactsHash);
        talk.Hear("my wife's chart again").Says.ShouldContain("chart of your wife again");
    }

    [Fact]
    public void a_birth_told_from_the_beginning_is_no_correction()
    {
        var talk = Talk.WithAChart();
        talk.Hear("start over");
        talk.Hear("born 3 May 1985 at 4 pm in Pune").Says.ShouldNotContain("corrected");
    }
}
