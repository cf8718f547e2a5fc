using Luna.Channels;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Answers;
using Luna.Conversations.Workflows.Horoscope;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Workflows.Subscribe;

/// <summary>A forecast every day at an hour of the person's own clock: for their chart, else for the sign they tell.</summary>
internal static class SubscribeWorkflow
{
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly LocalTime[] UsualHours = [new(7, 0), new(8, 0), new(21, 0)];

    public static Workflow Definition { get; } = new(
        "subscription", [Intents.HoroscopeDaily],
        [
            new WorkflowSlot(
                Slots.Sign, HoroscopeTexts.AskSign, HoroscopeTexts.AskSignAgain, HoroscopeTexts.AskSignHelp,
                HoroscopeTexts.AskSignWhy, HoroscopeTexts.ChooseSign) { Choices = Signs.Choices },
            new WorkflowSlot(
                Slots.Hour, SubscribeTexts.AskHour, SubscribeTexts.AskHourAgain, SubscribeTexts.AskHourHelp,
                SubscribeTexts.AskHourWhy, SubscribeTexts.AskHour)
            {
                Choices = language => [.. UsualHours.Select(hour => new SlotChoice(HourAndMinute.Format(hour), Texts.Time(language, hour)))],
            },
            SkySlots.Place,
        ],
        Complete)
    {
        IsMeant = understood => understood.Move == Moves.Subscribe,
        StartsOnlyWhenAsked = true,
        Needs = Needs,
    };

    /// <summary>Ends it; no more is asked.</summary>
    public static void End(Scribe scribe)
    {
        if (scribe.Subscription is not { Status: not SubscriptionStatus.Ended })
        {
            scribe.Say(SubscribeTexts.NoneToEnd);
            return;
        }

        scribe.RecordOfSubscription(new SubscriptionEnded(SubscriptionEnded.Asked));
        scribe.Say(SubscribeTexts.Ended);
    }

    private static IEnumerable<string> Needs(Conversation state, TurnInput input)
    {
        yield return Slots.Hour;
        if (!KnowsMoon(state, input))
            yield return Slots.Sign;
        if (Whereabouts.Told(state, input.Places) is null && !state.Births.ContainsKey(BirthOf.Self))
            yield return Slots.Place;
    }

    private static bool KnowsMoon(Conversation state, TurnInput input) =>
        NativeInHand.Known(state, BirthOf.Self, input) is { MoonRashi: not null };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        var state = scribe.State;
        var hour = state.Slots[Slots.Hour].Value;
        var zone = Whereabouts.Likely(state, input.Places).ZoneId;
        var first = ForecastClock.First(hour, zone, Instant.FromDateTimeOffset(input.Now));
        scribe.RecordOfSubscription(new SubscriptionStarted(
            hour, zone, state.Slots.GetValueOrDefault(Slots.Sign)?.Value, LocalDatePattern.Iso.Format(first)));
        scribe.Say(
            SubscribeTexts.Started, ("hour", Texts.Time(scribe.Language, HourAndMinute.Parse(hour).Value)),
            ("zone", zone), ("first", Texts.Date(scribe.Language, first)));
        if (input.ReplyWindow is not null && !input.PurposesOutsideWindow.Contains(OutgoingPurpose.Forecast))
            scribe.Say(SubscribeTexts.Window);
        return null;
    }
}
