using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class when_nobody_writes
{
    private static readonly TimeSpan TwoHours = TimeSpan.FromHours(2), ADay = TimeSpan.FromHours(24);

    [Fact]
    public void the_open_question_is_brought_back_to_mind_once()
    {
        var talk = Talk.With("my kundli please");
        talk.Wait(TimeSpan.FromMinutes(119)).Outcome.Conversation.ShouldBeEmpty();
        var reminded = talk.Wait(TimeSpan.FromMinutes(1));
        reminded.Asks.ShouldBe("birth-date");
        reminded.Reply.Answers.ShouldBeEmpty();
        talk.Wait(TwoHours).Outcome.Conversation.ShouldBeEmpty();
    }

    [Fact]
    public void a_reminder_is_no_failed_attempt()
    {
        var talk = Talk.With("my kundli please");
        talk.Wait(TwoHours).Reply.Asks!.Attempt.ShouldBe(1);
    }

    [Fact]
    public void after_a_day_it_is_closed_and_what_was_told_is_offered()
    {
        var talk = Talk.With("my kundli please", "15 August 1990");
        talk.Wait(TwoHours);
        var closed = talk.Wait(ADay);
        closed.Events.ShouldBe([nameof(WorkflowTimedOut)]);
        var back = talk.Hear("hello");
        back.Events.ShouldContain(nameof(SessionStarted));
        back.Says.ShouldContain("15 August 1990");
        talk.Hear("yes").Asks.ShouldBe("birth-time");
        talk.State!.Slots["birth-date"].Value.ShouldBe("1990-08-15");
    }

    [Fact]
    public void who_comes_back_before_anyone_looked_finds_it_closed_too()
    {
        var talk = Talk.With("my kundli please", "15 August 1990");
        talk.Pass(ADay);
        talk.Hear("hello").Events.Take(2).ShouldBe([nameof(WorkflowTimedOut), nameof(SessionStarted)]);
    }

    [Fact]
    public void nothing_is_said_where_nothing_is_asked() =>
        Talk.WithAChart().Wait(TwoHours).Outcome.Conversation.ShouldBeEmpty();

    [Fact]
    public void charts_are_known_in_a_new_session()
    {
        var talk = Talk.WithAChart();
        talk.Pass(ADay * 30);
        talk.Hear("my chart again").Reply.Pictures.ShouldHaveSingleItem();
    }
}
