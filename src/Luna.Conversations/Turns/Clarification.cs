using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows;

namespace Luna.Conversations.Turns;

/// <summary>Of two things that a message may mean, the person says which.</summary>
internal static class Clarification
{
    /// <returns>False when there is nothing to choose between.</returns>
    public static bool Ask(Scribe scribe, Understood understood)
    {
        var likely = understood.Alternatives
            .Select(intent => (Intent: intent, Workflow: WorkflowDirectory.Asked(new Understood(intent, 0, "", []))))
            .Where(choice => choice.Workflow is not null).DistinctBy(choice => choice.Workflow!.Name).ToArray();
        if (likely.Length < 2)
            return false;
        scribe.Say(TextKeys.Clarify);
        foreach (var (intent, workflow) in likely)
            scribe.Button(Payloads.OfIntent(intent), TextKeys.WorkflowName(workflow!.Name));
        return true;
    }
}
