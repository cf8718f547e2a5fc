using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;

namespace Luna.Conversations.Tests.Turns;

/// <summary><see cref="Talk.Now"/> is half past two in the afternoon in India.</summary>
public class a_forecast_every_day
{
    private static readonly TimeSpan UntilSeven = TimeSpan.FromHours(16.5), ADay = TimeSpan.FromHours(24);

    [Fact]
    public void with_a_chart_only_the_hour_is_asked()
    {
        var talk = Talk.WithAChart();
        var asked = talk.Hear("send me my horoscope every day");
        asked.Asks.ShouldBe("hour");
        asked.Buttons.ShouldBe(["7:00 am", "8:00 am", "9:00 pm"]);
        var started = talk.Press(asked, 0);
        started.Says.ShouldContain("7:00 am (Asia/Kolkata), the first on 2 June 2025");
        started.Outcome.Subscription.ShouldBe([new SubscriptionStarted("07:00", "Asia/Kolkata", null, "2025-06-02")]);
        talk.NextLook.ShouldBe(Talk.Now + UntilSeven);
    }

    [Theory]
    [InlineData("send me my daily horoscope at 8 pm")]
    [InlineData("daily horoscope at 8 pm please")]
    public void the_hour_may_come_with_the_wish(string text)
    {
        var heard = Talk.WithAChart().Hear(text);
        heard.Asks.ShouldBeNull();
        heard.Outcome.Subscription.ShouldBe([new SubscriptionStarted("20:00", "Asia/Kolkata", null, "2025-06-01")]);
    }

    [Fact]
    public void without_a_chart_the_hour_the_sign_and_the_place_are_asked()
    {
        var talk = Talk.With("hi");
        talk.Hear("subscribe me to the daily horoscope").Asks.ShouldBe("hour");
        talk.Hear("7 in the morning").Asks.ShouldBe("sign");
        talk.Hear("Leo").Asks.ShouldBe("place");
        talk.Hear("London").Outcome.Subscription.ShouldBe([new SubscriptionStarted("07:00", "Europe/London", "Simha", "2025-06-02")]);
    }

    [Fact]
    public void at_its_hour_it_is_said_once_with_claims_that_rest_on_facts()
    {
        var talk = Subscribed();
        talk.Wait(UntilSeven - TimeSpan.FromMinutes(1)).Events.ShouldBeEmpty();
        var told = talk.Wait(TimeSpan.FromMinutes(1));
        told.Reply.Answers.ShouldBeEmpty();
        told.Says.ShouldContain("2 June 2025");
        told.Reply.Claims.ShouldNotBeEmpty();
        foreach (var claim in told.Reply.Claims)
            claim.FactIds.ShouldBeSubsetOf(told.Reply.Facts.Select(fact => fact.Id));
        told.Outcome.Subscription.ShouldBe([new ForecastSent("2025-06-02")]);
        talk.Hear().Events.ShouldBeEmpty();
        talk.NextLook.ShouldBe(Talk.Now + UntilSeven + ADay);
        talk.Wait(ADay).Says.ShouldContain("3 June 2025");
    }

    [Fact]
    public void what_was_missed_for_too_long_is_left_out()
    {
        var talk = Subscribed();
        talk.Wait(UntilSeven + TimeSpan.FromHours(18)).Events.ShouldBeEmpty();
        talk.NextLook.ShouldBe(Talk.Now + UntilSeven + ADay);
        talk.Wait(TimeSpan.FromHours(8)).Outcome.Subscription.ShouldBe([new ForecastSent("2025-06-03")]);
    }

    [Fact]
    public void a_late_one_is_sent_while_its_day_lasts() => Subscribed().Wait(UntilSeven + TimeSpan.FromHours(8))
        .Outcome.Subscription.ShouldBe([new ForecastSent("2025-06-02")]);

    [Theory]
    [InlineData("stop")]
    [InlineData("unsubscribe")]
    [InlineData("band karo")]
    [InlineData("please stop sending me the daily horoscope")]
    public void stop_ends_it(string stop)
    {
        var talk = Subscribed();
        talk.Hear(stop).Outcome.Subscription.ShouldBe([new SubscriptionEnded("asked")]);
        talk.Wait(UntilSeven).Events.ShouldBeEmpty();
        talk.NextLook.ShouldBeNull();
    }

