using Luna.Conversations.Births;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Kundli;
using NodaTime;

namespace Luna.Conversations.Workflows.Dosha;

/// <summary>Which doshas a chart has; one that was named is told first.</summary>
internal static class DoshaWorkflow
{
    public static Workflow Definition { get; } = new("dosha", [Intents.DoshaCheck], BirthInHand.Asked, Complete)
    {
        IsNarrated = true,
        Besides = [Slots.Dosha, .. BirthInHand.Besides],
        InDoubt = ClockQuestions.Night,
        Needs = BirthInHand.Needs,
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        if (BirthInHand.Ready(scribe, input, out var open) is not { } ready)
            return open;
        var state = scribe.State;
        DoshaAnswer.Say(
            scribe.Reply, scribe.Language, ready,
            BirthOf.Called(state.Births.GetValueOrDefault(BirthInHand.PersonOf(state)) ?? state.Slots, scribe.Language),
            DoshaGroup.Named(state.Slots.GetValueOrDefault(Slots.Dosha)?.Value), Instant.FromDateTimeOffset(input.Now));
        return null;
    }
}
