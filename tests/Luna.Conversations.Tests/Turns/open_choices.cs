using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class open_choices
{
    private static Talk AskedForDate() => Talk.With("my kundli please", "3/4/90");

    [Fact]
    public void a_date_with_two_readings_is_asked_back()
    {
        var heard = Talk.With("my kundli please").Hear("3/4/90");
        heard.Asks.ShouldBe("birth-date");
        heard.Buttons.ShouldBe(["3 April 1990", "4 March 1990"]);
        heard.Slot("birth-date").ShouldBeNull();
        heard.Events.ShouldContain(nameof(SlotLeftOpen));
    }

    [Theory]
    [InlineData("1", "1990-04-03")]
    [InlineData("2", "1990-03-04")]
    [InlineData("the second one", "1990-03-04")]
    [InlineData("april", "1990-04-03")]
    [InlineData("4 March 1990", "1990-03-04")]
    [InlineData("5 May 1991", "1991-05-05")]
    public void it_is_chosen_by_number_or_words(string text, string expected)
    {
        var heard = AskedForDate().Hear(text);
        heard.Slot("birth-date").ShouldBe(expected);
        heard.Asks.ShouldBe("birth-time");
    }

    [Fact]
    public void it_is_chosen_by_a_button()
    {
        var talk = Talk.With("my kundli please");
        talk.Press(talk.Hear("3/4/90"), 1).Slot("birth-date").ShouldBe("1990-03-04");
    }

    [Fact]
    public void a_place_that_others_share_is_asked_back_and_chosen()
    {
        var talk = Talk.With("hi");
        var asked = talk.Hear("born 15 August 1990 10:30 am in Hyderabad");
        asked.Asks.ShouldBe("birth-place");
        asked.Says.ShouldContain("more than one Hyderabad");
        asked.Buttons.ShouldContain("Hyderabad, Telangana, India");
        talk.Hear("pakistan wala").Chart.Inputs.Zone.ShouldBe("Asia/Karachi");
    }

    [Fact]
    public void two_open_at_once_are_asked_one_after_the_other()
    {
        var talk = Talk.With("hi");
        talk.Hear("born 3/4/90 at 10:30 am in Hyderabad").Asks.ShouldBe("birth-date");
        var second = talk.Hear("1");
        second.Asks.ShouldBe("birth-place");
        second.Buttons.ShouldContain("Hyderabad, Telangana, India");
        var last = talk.Hear("Telangana");
        last.Chart.Inputs.BornAt.ShouldBe(new DateTimeOffset(1990, 4, 3, 5, 0, 0, TimeSpan.Zero));
        last.Asks.ShouldBeNull();
    }

    [Fact]
    public void morning_or_evening_is_asked_back()
    {
        var talk = Talk.With("my kundli please", "15 August 1990");
        talk.Hear("around 10").Asks.ShouldBe("birth-time");
        var heard = talk.Hear("evening");
        heard.Slot("birth-time").ShouldBe("22:00");
        heard.Slot("birth-time-margin").ShouldBe("30");
    }

    [Fact]
    public void what_else_is_told_meanwhile_is_kept()
    {
        var talk = Talk.With("my kundli please", "15 August 1990", "10");
        talk.Hear("Jaipur").Asks.ShouldBe("birth-time");
        talk.Hear("1").Chart.Inputs.Place.ShouldBe("Jaipur");
    }

    [Fact]
    public void what_picks_none_is_asked_again_with_the_list_and_then_with_a_way_out()
    {
        var talk = AskedForDate();
        var again = talk.Hear("hmm what");
        again.Says.ShouldContain("1. 3 April 1990\n2. 4 March 1990");
        again.Buttons.ShouldBe(["3 April 1990", "4 March 1990"]);
        talk.Hear("no idea what").Says.ShouldContain("1. 3 April 1990\n2. 4 March 1990");
        var help = talk.Hear("blah blah");
        help.Says.ShouldContain("\"cancel\"");
        help.Buttons.ShouldBe(["3 April 1990", "4 March 1990", "Cancel"]);
    }

    [Fact]
    public void what_was_open_is_forgotten_with_the_workflow()
    {
        var talk = AskedForDate();
        talk.Hear("cancel").State!.Open.ShouldBeEmpty();
        talk.Hear("1").Slot("birth-date").ShouldBeNull();
    }
}
