namespace Luna.Conversations.Tests.Turns;

public class clocks_and_nights
{
    [Theory]
    [InlineData(0, "1990-08-04T19:00:00Z")]
    [InlineData(1, "1990-08-05T19:00:00Z")]
    public void after_midnight_the_date_is_asked_back(int choice, string bornAt)
    {
        var talk = Talk.With("hi");
        var asked = talk.Hear("born 12:30 at night on 5 August 1990 in Jaipur");
        asked.Asks.ShouldBe("birth-date");
        asked.Says.ShouldContain("12:30 am");
        asked.Buttons.ShouldBe(["5 August 1990", "6 August 1990"]);
        talk.Press(asked, choice).Chart.Inputs.BornAt.ShouldBe(DateTimeOffset.Parse(bornAt));
    }

    [Fact]
    public void the_date_is_asked_back_before_the_place_is_asked()
    {
        var talk = Talk.With("my kundli please", "5 August 1990");
        talk.Hear("half past twelve at night").Asks.ShouldBe("birth-date");
        var heard = talk.Hear("the 6th");
        heard.Slot("birth-date").ShouldBe("1990-08-06");
        heard.Asks.ShouldBe("birth-place");
    }

    [Fact]
    public void the_night_of_the_fifth_is_no_answer_to_it()
    {
        var talk = Talk.With("my kundli please", "5 August 1990", "12:30 at night");
        var heard = talk.Hear("the night of the 5th");
        heard.Asks.ShouldBe("birth-date");
        heard.Slot("birth-time").ShouldBe("00:30");
    }

    [Fact]
    public void another_time_takes_the_doubt_away() =>
        Talk.With("my kundli please", "5 August 1990", "12:30 at night").Hear("1", "sorry, 12:30 pm", "Jaipur")
            .Chart.Inputs.BornAt.ShouldBe(DateTimeOffset.Parse("1990-08-05T07:00:00Z"));

    [Fact]
    public void a_time_that_the_clock_skipped_is_asked_back()
    {
        var talk = Talk.With("hi");
        var asked = talk.Hear("born 14 March 2021 at 2:30 am in New York City");
        asked.Asks.ShouldBe("birth-time");
        asked.Says.ShouldContain("2:30 am never came");
        talk.Hear("3:30 am").Chart.Inputs.BornAt.ShouldBe(DateTimeOffset.Parse("2021-03-14T07:30:00Z"));
    }

    [Theory]
    [InlineData(0, "2020-11-01T05:30:00Z", "UTC-4:00")]
    [InlineData(1, "2020-11-01T06:30:00Z", "UTC-5:00")]
    public void a_time_that_came_twice_is_asked_back_with_both(int choice, string bornAt, string offset)
    {
        var talk = Talk.With("hi");
        var asked = talk.Hear("born 1 November 2020 at 1:30 am in New York City");
        asked.Asks.ShouldBe("birth-time");
        asked.Buttons.ShouldBe(["The first time (UTC-4:00)", "The second time (UTC-5:00)"]);
        var heard = talk.Press(asked, choice);
        heard.Chart.Inputs.BornAt.ShouldBe(DateTimeOffset.Parse(bornAt));
        heard.Says.ShouldContain(offset);
    }

    [Fact]
    public void the_second_is_chosen_by_words_too()
    {
        var talk = Talk.With("hi", "born 1 November 2020 at about 1:30 am in New York City");
        var heard = talk.Hear("the second time");
        heard.Chart.Inputs.BornAt.ShouldBe(DateTimeOffset.Parse("2020-11-01T06:30:00Z"));
        heard.Slot("birth-time-margin").ShouldBe("30");
    }

    [Theory]
    [InlineData("at 10 am")]
    [InlineData("time not known")]
    public void a_day_that_the_calendar_left_out_is_asked_back(string time)
    {
        var talk = Talk.With("hi", $"born 30 December 2011 {time} in Apia, Samoa");
        var asked = talk.Hear("Apia");
        asked.Asks.ShouldBe("birth-date");
        asked.Says.ShouldContain("30 December 2011 was left out");
        talk.Hear("31 December 2011").Asks.ShouldBeNull();
    }

    [Theory]
    [InlineData("1 January 1800", "Apia")]
    [InlineData("1 January 1800", "London")]
    [InlineData("31 May 2025", "Honolulu")]
    public void at_the_ends_of_what_luna_computes(string date, string place)
    {
        foreach (var time in new[] { "00:01", "23:59", "around 12 noon", "I don't know", "morning" })
        {
            var talk = Talk.With("my kundli please", date, time);
            var heard = talk.Hear(place);
            (heard.Asks is null ? heard : talk.Hear("1")).Reply.FactsHash.ShouldNotBeNull($"{date} {time} {place}");
        }
    }
}
