using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Answers;
using Luna.Conversations.Workflows.Kundli;
using NodaTime;

namespace Luna.Conversations.Workflows.Dasha;

/// <summary>Which dasha runs and what comes next, or when the periods of a graha are that is named.</summary>
internal static class DashaWorkflow
{
    public static Workflow Definition { get; } = new("dasha", [Intents.DashaQuery], BirthInHand.Asked, Complete)
    {
        IsNarrated = true,
        Besides = [Slots.Graha, .. BirthInHand.Besides],
        InDoubt = ClockQuestions.Night,
        Needs = BirthInHand.Needs,
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        if (NativeInHand.Of(scribe, input, out var open) is not { } native)
            return open;
        DashaAnswer.Tell(
            scribe.Reply, scribe.Language, native, GrahaAsked.Of(scribe.State), Instant.FromDateTimeOffset(input.Now));
        return null;
    }
}
