using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Kundli;

namespace Luna.Conversations.Workflows;

/// <summary>All workflows, by the names that events carry.</summary>
internal static class WorkflowDirectory
{
    /// <summary>Of two that ask for a slot that was told unasked, the earlier is meant; the first is Luna's main one.</summary>
    private static readonly Workflow[] All = [KundliWorkflow.Definition];

    public static Workflow Main => All[0];

    /// <returns>Null for none, and for one that was running before its name was given up.</returns>
    public static Workflow? Find(string? name) => Array.Find(All, workflow => workflow.Name == name);

    /// <summary>Which workflow a message is for: the one it asks for, the one that runs, one that needs what it tells.</summary>
    public static Workflow? Meant(Understood understood, Workflow? running) =>
        Array.Find(All, workflow => workflow.Intents.Contains(understood.Intent))
        ?? (running is not null && understood.Slots.Any(reading => running.Hears(reading.Slot)) ? running : null)
        ?? Array.Find(All, workflow => understood.Slots.Any(reading => workflow.Asks(reading.Slot)));
}
