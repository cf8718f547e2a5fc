using Luna.Astrology.Charts;
using Luna.Astrology.Readings.Horoscopes;
using Luna.Channels;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Workflows.Answers;
using Luna.Conversations.Workflows.Horoscope;
using Luna.Conversations.Workflows.Subscribe;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Forecasts;

/// <summary>What a subscription decides when its hour has come, and when the person is back.</summary>
internal static class Forecasting
{
    /// <returns>When the conversation is to be looked at for a forecast; null for never.</returns>
    public static DateTimeOffset? NextLook(
        Conversation state, Subscription? subscription, ConversationOptions options, DateTimeOffset now) =>
        subscription is { Status: SubscriptionStatus.Running } && state is { WithHuman: false, IsClosed: false, IsMuted: false }
            ? ForecastClock.Next(subscription, Instant.FromDateTimeOffset(now), options).At.ToDateTimeOffset()
            : null;

    /// <summary>Says the forecast if it is due.</summary>
    /// <returns>True when something was said.</returns>
    public static bool Take(Scribe scribe, TurnInput input)
    {
        if (NextLook(scribe.State, scribe.Subscription, input.Options, input.Now) is not { } due || due > input.Now)
            return false;
        var subscription = scribe.Subscription!;
        if (input.ReplyWindow is { } window && input.Now - scribe.State.HeardAt >= window
            && !input.PurposesOutsideWindow.Contains(OutgoingPurpose.Forecast))
        {
            scribe.RecordOfSubscription(new SubscriptionPaused(SubscriptionPaused.WindowClosed));
            return false;
        }

        var (date, _) = ForecastClock.Next(subscription, Instant.FromDateTimeOffset(input.Now), input.Options);
        if (!Tell(scribe, input, subscription, date))
        {
            scribe.RecordOfSubscription(new SubscriptionEnded(SubscriptionEnded.NoSign));
            return false;
        }

        scribe.RecordOfSubscription(new ForecastSent(LocalDatePattern.Iso.Format(date)));
        scribe.Say(SubscribeTexts.HowToStop);
        // What was asked before is still open.
        scribe.Reply.Asks = scribe.State.Question;
        scribe.Compose([], OutgoingPurpose.Forecast);
        return true;
    }

    /// <summary>The platform takes messages again: what was paused for that goes on.</summary>
    public static void Resume(Scribe scribe, TurnInput input)
    {
        if (scribe is not { Subscription: { Status: SubscriptionStatus.Paused } paused, State.WithHuman: false })
            return;
        var first = ForecastClock.First(paused.Hour, paused.Zone, Instant.FromDateTimeOffset(input.Now));
        scribe.RecordOfSubscription(
            new SubscriptionStarted(paused.Hour, paused.Zone, paused.Sign, LocalDatePattern.Iso.Format(first)));
        scribe.Say(SubscribeTexts.Resumed);
    }

    private static bool Tell(Scribe scribe, TurnInput input, Subscription subscription, LocalDate date)
    {
        var likely = Whereabouts.Likely(scribe.State, input.Places) with { ZoneId = subscription.Zone };
        var where = new HoroscopeOptions(likely.ZoneId, likely.Position, ChartOptions.Default);
        if (subscription.Sign is { } sign)
            HoroscopeAnswer.OfSign(scribe.Reply, scribe.Language, Signs.Of(sign), HoroscopePeriod.Day, date, where);
        else if (NativeInHand.Known(scribe.State, BirthOf.Self, input) is { MoonRashi: not null } native)
            HoroscopeAnswer.OfNative(scribe.Reply, scribe.Language, native, HoroscopePeriod.Day, date, where);
        else
            return false;
        scribe.Reply.Sky = likely.Inputs;
        return true;
    }
}
