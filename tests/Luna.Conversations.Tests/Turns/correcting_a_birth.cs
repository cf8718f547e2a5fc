using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class correcting_a_birth
{
    [Fact]
    public void an_earlier_answer_in_the_middle()
    {
        var heard = Talk.With("my kundli please", "15 August 1990").Hear("sorry, the date is the 16th");
        heard.Slot("birth-date").ShouldBe("1990-08-16");
        heard.Asks.ShouldBe("birth-time");
    }

    [Theory]
    [InlineData("no, 10.45", "1990-08-15T05:15:00Z")]
    [InlineData("no it was 10:45 pm", "1990-08-15T17:15:00Z")]
    [InlineData("sorry, the date is the 16th", "1990-08-16T05:00:00Z")]
    [InlineData("the year was wrong, born 15 August 1991", "1991-08-15T05:00:00Z")]
    public void after_the_chart_it_is_cast_anew(string text, string bornAt)
    {
        var heard = Talk.WithAChart().Hear(text);
        heard.OfProfile.Select(decided => decided.GetType()).ShouldBe([typeof(BirthDetailsCorrected), typeof(ChartCast)]);
        heard.Chart.Inputs.BornAt.ShouldBe(DateTimeOffset.Parse(bornAt));
        heard.Says.ShouldContain("I have corrected that");
        heard.Events.ShouldContain(nameof(WorkflowCompleted));
        heard.Asks.ShouldBeNull();
    }

    [Fact]
    public void a_time_is_corrected_within_its_half_of_the_day() =>
        Talk.With("hi", "born 15 August 1990 at 10:30 pm in Jaipur").Hear("no, 10.45").Slot("birth-time").ShouldBe("22:45");

    [Theory]
    [InlineData("no, I was born in Jodhpur")]
    [InlineData("wrong place, it should be Jodhpur")]
    [InlineData("place: Jodhpur")]
    [InlineData("Jodhpur")]
    [InlineData("no, Jodhpur")]
    [InlineData("sorry, Jodhpur")]
    [InlineData("sorry, I meant Jodhpur")]
    [InlineData("it was Jodhpur")]
    public void another_place(string text)
    {
        var heard = Talk.WithAChart().Hear(text);
        heard.Slot("birth-place").ShouldBe("Jodhpur");
        heard.Slot("birth-date").ShouldBe("1990-08-15");
        heard.Events.ShouldContain(nameof(BirthDetailsCorrected));
    }

    [Theory]
    [InlineData("thank god")]
    [InlineData("is Jodhpur nice?")]
    [InlineData("qwerty uiop")]
    public void not_every_word_is_another_place(string text) => Talk.WithAChart().Hear(text).Slot("birth-place").ShouldBe("Jaipur");

    [Theory]
    [InlineData("hmm is 10.30 am what you used?")]
    [InlineData("cool thx, 10.30")]
    [InlineData("time mil gaya, subah 8 baje")]
    [InlineData("no wait, mine is 12 March 1988 at 7 pm")]
    public void a_word_beside_a_time_is_no_other_place(string text) =>
        Talk.WithAChart().Hear(text).Slot("birth-place").ShouldBe("Jaipur");

    [Fact]
    public void what_was_right_already_corrects_nothing()
    {
        var heard = Talk.WithAChart().Hear("yes, born 15 August 1990");
        heard.OfProfile.ShouldBeEmpty();
        heard.Says.ShouldNotContain("corrected");
    }

    [Theory]
    [InlineData("no")]
    [InlineData("you got the date wrong")]
    public void no_alone_is_asked_what(string text) => Talk.WithAChart().Hear(text).Says.ShouldContain("What should I correct?");

    [Fact]
    public void yes_alone_is_taken_as_agreement() => Talk.WithAChart().Hear("correct").Says.ShouldContain("Good.");

    [Fact]
    public void an_edited_message_corrects_what_it_said()
    {
        var talk = Talk.With("my kundli please", "15 August 1990");
        var heard = talk.Hear(A.Edit("m2", "16 August 1990"));
        heard.Slot("birth-date").ShouldBe("1990-08-16");
        heard.Asks.ShouldBe("birth-time");
        heard.Reply.Answers.ShouldBe(["m2"]);
    }

    [Fact]
    public void an_edited_answer_is_held_against_its_own_question()
    {
        var talk = Talk.With("my kundli please", "15 August 1990", "10:30 am", "Jaipur");
        var heard = talk.Hear(A.Edit("m4", "Jodhpur"));
        heard.Slot("birth-place").ShouldBe("Jodhpur");
        heard.Events.ShouldContain(nameof(BirthDetailsCorrected));
    }

    [Fact]
    public void a_message_that_was_edited_before_luna_read_it_is_answered_once() =>
        Talk.With("my kundli please").Hear(A.Message("15 August 1990", "x"), A.Edit("x", "16 August 1990"))
            .Reply.Answers.ShouldBe(["x"]);
}
