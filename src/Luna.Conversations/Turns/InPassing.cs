using Luna.Conversations.Events;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows;

namespace Luna.Conversations.Turns;

/// <summary>What needs no workflow is answered at once; a question that is open is asked again behind it.</summary>
internal static class InPassing
{
    /// <summary>Below it the words were only not understood; above, they are known to be of something else.</summary>
    private const double UnderstoodAsOffTopic = 0.5;

    public static void Answer(Scribe scribe, string messageId, Understood understood, Workflow? running)
    {
        if (running is not null && scribe.State.Question is { } question && ToQuestion(scribe, understood, running, running[question.Slot], messageId))
            return;
        switch (understood)
        {
            case { Move: Moves.Thanks }:
                scribe.Say(TextKeys.Thanks);
                break;
            case { Move: Moves.Farewell }:
                scribe.Say(TextKeys.Farewell);
                break;
            case { Intent: Intents.Greeting } or { Slots: [{ Slot: Slots.Name }] }:
                // Who is new is greeted by the notice, and who is asked something by the question.
                if (scribe.State.NoticeGiven)
                    scribe.Say(running is null ? TextKeys.GreetingAgain : TextKeys.StillThere);
                if (running is null)
                    OfferUnfinished(scribe);
                break;
            case { Intent: Intents.Help }:
                scribe.Say(TextKeys.Help);
                break;
            case { Intent: Intents.Smalltalk }:
                scribe.Aside = TextKeys.Smalltalk;
                break;
            case { Intent: Intents.Abuse }:
                scribe.Say(TextKeys.Abuse);
                break;
            case { Intent: Intents.Yes }:
                scribe.Aside = TextKeys.Acknowledged;
                break;
            case { Intent: Intents.No }:
                scribe.Aside = scribe.State.Births.IsEmpty ? TextKeys.StillThere : TextKeys.AskCorrection;
                break;
            case { Intent: Intents.OffTopic, Confidence: > UnderstoodAsOffTopic }:
                scribe.Aside = TextKeys.OffTopic;
                break;
            case { Intent: Intents.OffTopic } when running is null && Clarification.Ask(scribe, understood):
                break;
            case { Intent: Intents.OffTopic or Intents.ProvideBirthDetails }:
                scribe.Aside = TextKeys.Unknown;
                break;
            default:
                scribe.Say(TextKeys.NotHere);
                break;
        }
    }

    /// <summary>What was told before a silence or a "stop" waits for the person.</summary>
    private static void OfferUnfinished(Scribe scribe)
    {
        if (scribe.State.UnfinishedWorkflow is not { } left || WorkflowDirectory.Find(left) is not { } workflow)
            return;
        scribe.Say(
            TextKeys.ResumeOffer,
            ("workflow", Texts.Get(scribe.Language, TextKeys.WorkflowName(left))),
            ("details", string.Join(", ", scribe.State.Unfinished.Values.Select(filled => filled.Written))));
        scribe.Button(Payloads.OfIntent(workflow.Intents[0]), TextKeys.ButtonResume);
    }

    /// <returns>True when nothing is to be said but the question itself.</returns>
    private static bool ToQuestion(
        Scribe scribe, Understood understood, Workflow running, WorkflowSlot asked, string messageId)
    {
        switch (understood)
        {
            case { Move: Moves.Repeat }:
                return true;
            case { Move: Moves.Why }:
                scribe.Say(asked.Why);
                return true;
            case { Move: Moves.Skip or Moves.DontKnow } when asked.MayBeUnknown:
                scribe.Record(new SlotFilled(running.Name, asked.Name, Slots.Unknown, understood.Move, messageId));
                return true;
            case { Move: Moves.Skip or Moves.DontKnow }:
                // An answer that this slot cannot have: say what it is needed for.
                scribe.Missed = true;
                scribe.Say(asked.Why);
                return true;
            case { Intent: Intents.OffTopic, Confidence: <= UnderstoodAsOffTopic }:
            case { Intent: Intents.ProvideBirthDetails or Intents.Yes or Intents.No }:
                scribe.Missed = true;
                return true;
            default:
                return false;
        }
    }
}
