using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Human;

/// <summary>Says once that a person will answer, and leaves the conversation to them.</summary>
internal static class HumanWorkflow
{
    public static Workflow Definition { get; } = new("human", [Intents.TalkToHuman], [], Complete);

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        scribe.Record(new HandoffRequested(Intents.TalkToHuman));
        scribe.Say(HumanTexts.Coming);
        return null;
    }
}
