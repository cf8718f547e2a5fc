using Luna.Conversations.Events;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Kundli;
using Luna.Conversations.Workflows;

namespace Luna.Conversations.Turns;

/// <summary>Decides what a message means here: continue, start, correct, cancel, or answer in passing.</summary>
internal static class Router
{
    public static void Route(Scribe scribe, string messageId, Understood understood, TurnInput input)
    {
        var running = scribe.State.Workflow is not null;
        switch (understood)
        {
            case { Move: Moves.StartOver }:
                StartOver(scribe);
                break;
            case { Intent: Intents.CancelStop } when running:
                scribe.Record(new WorkflowCancelled(scribe.State.Workflow!, "asked"));
                scribe.Say(TextKeys.Cancelled);
                break;
            case { Intent: Intents.CancelStop }:
                scribe.Say(TextKeys.CancelNothing);
                break;
            case { Move: Moves.Why } when running && scribe.State.Question is { } question:
                scribe.Say(WorkflowDirectory.Slot(scribe.State.Workflow!, question.Slot).Why);
                break;
            case { Intent: Intents.CreateKundli }:
            case { Slots.Count: > 0 } when running || understood.Slots.Any(KundliWorkflow.IsOfBirth):
                Kundli(scribe, messageId, understood, input);
                break;
            default:
                InPassing(scribe, understood);
                break;
        }
    }

    private static void Kundli(Scribe scribe, string messageId, Understood understood, TurnInput input)
    {
        var state = scribe.State;
        if (state.Workflow is null)
        {
            var known = state.Births.GetValueOrDefault(KundliWorkflow.PersonOf(understood.Slots));
            var tellsBirth = understood.Slots.Any(KundliWorkflow.IsOfBirth);
            if (known is not null && !tellsBirth && understood.Move != Moves.MakeNew)
            {
                KundliWorkflow.ShowAgain(scribe, known, input);
                return;
            }

            if (understood.Move == Moves.ShowAgain && !tellsBirth)
                scribe.Say(TextKeys.ChartNone);
            scribe.Record(new WorkflowStarted(KundliWorkflow.Name));
            // What is told of a birth that is known corrects it; the rest of it stands.
            if (known is not null && understood.Intent != Intents.CreateKundli)
                foreach (var (slot, filled) in known)
                    scribe.Record(new SlotFilled(
                        KundliWorkflow.Name, slot, filled.Value, filled.Written, messageId, filled.Reference));
        }

        WorkflowEngine.Fill(scribe, messageId, understood);
    }

    private static void StartOver(Scribe scribe)
    {
        if (scribe.State.Workflow is { } workflow)
            scribe.Record(new WorkflowCancelled(workflow, "started-over"));
        scribe.Say(TextKeys.StartOverDone);
        scribe.Record(new WorkflowStarted(KundliWorkflow.Name));
    }

    private static void InPassing(Scribe scribe, Understood understood)
    {
        var asked = scribe.State.Question is not null;
        switch (understood)
        {
            case { Intent: Intents.Greeting }:
                if (scribe.State.NoticeGiven)
                    scribe.Say(TextKeys.GreetingAgain);
                break;
            case { Intent: Intents.Help }:
                scribe.Say(TextKeys.Help);
                break;
            case { Move: Moves.Thanks }:
                scribe.Say(TextKeys.Thanks);
                break;
            case { Move: Moves.Farewell }:
                scribe.Say(TextKeys.Farewell);
                break;
            case { Intent: Intents.Smalltalk }:
                scribe.Say(TextKeys.Smalltalk);
                break;
            // What is no answer to the open question brings the question again, with an example, and nothing else.
            case { Intent: Intents.OffTopic or Intents.ProvideBirthDetails or Intents.Yes or Intents.No } when asked:
            case { Move: Moves.Repeat } when asked:
                break;
            case { Intent: Intents.OffTopic or Intents.ProvideBirthDetails or Intents.Yes or Intents.No }:
                scribe.Say(TextKeys.Unknown);
                break;
            default:
                scribe.Say(TextKeys.NotHere);
                break;
        }
    }
}
