using System.Collections.Frozen;
using Luna.Conversations.Events;

namespace Luna.ConversationTesting.Reading;

/// <summary>The events that a test may name, so that a misspelt one is not merely never found.</summary>
internal static class EventNames
{
    /// <summary>The vocabulary of the streams, those included that a Luna of some age does not write yet.</summary>
    private const string Vocabulary =
        """
        MessageReceived MessageEdited MessageDeleted ReactionReceived
        ConversationStarted SessionStarted MessageTranscribed IntentClassified WorkflowStarted SlotFilled
        WorkflowStepCompleted WorkflowInterrupted WorkflowResumed WorkflowCompleted WorkflowCancelled WorkflowTimedOut
        ReadingRequested ReplyComposed HandoffRequested HandoffEnded FeedbackGiven SafetyRaised ConversationClosed
        ReplySent ReplyDelivered ReplyRead ReplyFailed
        UserRegistered ChannelLinked LanguageChosen ConsentGiven ConsentWithdrawn UserBlocked DataExported UserErased
        ProfileCreated BirthDetailsRecorded BirthDetailsCorrected ChartCast ProfileErased
        PaymentRequested CheckoutOpened PaymentCaptured PaymentFailed PaymentExpired RefundRequested PaymentRefunded
        CreditsGranted CreditsHeld HoldSettled HoldVoided CreditsRevoked
        SubscriptionStarted ForecastSent SubscriptionPaused SubscriptionEnded
        """;

    private static readonly FrozenSet<string> Known = typeof(ConversationStarted).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(ConversationStarted).Namespace && !type.IsNested)
        .Select(type => type.Name)
        .Concat(Vocabulary.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet();

    public static string[] Read(Reading step, string key)
    {
        if (step.Find(key) is not { } list)
            return [];
        var names = list.Texts(key);
        return Array.Find(names, name => !Known.Contains(name)) is { } unknown
            ? throw list.Wrong($"there is no event '{unknown}'")
            : names;
    }
}
