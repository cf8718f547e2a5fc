using System.Globalization;
using Luna.Conversations.Events;
using Luna.Conversations.Payments;

namespace Luna.Conversations.ReadModels;

/// <summary>Each event in a sentence, for those who read timelines.</summary>
internal static class EventWords
{
    public static string? StreamOf(object data) => data switch
    {
        MessageReceived or MessageEdited or MessageDeleted or ReactionReceived or ChatBlocked or ChatUnblocked
            or PaymentReported or ChatIdLearnt or ChatIdChanged => "inbound",
        ReplySent or ReplyNotSpoken or ReplyHeld or ReplyReplayed or ReplyAccepted or ReplyDelivered or ReplyRead or ReplyFailed => "outbound",
        UserRegistered or ChannelLinked or ConsentGiven or ConsentWithdrawn or LanguageChosen or DataExported or UserErased
            or UserBlocked or UserUnblocked => "user",
        ProfileCreated or BirthDetailsRecorded or BirthDetailsCorrected or ChartCast or ProfileRenamed or ProfileErased => "profile",
        ConversationStarted or ConversationMoved or SessionStarted or IntentClassified or WorkflowStarted or SlotFilled or WorkflowStepCompleted
            or SlotLeftOpen or WorkflowInterrupted or WorkflowResumed or WorkflowCompleted or WorkflowTimedOut
            or WorkflowCancelled or ReadingRequested or ReplyComposed or HandoffRequested or HandoffEnded or SafetyRaised
            or BirthForgotten or BirthRenamed or BirthChosen or FeedbackGiven or ConversationClosed or TranscriptionRequested
            or MessageTranscribed or MessageNotHeard or TranscriptReadBack or ReplyFormChosen or ConversationMuted
            or ConversationUnmuted => "conversation",
        SubscriptionStarted or ForecastSent or SubscriptionPaused or SubscriptionEnded => "subscription",
        PaymentRequested or CheckoutOpened or PaymentCaptured or PaymentFailed or PaymentExpired or RefundRequested or PaymentRefunded
            or PaymentFlagged or RenewalEnded => "payment",
        CreditsGranted or CreditsHeld or HoldSettled or HoldVoided or CreditsRevoked => "wallet",
        ChannelNoticed => "operations",
        _ => null,
    };

