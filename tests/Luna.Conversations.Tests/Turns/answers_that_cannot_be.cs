using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class answers_that_cannot_be
{
    [Theory]
    [InlineData("31 February 1990", "There is no 31 February")]
    [InlineData("29 Feb 1990", "1990 was not a leap year")]
    [InlineData("15/13/1990", "month")]
    [InlineData("15 August 1750", "1800 to 2100")]
    [InlineData("15 August 2150", "1800 to 2100")]
    [InlineData("15 August 2031", "has not come yet")]
    [InlineData("15 August", "of which year")]
    [InlineData("I was born in 1990", "Which day was it in")]
    public void a_date_is_refused_with_the_reason_and_asked_again_once(string text, string reason)
    {
        var heard = Talk.With("my kundli please").Hear(text);
        heard.Says.ShouldContain(reason);
        heard.Asks.ShouldBe("birth-date");
        heard.Slot("birth-date").ShouldBeNull();
        heard.Says.Count(sign => sign == '?').ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void a_bad_date_beside_good_details_loses_none_of_them()
    {
        var heard = Talk.With("hi").Hear("born 31 February 1990 at 10:30 am in Jaipur");
        heard.Asks.ShouldBe("birth-date");
        (heard.Slot("birth-time"), heard.Slot("birth-place")).ShouldBe(("10:30", "Jaipur"));
    }

    [Fact]
    public void a_bad_correction_is_not_taken_for_the_old_date()
    {
        var talk = Talk.WithAChart();
        var heard = talk.Hear("sorry, born 31 February 1990");
        heard.Asks.ShouldBe("birth-date");
        heard.Events.ShouldNotContain(nameof(ChartCast));
        talk.Hear("28 February 1990").OfProfile.ShouldContain(decided => decided is BirthDetailsCorrected);
    }

    [Fact]
    public void a_time_that_no_clock_shows() =>
        Talk.With("my kundli please", "15 August 1990").Hear("25:70").Says.ShouldContain("not a time that a clock shows");

    [Fact]
    public void a_place_that_nobody_knows_is_asked_again_with_an_example_and_then_with_a_way_out()
    {
        var talk = Talk.With("my kundli please", "15 August 1990", "10:30 am");
        var first = talk.Hear("Xyzzyqq");
        first.Says.ShouldContain("I do not know a place called Xyzzyqq");
        first.Reply.Asks!.Attempt.ShouldBe(2);
        talk.Hear("Qqxyzzy").Says.ShouldContain("I do not know a place called Qqxyzzy");
        var third = talk.Hear("Xxqyzzy");
        third.Says.ShouldContain("nearest larger town is good enough");
        third.Buttons.ShouldContain("Cancel");
        talk.Hear("Jaipur").Events.ShouldContain(nameof(ChartCast));
    }

    [Fact]
    public void what_is_no_answer_brings_an_example_then_help_and_a_way_out_then_a_human()
    {
        var talk = Talk.With("my kundli please");
        foreach (var again in new[] { talk.Hear("qwerty"), talk.Hear("asdf") })
        {
            again.Says.ShouldContain("For example: 15 August 1990");
            again.Buttons.ShouldNotContain("Cancel");
        }

        var (help, human) = (talk.Hear("zxcv"), talk.Hear("qazwsx"));
        foreach (var way in new[] { help, human })
        {
            way.Says.ShouldContain("say \"cancel\"");
            way.Buttons.ShouldContain("Cancel");
        }

        help.Buttons.ShouldNotContain("A human please");
        human.Buttons.ShouldContain("A human please");
        human.Reply.Asks!.Attempt.ShouldBe(5);
        talk.Hear("15/8/1990").Reply.Asks.ShouldBe(new Luna.Conversations.Replies.SlotQuestion("birth-time", 1, []), new AskedAlike());
    }

    [Fact]
    public void speaking_of_something_else_is_no_failed_attempt()
    {
        var talk = Talk.With("my kundli please");
        foreach (var text in new[] { "hi", "help", "thank you", "how are you", "why", "what is my horoscope today" })
            talk.Hear(text).Reply.Asks!.Attempt.ShouldBe(1, text);
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("I don't know")]
    public void what_cannot_be_left_out_is_explained(string text)
    {
        var heard = Talk.With("my kundli please").Hear(text);
        heard.Says.ShouldContain("The date fixes");
        heard.Asks.ShouldBe("birth-date");
    }

    [Fact]
    public void voice_and_pictures_are_asked_for_as_text()
    {
        var heard = Talk.With("my kundli please").Hear(A.Voice, A.Message(null, "p", "image"));
        heard.Says.ShouldContain("only text");
        heard.Reply.Answers.ShouldBe(["voice", "p"]);
        heard.Asks.ShouldBe("birth-date");
    }

    private sealed class AskedAlike : IEqualityComparer<Luna.Conversations.Replies.SlotQuestion?>
    {
        public bool Equals(Luna.Conversations.Replies.SlotQuestion? x, Luna.Conversations.Replies.SlotQuestion? y) =>
            (x?.Slot, x?.Attempt) == (y?.Slot, y?.Attempt);

        public int GetHashCode(Luna.Conversations.Replies.SlotQuestion? obj) => 0;
    }
}
