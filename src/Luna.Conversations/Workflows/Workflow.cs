using System.Collections.Frozen;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Kundli;

namespace Luna.Conversations.Workflows;

/// <summary>A workflow is data: the slots it needs, in the order in which they are asked, and what it does with them.</summary>
/// <param name="Complete">Called when every required slot is filled; pure but for the scribe it writes to.</param>
internal sealed record Workflow(string Name, IReadOnlyList<WorkflowSlot> Slots, Completion Complete);

/// <summary>Says the answer and returns null, or returns what must still be asked.</summary>
internal delegate OpenQuestion? Completion(Scribe scribe, TurnInput input);

/// <param name="Choose">Text key of the question between choices; its arguments are <c>written</c> and <c>place</c>.</param>
/// <param name="MayBeUnknown">"I don't know" is an answer.</param>
internal sealed record WorkflowSlot(
    string Name, string Ask, string Again, string Help, string Why, string Choose, bool MayBeUnknown = false);

/// <summary>A question in words, and the choices if it has some.</summary>
internal sealed record OpenQuestion(string Slot, string Text, IReadOnlyList<SlotChoice> Choices);

/// <summary>All workflows, by the names that events carry.</summary>
internal static class WorkflowDirectory
{
    public static FrozenDictionary<string, Workflow> All { get; } =
        new[] { KundliWorkflow.Definition }.ToFrozenDictionary(workflow => workflow.Name);

    public static WorkflowSlot Slot(string workflow, string slot) =>
        All[workflow].Slots.First(candidate => candidate.Name == slot);
}