    public static string Of(object data) => data switch
    {
        MessageReceived { Text: { } text } => $"The person wrote: {text}",
        MessageReceived received => $"The person sent a message of kind {received.Kind}.",
        MessageEdited edited => $"The person changed a message to: {edited.Text}",
        MessageDeleted => "The person deleted a message.",
        ReactionReceived { Emoji: { } emoji } => $"The person reacted with {emoji}.",
        ReactionReceived => "The person took a reaction back.",
        ChatBlocked => "The person blocked Luna.",
        ChatUnblocked => "The person blocks Luna no longer.",
        PaymentReported reported => Invariant(
            $"{reported.Provider} tells of {reported.Amount} {reported.Currency} for {reported.OrderRef}: {reported.State}."),
        ChatIdLearnt learnt => $"{learnt.Chat.Channel} knows the person by another id too.",
        ChatIdChanged changed => $"The person has another number on {changed.To.Channel}.",
        ConversationMoved moved => $"The conversation goes on under another id on {moved.Chat.Channel}.",
        ConversationStarted started => $"A conversation began on {started.Chat.Channel}.",
        IntentClassified classified => Invariant(
            $"Understood as {classified.Intent} by {classified.Classifier}, confidence {classified.Confidence:0.00}."),
        TranscriptionRequested { Attempt: 1 } => "Luna listens to a recording.",
        TranscriptionRequested => "Luna listens to a recording once more.",
        MessageTranscribed heard => $"The person said: {heard.Text}",
        MessageNotHeard notHeard => $"A recording was not heard: {notHeard.Reason}.",
        TranscriptReadBack => "Luna is not sure of what she heard, and asks.",
        ReplyFormChosen chosen => $"Answers are to come as {chosen.Form}.",
        ReplyNotSpoken unspoken => $"A reply was not spoken: {unspoken.Code}.",
        WorkflowStarted started => $"The workflow {started.Workflow} began.",
        SlotFilled filled => $"{filled.Slot} is {filled.Value}, from “{filled.Written}”.",
        SlotLeftOpen { Choices.Count: > 0 } left => Invariant(
            $"{left.Slot} is one of {left.Choices.Count} after “{left.Written}”."),
        SlotLeftOpen left => $"{left.Slot} is open again after “{left.Written}”.",
        WorkflowStepCompleted step => $"The step {step.Step} of {step.Workflow} is done.",
        SessionStarted session => Invariant($"Session {session.Number} began."),
        WorkflowInterrupted interrupted => $"The workflow {interrupted.Workflow} waits for {interrupted.By}.",
        WorkflowResumed resumed => $"The workflow {resumed.Workflow} goes on.",
        WorkflowTimedOut timedOut => $"The workflow {timedOut.Workflow} was closed after a long silence.",
        WorkflowCompleted completed => $"The workflow {completed.Workflow} is complete.",
        WorkflowCancelled cancelled => $"The workflow {cancelled.Workflow} was cancelled: {cancelled.Reason}.",
        ReadingRequested requested => $"A language model is asked to put the answer into words ({requested.Topic}).",
        ReplyComposed { By: { } by } written => $"{by} says: {written.Text}",
        ReplyComposed composed => $"Luna says: {composed.Text}",
        HandoffRequested handoff => $"A human is to answer: {handoff.Reason}.",
        HandoffEnded ended => $"{ended.By} gave the conversation back to Luna.",
        SafetyRaised safety => $"Somebody may be in danger: {safety.Kind}.",
        BirthForgotten => "Luna no longer knows a birth.",
        ConversationMuted => "Luna says nothing by herself any more.",
        ConversationUnmuted => "Luna may speak by herself again.",
        ConversationClosed closed => $"The conversation was closed: {closed.Reason}.",
        ReplySent sent => Invariant($"Part {sent.Part + 1} of {sent.Parts} was sent as {sent.PlatformMessageId}."),
        ReplyHeld => "A reply waits until the person writes again: the platform takes none before.",
        ReplyReplayed replayed => $"{replayed.By} had a reply sent again that had failed.",
        ReplyAccepted accepted => $"{accepted.PlatformMessageId} is on its way.",
        ReplyDelivered delivered => $"{delivered.PlatformMessageId} was delivered.",
        ReplyRead { Played: true } read => $"{read.PlatformMessageId} was listened to.",
        ReplyRead read => $"{read.PlatformMessageId} was read.",
        // Some platforms put the code into their words too.
        ReplyFailed failed => $"Sending failed ({failed.Code}): {Without(failed.Code, failed.Reason)}",
        UserRegistered => "The person became known.",
        ChannelLinked linked => $"The person is reached on {linked.Chat.Channel}.",
        ConsentGiven consent => $"Consent was given to notice {consent.Notice}.",
        UserBlocked blocked => $"The person wants nothing more on {blocked.Chat.Channel}.",
        UserUnblocked unblocked => $"The person is back on {unblocked.Chat.Channel}.",
        DataExported => "The person was given what Luna holds about them.",
        UserErased => "The person is to be forgotten.",
        ProfileErased => "A birth is to be forgotten.",
        ConsentWithdrawn withdrawn => $"Consent to notice {withdrawn.Notice} was withdrawn.",
        LanguageChosen chosen => $"The language {chosen.Language} was chosen.",
        ProfileRenamed renamed => $"A profile is called {renamed.Name} now.",
        FeedbackGiven { Comment: { } comment } feedback => Invariant($"The person rated {feedback.Rating} of 5: {comment}"),
        FeedbackGiven feedback => Invariant($"The person rated {feedback.Rating} of 5."),
        BirthChosen chosen => $"What is asked now is about the birth {chosen.Person}.",
        BirthRenamed renamed => $"The birth {renamed.Person} is called {renamed.Name} now.",
        ProfileCreated created => $"A profile was made: {created.Relation}.",
        BirthDetailsRecorded recorded => $"A birth was recorded: {Birth(recorded.Birth)}.",
        BirthDetailsCorrected corrected => $"A birth was corrected: {Birth(corrected.Birth)}.",
        ChartCast cast => $"A chart was cast, {cast.Inputs.Ayanamsa}, engine {cast.EngineVersion}.",
        SubscriptionStarted started => $"A forecast comes every day at {started.Hour} ({started.Zone}).",
        ForecastSent sent => $"The forecast of {sent.Date} was composed.",
        SubscriptionPaused paused => $"The forecasts wait: {paused.Reason}.",
        ChannelNoticed noticed => $"{noticed.Channel} tells the operator: {noticed.Kind} {noticed.Subject}",
        SubscriptionEnded ended => $"The forecasts ended: {ended.Reason}.",
        PaymentRequested requested => $"The person ordered {requested.Item} for {Amount(requested.Amount)} ({requested.Provider}).",
        CheckoutOpened => "There is a page to pay on.",
        PaymentCaptured captured => $"Paid: {Amount(captured.Amount)}.",
        PaymentFailed failed => $"Paying failed: {failed.Code}.",
        PaymentExpired => "Nobody paid in time.",
        RefundRequested requested => $"To be given back, says {requested.By}: {Amount(requested.Amount)}. {requested.Reason}",
        PaymentRefunded refunded => $"Given back in all: {Amount(refunded.Total)}.",
        PaymentFlagged flagged => $"Somebody has to look at this payment: {flagged.Reason}.",
        RenewalEnded => "The subscription is not paid any further.",
        CreditsGranted granted => Invariant($"The person has {granted.Credits} credits more."),
        CreditsHeld { Credits: 0 } held => $"A free answer was used: {string.Join(", ", held.Answers)}.",
        CreditsHeld held => Invariant($"Set aside for {string.Join(", ", held.Answers)}: {held.Credits} credits."),
        HoldSettled settled => Invariant($"The answer was sent, {settled.Credits} credits are spent."),
        HoldVoided voided => Invariant($"The answer was not given ({voided.Reason}), {voided.Credits} credits are free again."),
        CreditsRevoked { Shortfall: 0 } revoked => Invariant($"The person has {revoked.Credits} credits less."),
        CreditsRevoked revoked => Invariant(
            $"The person has {revoked.Credits} credits less, of which {revoked.Shortfall} had been spent."),
        _ => data.GetType().Name,
    };

    private static string Amount(Money amount) => Invariant($"{amount.Minor} minor units of {amount.Currency}");

    private static string Without(string code, string reason) =>
        reason.StartsWith(code + ": ", StringComparison.Ordinal) ? reason[(code.Length + 2)..] : reason;

    private static string Birth(Births.BirthDetails birth) =>
        $"{birth.Date} {birth.Time ?? "time unknown"}, {birth.Place.Name}";

    private static string Invariant(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
