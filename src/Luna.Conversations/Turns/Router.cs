using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows;
using Luna.Conversations.Workflows.Subscribe;

namespace Luna.Conversations.Turns;

/// <summary>Decides what a message means here: continue, start, correct, cancel, or answer in passing.</summary>
internal static class Router
{
    public static void Route(Scribe scribe, string messageId, Understood understood, TurnInput input)
    {
        if (understood.IsGuess)
            understood = understood with { Intent = Intents.OffTopic, Confidence = 0 };
        Follow(scribe, messageId, understood, input);
        if (understood.Beside is not { } beside)
            return;
        var answered = WorkflowDirectory.Find(scribe.State.Workflow);
        Follow(scribe, messageId, understood with
        {
            Intent = beside, Beside = null, Slots = [.. understood.Slots.Where(reading => answered?.Hears(reading.Slot) != true)],
        }, input);
    }

    private static void Follow(Scribe scribe, string messageId, Understood understood, TurnInput input)
    {
        var running = WorkflowDirectory.Find(scribe.State.Workflow);
        var last = WorkflowDirectory.Find(scribe.State.LastWorkflow);
        switch (understood)
        {
            case { Move: Moves.StartOver }:
                WorkflowEngine.StartOver(scribe, messageId, understood);
                break;
            case { Move: Moves.ByVoice or Moves.ByText }:
                ChooseForm(scribe, understood.Move, input);
                break;
            case { Move: Moves.Unsubscribe } when scribe.Subscription is not { Status: not SubscriptionStatus.Ended } && IsBeingSubscribed(scribe.State):
                WorkflowEngine.Cancel(scribe, SubscribeWorkflow.Definition);
                break;
            case { Move: Moves.Unsubscribe }:
            case { Intent: Intents.CancelStop } when running is null && scribe.Subscription is { Status: not SubscriptionStatus.Ended }:
                SubscribeWorkflow.End(scribe);
                break;
            case { Intent: Intents.CancelStop } when running is not null:
                WorkflowEngine.Cancel(scribe, running);
                break;
            case { Intent: Intents.CancelStop }:
                scribe.Say(TextKeys.CancelNothing);
                break;
            case { Move: Moves.Grounds }:
            case { Move: Moves.Why } when scribe.State is { Question: null, NoticeGiven: true }:
                LookingBack.Answer(scribe, input);
                break;
            case { Move: Moves.Back } when running is not null:
                WorkflowEngine.Back(scribe, running, messageId);
                break;
            case { Move: Moves.Repeat } when running is null && last is not null:
                WorkflowEngine.Repeat(scribe, last);
                break;
            case { Intent: Intents.Yes, Slots.Count: 0 } when running is null && scribe.State is { Births.IsEmpty: true, LastWorkflow: null }:
                WorkflowEngine.Take(
                    scribe, WorkflowDirectory.Main, messageId, understood with { Intent = WorkflowDirectory.Main.Intents[0] }, input);
                break;
            case { Intent: Intents.Yes, Slots.Count: 0 } when running is null && WorkflowDirectory.Find(scribe.State.UnfinishedWorkflow) is { } left:
                WorkflowEngine.Take(scribe, left, messageId, understood with { Intent = left.Intents[0] }, input);
                break;
            case { Intent: Intents.ProvideBirthDetails, Move: null } when running is null && TellsNewBirth(scribe.State, understood):
                WorkflowEngine.Take(scribe, WorkflowDirectory.Main, messageId, understood, input);
                break;
            case var _ when WorkflowDirectory.Meant(understood, running, last) is { } meant:
                WorkflowEngine.Take(scribe, meant, messageId, understood, input);
                break;
            default:
                InPassing.Answer(scribe, messageId, understood, running);
                break;
        }
    }

    /// <summary>"And my son Kabir, born 2 February 2018" behind an answer of one's own is no question about him yet.</summary>
    private static bool TellsNewBirth(Conversation state, Understood understood) =>
        BirthOf.Named(state.Births, understood.Slots) is { } person && person != state.Person && !state.Births.ContainsKey(person)
        && understood.Slots.Any(reading => BirthOf.Tells(reading.Slot));

    private static bool IsBeingSubscribed(Conversation state) =>
        state.Workflow == SubscribeWorkflow.Definition.Name
        || state.Interrupted.Exists(waiting => waiting.Workflow == SubscribeWorkflow.Definition.Name);

    private static void ChooseForm(Scribe scribe, string move, TurnInput input)
    {
        if (move == Moves.ByVoice && !input.Speech.Speaks)
        {
            scribe.Say(TextKeys.VoiceNotHere);
            return;
        }

        scribe.Record(new ReplyFormChosen(move == Moves.ByVoice ? ReplyFormChosen.Voice : ReplyFormChosen.Text));
        scribe.Say(move == Moves.ByVoice ? TextKeys.VoiceOn : TextKeys.VoiceOff);
    }
}
