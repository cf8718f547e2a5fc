using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Answers;
using Luna.Conversations.Workflows.Dosha;
using Luna.Conversations.Workflows.Kundli;
using NodaTime;

namespace Luna.Conversations.Workflows.Remedies;

/// <summary>Gentle remedies for a dosha, a graha or an area that was named, else for what the chart wants most.</summary>
internal static class RemediesWorkflow
{
    public static Workflow Definition { get; } = new("remedies", [Intents.Remedies], BirthInHand.Asked, Complete)
    {
        Besides = [Slots.Dosha, Slots.Graha, Slots.Area, .. BirthInHand.Besides],
        InDoubt = ClockQuestions.Night,
        Needs = BirthInHand.Needs,
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        if (NativeInHand.Of(scribe, input, out var open) is not { } native)
            return open;
        var slots = scribe.State.Slots;
        RemediesAnswer.Say(
            scribe.Reply, scribe.Language, native,
            new RemedyAsked(
                DoshaGroup.Named(slots.GetValueOrDefault(Slots.Dosha)?.Value), GrahaAsked.Of(scribe.State),
                slots.GetValueOrDefault(Slots.Area)?.Value),
            Instant.FromDateTimeOffset(input.Now));
        return null;
    }
}
