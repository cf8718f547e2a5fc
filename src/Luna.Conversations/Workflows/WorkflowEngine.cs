using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Kundli;

namespace Luna.Conversations.Workflows;

/// <summary>What every workflow is given: filling, correcting and going back, and asking for what is missing.</summary>
internal static class WorkflowEngine
{
    /// <summary>How often a question is asked before help and a way out come with it.</summary>
    private const int AttemptsBeforeHelp = 2;

    /// <summary>Takes what the message says of the running workflow's slots; a later answer replaces an earlier one.</summary>
    public static void Fill(Scribe scribe, string messageId, Understood understood)
    {
        var workflow = scribe.State.Workflow!;
        foreach (var reading in understood.Slots)
        {
            if (reading.Choices is not null)
                continue;
            if (reading.Problem is { } problem)
                scribe.Say(problem.Key, problem.Arguments);
            else if (reading.Value is not null)
                foreach (var settled in KundliWorkflow.Settle(reading, scribe.State))
                    scribe.Record(new SlotFilled(
                        workflow, settled.Slot, settled.Value!, settled.Written, messageId, settled.Reference));
        }
    }

    /// <summary>Asks the next open slot of the running workflow, or completes it.</summary>
    public static void Continue(Scribe scribe, TurnInput input)
    {
        if (scribe.State.Workflow is not { } name)
            return;

        var workflow = WorkflowDirectory.All[name];
        if ((Missing(workflow, scribe) ?? workflow.Complete(scribe, input)) is { } question)
        {
            Ask(scribe, workflow, question, input.Conversation);
            return;
        }

        scribe.Record(new WorkflowStepCompleted(name, "answered"));
        scribe.Record(new WorkflowCompleted(name));
    }

    private static OpenQuestion? Missing(Workflow workflow, Scribe scribe)
    {
        var state = scribe.State;
        // A choice that the person's own words left open comes first; then what nobody has spoken of yet.
        if (workflow.Slots.FirstOrDefault(slot => state.Open.ContainsKey(slot.Name)) is { } open)
            return new OpenQuestion(open.Name, ChoiceText(open, state.Open[open.Name]), state.Open[open.Name].Choices!);
        return workflow.Slots.FirstOrDefault(slot => !state.Slots.ContainsKey(slot.Name)) is { } missing
            ? new OpenQuestion(missing.Name, "", [])
            : null;
    }

    private static string ChoiceText(WorkflowSlot slot, SlotReading open) => open.Problem is { } problem
        ? Texts.Get(Texts.English, problem.Key, problem.Arguments)
        : Texts.Get(Texts.English, slot.Choose, ("written", open.Written), ("place", open.Written));

    private static void Ask(Scribe scribe, Workflow workflow, OpenQuestion question, Conversation? before)
    {
        var slot = workflow.Slots.First(slot => slot.Name == question.Slot);
        var stuck = before?.Question?.Slot == question.Slot && before.Workflow == workflow.Name
            && before.Slots.Count == scribe.State.Slots.Count && before.Question.Choices.Count == question.Choices.Count;
        var attempt = stuck ? before!.Question!.Attempt + 1 : 1;

        if (question.Text.Length > 0)
            scribe.Reply.Say(question.Text);
        else
            scribe.Say(attempt switch { 1 => slot.Ask, <= AttemptsBeforeHelp => slot.Again, _ => slot.Help });

        foreach (var choice in question.Choices)
            scribe.Reply.Buttons.Add(new ReplyButton(Payloads.OfChoice(slot.Name, choice), choice.Label));
        if (slot.MayBeUnknown && question.Choices.Count == 0)
            scribe.Button(Payloads.OfMove(Moves.DontKnow), TextKeys.ButtonDontKnow);
        if (attempt > AttemptsBeforeHelp)
            scribe.Button(Payloads.OfIntent(Intents.CancelStop), TextKeys.ButtonCancel);
        scribe.Reply.Asks = new SlotQuestion(slot.Name, attempt, question.Choices);
    }
}
