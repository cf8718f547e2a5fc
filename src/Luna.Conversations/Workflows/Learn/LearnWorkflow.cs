using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Learn;

/// <summary>"What is a nakshatra?": the glossary, one concept or two.</summary>
internal static class LearnWorkflow
{
    public static Workflow Definition { get; } = new("learn", [Intents.GeneralAstrologyQna], [], Complete)
    {
        Besides = [Slots.Concept],
        StartsOnlyWhenAsked = true,
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        if (!scribe.State.Slots.TryGetValue(Slots.Concept, out var concepts))
        {
            scribe.Say(LearnTexts.Unknown);
            return null;
        }

        foreach (var concept in concepts.Value.Split(','))
            scribe.Say(LearnTexts.Glossary + concept);
        scribe.Say(LearnTexts.More);
        return null;
    }
}
