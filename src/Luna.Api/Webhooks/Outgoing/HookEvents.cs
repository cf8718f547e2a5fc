using Luna.Api.Messages;
using Luna.Conversations.Events;

namespace Luna.Api.Webhooks.Outgoing;

/// <summary>What a webhook may be told of, and by which event of a conversation.</summary>
internal static class HookEvents
{
    /// <summary>Only ever sent when its owner asks for it.</summary>
    public const string Ping = "ping";

    public static IReadOnlyList<string> All { get; } =
    [
        "conversation.started", "reply.sent", "workflow.completed", "workflow.cancelled", "feedback.given", "handoff.requested",
        "handoff.ended", "safety.raised", "conversation.closed",
    ];

    public static IReadOnlyList<Type> Sources { get; } =
    [
        typeof(ConversationStarted), typeof(ReplySent), typeof(WorkflowCompleted), typeof(WorkflowCancelled),
        typeof(FeedbackGiven), typeof(HandoffRequested), typeof(HandoffEnded), typeof(SafetyRaised), typeof(ConversationClosed),
    ];

    /// <returns>Null for what nobody is told of; of a reply in several parts only the last one says that it was sent.</returns>
    public static string? TypeOf(object happened) => happened switch
    {
        ConversationStarted => "conversation.started",
        ReplySent sent => sent.Part == sent.Parts - 1 ? "reply.sent" : null,
        WorkflowCompleted => "workflow.completed",
        WorkflowCancelled => "workflow.cancelled",
        FeedbackGiven => "feedback.given",
        HandoffRequested => "handoff.requested",
        HandoffEnded => "handoff.ended",
        SafetyRaised => "safety.raised",
        ConversationClosed => "conversation.closed",
        _ => null,
    };

    /// <param name="reply">What was sent, where a reply was.</param>
    public static object DataOf(object happened, ApiReply? reply) => happened switch
    {
        ReplySent => reply!,
        WorkflowCompleted completed => new WorkflowEnd(completed.Workflow),
        WorkflowCancelled cancelled => new WorkflowEnd(cancelled.Workflow, cancelled.Reason),
        FeedbackGiven feedback => new Feedback(feedback.Rating, feedback.Comment),
        HandoffRequested handoff => new Why(handoff.Reason),
        SafetyRaised safety => new Danger(safety.Kind),
        ConversationClosed closed => new Why(closed.Reason),
        _ => new Nothing(),
    };

    private sealed record WorkflowEnd(string Workflow, string? Reason = null);

    private sealed record Feedback(int Rating, string? Comment);

    private sealed record Why(string Reason);

    private sealed record Danger(string Kind);

    private sealed record Nothing;
}

/// <summary>The body of a delivery.</summary>
/// <param name="Id">Of the event: the same in every attempt, so that what came twice is known again.</param>
/// <param name="Type">One of those that the webhook asked for, or <c>ping</c>.</param>
/// <param name="At">When it happened.</param>
/// <param name="ExternalUserId">Your own id of the person; null once they asked to be forgotten.</param>
/// <param name="Data">Of <c>reply.sent</c> the reply, as <c>/v1/messages</c> gives it; else what the event tells.</param>
public sealed record HookEvent(
    Guid Id, string Type, DateTimeOffset At, Guid? ConversationId, string? ExternalUserId, object Data);
