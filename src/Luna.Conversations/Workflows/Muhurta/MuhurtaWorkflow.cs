using Luna.Astrology.Muhurta;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Births;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Answers;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Workflows.Muhurta;

/// <summary>Good times for a purpose in a range of days, where the person is.</summary>
internal static class MuhurtaWorkflow
{
    private const int DefaultDays = 30;

    /// <summary>More is not searched within a turn.</summary>
    private const int MostDays = 92;

    private static readonly (string Value, Purpose Purpose)[] Purposes =
    [
        ("marriage", Purpose.Marriage), ("house", Purpose.HouseEntry), ("travel", Purpose.Travel),
        ("business", Purpose.Business), ("vehicle", Purpose.Vehicle), ("naming", Purpose.Naming), ("study", Purpose.Study),
    ];

    public static Workflow Definition { get; } = new(
        "muhurta", [Intents.Muhurta],
        [
            new(Slots.Purpose, MuhurtaTexts.AskPurpose, MuhurtaTexts.AskPurposeAgain, MuhurtaTexts.AskPurposeHelp,
                MuhurtaTexts.AskPurposeWhy, MuhurtaTexts.ChoosePurpose)
            {
                Choices = language =>
                    [.. Purposes.Select(one => new SlotChoice(one.Value, MuhurtaAnswer.NameOf(one.Purpose, language)))],
            },
            new(Slots.Range, MuhurtaTexts.AskRange, MuhurtaTexts.AskRangeAgain, MuhurtaTexts.AskRangeHelp,
                MuhurtaTexts.AskRangeWhy, TextKeys.ChooseDate),
            SkySlots.Place,
            SkySlots.Date,
        ],
        Complete)
    {
        Needs = (state, _) => SkySlots.KnowsPlace(state) ? [Slots.Purpose] : [Slots.Purpose, Slots.Place],
        // Other days than those that were searched stand instead of them.
        Carries = (slots, understood) => understood.Slots.Any(IsDays) ? slots.RemoveRange([Slots.Range, Slots.Date]) : slots,
    };

    private static bool IsDays(SlotReading reading) => reading.Slot is Slots.Range or Slots.Date;

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        SkySlots.TakeRemembered(scribe);
        var (state, language) = (scribe.State, scribe.Language);
        if (Whereabouts.Told(state, input.Places) is not { } where)
            return new OpenQuestion(Slots.Place, null, []);
        var today = where.Today(input.Now);
        var (from, to) = RangeOf(state, today);
        if (to < today)
            return new OpenQuestion(Slots.Range, Texts.Get(language, MuhurtaTexts.Past), []);
        from = LocalDate.Max(from, today);
        var isShortened = to > from.PlusDays(MostDays - 1);
        var persons = PersonsOf(scribe, input);
        var request = new MuhurtaRequest(
            Array.Find(Purposes, one => one.Value == state.Slots[Slots.Purpose].Value).Purpose, from,
            isShortened ? from.PlusDays(MostDays - 1) : to, where.ZoneId, where.Position, persons);
        try
        {
            return Answer(scribe, request, where, isShortened);
        }
        catch (OutsideEphemerisException)
        {
            return new OpenQuestion(Slots.Range, Texts.Get(language, MuhurtaTexts.OutOfRange), []);
        }
    }

    private static OpenQuestion? Answer(Scribe scribe, MuhurtaRequest request, Whereabouts where, bool isShortened)
    {
        var language = scribe.Language;
        var windows = MuhurtaAnswer.Best(request);
        if (windows.Count == 0)
        {
            return new OpenQuestion(
                Slots.Range,
                Texts.Get(
                    language, MuhurtaTexts.None, ("span", MuhurtaAnswer.Span(request, language)),
                    ("purpose", MuhurtaAnswer.NameOf(request.Purpose, language))),
                []);
        }

        scribe.Reply.Sky = where.Inputs;
        MuhurtaAnswer.Tell(scribe.Reply, language, request, windows, where.Name);
        if (isShortened)
            scribe.Say(MuhurtaTexts.Shortened, ("days", Telling.Number(MostDays)));
        scribe.Say(request.Persons is { Count: > 0 } ? MuhurtaTexts.WithBirth : MuhurtaTexts.WithoutBirth);
        return null;
    }

    /// <summary>The range told; of a single date that day; else the days to come.</summary>
    private static (LocalDate From, LocalDate To) RangeOf(Conversation state, LocalDate today)
    {
        if (state.Slots.TryGetValue(Slots.Range, out var told) && told.Value.Split('/') is [var from, var to])
            return (LocalDatePattern.Iso.Parse(from).Value, LocalDatePattern.Iso.Parse(to).Value);
        return SkySlots.DateOf(state) is { } date ? (date, date) : (today, today.PlusDays(DefaultDays - 1));
    }

    /// <summary>Whose Moon is known: one's own, and for a wedding the partner's too.</summary>
    private static List<Person> PersonsOf(Scribe scribe, TurnInput input)
    {
        var persons = new List<Person>(2);
        string[] whose = scribe.State.Slots[Slots.Purpose].Value == "marriage" ? [BirthOf.Self, "partner"] : [BirthOf.Self];
        foreach (var person in whose)
        {
            if (NativeInHand.Known(scribe.State, person, input) is not { } native || MoonOf(native) is not { } moon)
                continue;
            persons.Add(moon);
            scribe.Reply.Cast(native.Birth);
        }

        return persons;
    }

    private static Person? MoonOf(Native native) => native switch
    {
        { Chart: { } chart } => new Person(chart[Graha.Moon].Point.Nakshatra, chart[Graha.Moon].Point.Rashi),
        { Moon: { Nakshatras: [var nakshatra], Rashis: [var rashi] } } => new Person(nakshatra.Sign, rashi.Sign),
        _ => null,
    };
}