    [Fact]
    public void stop_ends_first_what_runs()
    {
        var talk = Subscribed();
        talk.Hear("make a new chart");
        talk.Hear("stop").Outcome.Subscription.ShouldBeEmpty();
        talk.Hear("stop").Outcome.Subscription.ShouldBe([new SubscriptionEnded("asked")]);
    }

    [Fact]
    public void an_open_question_stays_open_behind_it()
    {
        var talk = Subscribed();
        talk.Hear("make a new chart");
        talk.Wait(TimeSpan.FromHours(2)).Asks.ShouldBe("birth-date");
        talk.Wait(UntilSeven - TimeSpan.FromHours(2)).Outcome.Subscription.ShouldNotBeEmpty();
        talk.Hear("3 May 1992").Asks.ShouldBe("birth-time");
    }

    [Fact]
    public void outside_a_platforms_window_it_waits_until_the_person_writes()
    {
        var talk = Subscribed(ADay);
        talk.Wait(UntilSeven).Outcome.Subscription.ShouldBe([new ForecastSent("2025-06-02")]);
        var held = talk.Wait(ADay);
        held.Outcome.Subscription.ShouldBe([new SubscriptionPaused("window-closed")]);
        held.Outcome.Conversation.ShouldBeEmpty();
        talk.Wait(ADay).Events.ShouldBeEmpty();
        var back = talk.Hear("hello");
        back.Says.ShouldContain("go on again");
        back.Outcome.Subscription.ShouldBe([new SubscriptionStarted("07:00", "Asia/Kolkata", null, "2025-06-05")]);
    }

    [Fact]
    public void what_a_platform_takes_outside_its_window_goes_on()
    {
        var talk = Subscribed(ADay, OutgoingPurpose.Forecast);
        talk.Wait(UntilSeven).Reply.Purpose.ShouldBe(OutgoingPurpose.Forecast);
        for (var day = 3; day < 10; day++)
            talk.Wait(ADay).Outcome.Subscription.ShouldBe([new ForecastSent($"2025-06-0{day}")]);
    }

    [Fact]
    public void whether_the_forecasts_may_pause_is_told_where_they_may()
    {
        const string pause = "within a day of your last message";
        Subscription(Subscribing(ADay)).ShouldContain(pause);
        Subscription(Subscribing(ADay, OutgoingPurpose.Forecast)).ShouldNotContain(pause);
        Subscription(Subscribing(null)).ShouldNotContain(pause);

        static string Subscription(Talk talk) => talk.Hear("send me my horoscope every day at 7 am").Says;
    }

    [Fact]
    public void nothing_comes_while_a_person_answers()
    {
        var talk = Subscribed();
        talk.Hear("talk to a human");
        talk.Wait(UntilSeven).Events.ShouldBeEmpty();
        talk.NextLook.ShouldBeNull();
    }

    [Fact]
    public void who_is_forgotten_gets_no_more()
    {
        var talk = Subscribed();
        talk.Hear("delete all my data");
        talk.Hear("yes").Outcome.Subscription.ShouldBe([new SubscriptionEnded("erased")]);
        talk.Wait(UntilSeven).Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hi", "मुझे रोज़ राशिफल भेजो", "कितने बजे")]
    [InlineData("hi-Latn", "mujhe roz rashifal bhejo", "kitne baje")]
    public void it_is_asked_in_the_persons_language(string language, string text, string words)
    {
        var heard = Talk.WithAChart().Hear(text);
        (heard.Asks, heard.Reply.Language).ShouldBe(("hour", language));
        heard.Says.ShouldContain(words);
    }

    private static Talk Subscribing(TimeSpan? window, params string[] outside)
    {
        var talk = new Talk { Window = window, OutsideWindow = outside.ToHashSet() };
        talk.Hear("hi");
        talk.Hear("My kundli please. Born 15 August 1990 at 10:30 am in Jaipur");
        return talk;
    }

    private static Talk Subscribed(TimeSpan? window = null, params string[] outside)
    {
        var talk = Subscribing(window, outside);
        talk.Hear("send me my horoscope every day at 7 am").Outcome.Subscription.ShouldNotBeEmpty();
        talk.Subscription!.Status.ShouldBe(SubscriptionStatus.Running);
        return talk;
    }
}
