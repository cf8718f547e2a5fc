using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;

namespace Luna.Conversations.Tests.Turns;

public class being_blocked
{
    private static readonly TimeSpan ADay = TimeSpan.FromHours(24);
    private static readonly ChatBlocked Blocked = new(Talk.Now);
    private static readonly ChatUnblocked Unblocked = new(Talk.Now);

    [Fact]
    public void it_is_written_down_once_and_pauses_what_comes_every_day()
    {
        var talk = Subscribed();
        var heard = talk.Hear(Blocked);
        heard.Outcome.Conversation.ShouldHaveSingleItem().ShouldBeOfType<ConversationMuted>();
        heard.Outcome.User.ShouldBe([new UserBlocked(Talk.Chat)]);
        heard.Outcome.Subscription.ShouldBe([new SubscriptionPaused("blocked")]);
        talk.NextLook.ShouldBeNull();
        talk.Wait(ADay).Events.ShouldBeEmpty();
        talk.Hear(Blocked).Events.ShouldBeEmpty();
    }

    [Fact]
    public void nobody_is_reminded_of_a_question()
    {
        var talk = Talk.With("hi", "make my kundli");
        talk.State!.Question.ShouldNotBeNull();
        talk.Hear(Blocked);
        talk.NextLook.ShouldBeNull();
        talk.Wait(TimeSpan.FromHours(2)).Events.ShouldBeEmpty();
        talk.Wait(ADay).Events.ShouldBeEmpty();
    }

    [Fact]
    public void who_takes_it_back_is_reminded_again()
    {
        var talk = Talk.With("hi", "make my kundli");
        talk.Hear(Blocked);
        var back = talk.Hear(Unblocked);
        back.Outcome.Conversation.ShouldHaveSingleItem().ShouldBeOfType<ConversationUnmuted>();
        back.Outcome.User.ShouldBe([new UserUnblocked(Talk.Chat)]);
        talk.Wait(TimeSpan.FromHours(2)).Asks.ShouldBe("birth-date");
    }

    [Fact]
    public void who_writes_is_back_and_the_forecasts_with_them()
    {
        var talk = Subscribed();
        talk.Hear(Blocked);
        talk.Hear(Unblocked).Outcome.Subscription.ShouldBeEmpty();
        talk.Hear(Blocked);
        talk.Pass(ADay);
        var back = talk.Hear("hello");
        back.Outcome.Conversation.OfType<ConversationUnmuted>().ShouldHaveSingleItem();
        back.Outcome.User.ShouldBe([new UserUnblocked(Talk.Chat)]);
        back.Says.ShouldContain("go on again");
        talk.Subscription!.Status.ShouldBe(SubscriptionStatus.Running);
    }

    [Fact]
    public void a_block_that_was_taken_back_before_anybody_looked_is_none()
    {
        var talk = Subscribed();
        talk.Hear(Blocked, "hello").Outcome.User.ShouldBeEmpty();
        talk.Hear(Blocked, Unblocked).Events.ShouldBeEmpty();
        talk.Subscription!.Status.ShouldBe(SubscriptionStatus.Running);
    }

    [Fact]
    public void who_never_wrote_is_nobody_yet() => new Talk().Hear(Blocked).Events.ShouldBeEmpty();

    private static Talk Subscribed()
    {
        var talk = Talk.WithAChart();
        talk.Hear("send me my horoscope every day at 7 am").Outcome.Subscription.ShouldNotBeEmpty();
        return talk;
    }
}
