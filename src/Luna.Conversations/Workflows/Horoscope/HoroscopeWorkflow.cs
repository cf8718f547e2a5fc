using Luna.Astrology.Charts;
using Luna.Astrology.Readings.Horoscopes;
using Luna.Astrology.Sky;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Answers;
using Luna.Conversations.Workflows.Kundli;

namespace Luna.Conversations.Workflows.Horoscope;

/// <summary>A day, week, month or year for a sign that is told, else for the chart in hand.</summary>
internal static class HoroscopeWorkflow
{
    public static Workflow Definition { get; } = new(
        "horoscope",
        [Intents.HoroscopeDaily, Intents.HoroscopeWeekly, Intents.HoroscopeMonthly, Intents.HoroscopeYearly],
        [
            new(Slots.Sign, HoroscopeTexts.AskSign, HoroscopeTexts.AskSignAgain, HoroscopeTexts.AskSignHelp,
                HoroscopeTexts.AskSignWhy, HoroscopeTexts.ChooseSign)
            {
                Choices = Signs.Choices,
                Offers = [(Payloads.OfIntent(Intents.CreateKundli), TextKeys.ButtonKundli)],
            },
            SkySlots.Date,
            .. BirthInHand.Asked,
        ],
        Complete)
    {
        Besides = [Slots.Period, .. BirthInHand.Besides],
        InDoubt = ClockQuestions.Night,
        Needs = Needs,
        Implied = Implied,
    };

    /// <summary>A sign is enough; a birth that is being told is asked for whole; a birth that is known needs nothing.</summary>
    private static IEnumerable<string> Needs(Conversation state, TurnInput input) =>
        state.Slots.ContainsKey(Slots.Sign) || !BirthInHand.Needs(state, input).Any() ? []
        : NativeInHand.IsBeingTold(state) ? BirthInHand.Needs(state, input)
        : [Slots.Sign];

    private static SlotReading[] Implied(Understood understood) =>
    [
        new(
            Slots.Period,
            understood.Intent switch
            {
                Intents.HoroscopeWeekly => "week",
                Intents.HoroscopeMonthly => "month",
                Intents.HoroscopeYearly => "year",
                _ => "day",
            },
            ""),
    ];

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        var (state, language) = (scribe.State, scribe.Language);
        var where = Whereabouts.Likely(state, input.Places);
        var date = SkySlots.DateOf(state) ?? where.Today(input.Now);
        var period = Enum.Parse<HoroscopePeriod>(state.Slots.GetValueOrDefault(Slots.Period)?.Value ?? "day", ignoreCase: true);
        scribe.Reply.Sky = where.Inputs;
        var options = new HoroscopeOptions(where.ZoneId, where.Position, ChartOptions.Default);
        try
        {
            if (state.Slots.TryGetValue(Slots.Sign, out var sign))
            {
                HoroscopeAnswer.OfSign(scribe.Reply, language, Signs.Of(sign.Value), period, date, options);
                if (state.Births.IsEmpty)
                    scribe.Say(HoroscopeTexts.BySign);
                return null;
            }

            if (NativeInHand.Of(scribe, input, out var open) is not { } native)
                return open;
            if (native.MoonRashi is null)
                return ChooseMoon(native, language);
            HoroscopeAnswer.OfNative(scribe.Reply, language, native, period, date, options);
            return null;
        }
        catch (OutsideEphemerisException)
        {
            return new OpenQuestion(Slots.Date, Texts.Get(language, HoroscopeTexts.OutOfRange), []);
        }
    }

    private static OpenQuestion ChooseMoon(Native native, string language) => new(
        Slots.Sign,
        Texts.Get(language, HoroscopeTexts.ChooseMoon, OpenMoon.Arguments(native, language)),
        [.. OpenMoon.Spans(native).Select(span => Signs.Choice(span.Sign, language))]);
}
