using Luna.Astrology.Readings.Outlooks;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Answers;
using Luna.Conversations.Workflows.Kundli;
using NodaTime;

namespace Luna.Conversations.Workflows.Question;

/// <summary>A question about an area of life, answered from the chart and the times that speak for it.</summary>
internal static class QuestionWorkflow
{
    public static Workflow Definition { get; } = new(
        "question",
        [
            Intents.QuestionCareer, Intents.QuestionLove, Intents.QuestionHealth, Intents.QuestionFinance,
            Intents.QuestionEducation,
        ],
        [
            new(Slots.Area, QuestionTexts.AskArea, QuestionTexts.AskAreaAgain, QuestionTexts.AskAreaHelp,
                QuestionTexts.AskAreaWhy, QuestionTexts.ChooseArea)
            {
                Choices = Choices,
            },
            .. BirthInHand.Asked,
        ],
        Complete)
    {
        IsNarrated = true,
        Besides = BirthInHand.Besides,
        InDoubt = ClockQuestions.Night,
        Needs = (state, input) => [Slots.Area, .. BirthInHand.Needs(state, input)],
        Implied = Implied,
    };

    private static SlotChoice[] Choices(string language) =>
    [
        .. Enum.GetValues<LifeArea>().Select(area => new SlotChoice(
            QuestionAnswer.IdOf(area), Texts.Get(language, QuestionTexts.Button + QuestionAnswer.IdOf(area)))),
    ];

    private static SlotReading[] Implied(Understood understood) => AreaOf(understood.Intent) is { } area
        ? [new SlotReading(Slots.Area, QuestionAnswer.IdOf(area), "")]
        : [];

    private static LifeArea? AreaOf(string intent) => intent switch
    {
        Intents.QuestionCareer => LifeArea.Career,
        Intents.QuestionLove => LifeArea.Love,
        Intents.QuestionHealth => LifeArea.Health,
        Intents.QuestionFinance => LifeArea.Wealth,
        Intents.QuestionEducation => LifeArea.Education,
        _ => null,
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        if (NativeInHand.Of(scribe, input, out var open) is not { } native)
            return open;
        QuestionAnswer.Tell(
            scribe.Reply, scribe.Language, native, Enum.Parse<LifeArea>(scribe.State.Slots[Slots.Area].Value, ignoreCase: true),
            Instant.FromDateTimeOffset(input.Now));
        return null;
    }
}
