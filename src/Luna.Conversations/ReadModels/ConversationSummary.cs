using JasperFx.Events;
using Luna.Conversations.Events;
using Marten.Events.Projections;

namespace Luna.Conversations.ReadModels;

/// <summary>A conversation in a line, for lists.</summary>
/// <param name="Workflow">The one that is running.</param>
/// <param name="HandoffReason">What a person is waited for; null while Luna answers by herself.</param>
/// <param name="Unanswered">Messages that came since and nobody has answered.</param>
public sealed record ConversationSummary(
    Guid Id, string Channel, string ChatId, Guid UserId, DateTimeOffset StartedAt, DateTimeOffset LastAt, int Messages,
    int Replies, int Failures, string? LastIntent, string? Workflow, string? HandoffReason = null,
    DateTimeOffset? HandoffAt = null, int Unanswered = 0);

/// <summary>Folds the streams of a conversation, which share it as their correlation, into one line.</summary>
public sealed partial class ConversationSummaryProjection : MultiStreamProjection<ConversationSummary, Guid>
{
    public ConversationSummaryProjection()
    {
        Name = "conversations";
        Identity<IEvent<ConversationStarted>>(Conversation);
        Identity<IEvent<ConversationMoved>>(Conversation);
        Identity<IEvent<IntentClassified>>(Conversation);
        Identity<IEvent<WorkflowStarted>>(Conversation);
        Identity<IEvent<WorkflowCompleted>>(Conversation);
        Identity<IEvent<WorkflowCancelled>>(Conversation);
        Identity<IEvent<ReplyComposed>>(Conversation);
        Identity<IEvent<ReplyFailed>>(Conversation);
        Identity<IEvent<HandoffRequested>>(Conversation);
        Identity<IEvent<HandoffEnded>>(Conversation);
        Identity<IEvent<ConversationClosed>>(Conversation);
    }

    public static ConversationSummary Create(IEvent<ConversationStarted> started) => new(
        Conversation(started), started.Data.Chat.Channel, started.Data.Chat.ChatId, started.Data.UserId,
        started.Timestamp, started.Timestamp, 0, 0, 0, null, null);

    /// <summary>Someone new, where somebody was forgotten.</summary>
    public static ConversationSummary Apply(IEvent<ConversationStarted> started, ConversationSummary summary) =>
        Create(started) with { StartedAt = summary.StartedAt };

    public static ConversationSummary Apply(ConversationMoved moved, ConversationSummary summary) =>
        summary with { ChatId = moved.Chat.ChatId };

    public static ConversationSummary Apply(IEvent<IntentClassified> classified, ConversationSummary summary) =>
        summary with
        {
            Messages = summary.Messages + 1, LastIntent = classified.Data.Intent, LastAt = classified.Timestamp,
            Unanswered = summary.HandoffReason is null ? 0 : summary.Unanswered + 1,
        };

    public static ConversationSummary Apply(WorkflowStarted started, ConversationSummary summary) =>
        summary with { Workflow = started.Workflow };

    public static ConversationSummary Apply(WorkflowCompleted _, ConversationSummary summary) =>
        summary with { Workflow = null };

    public static ConversationSummary Apply(WorkflowCancelled _, ConversationSummary summary) =>
        summary with { Workflow = null };

    public static ConversationSummary Apply(IEvent<ReplyComposed> composed, ConversationSummary summary) =>
        summary with { Replies = summary.Replies + 1, LastAt = composed.Timestamp, Unanswered = 0 };

    public static ConversationSummary Apply(IEvent<HandoffRequested> handoff, ConversationSummary summary) =>
        summary with { HandoffReason = handoff.Data.Reason, HandoffAt = handoff.Timestamp, Unanswered = 0 };

    public static ConversationSummary Apply(HandoffEnded _, ConversationSummary summary) =>
        summary with { HandoffReason = null, HandoffAt = null, Unanswered = 0 };

    /// <summary>What is left is that somebody was here, for those who count.</summary>
    public static ConversationSummary Apply(ConversationClosed _, ConversationSummary summary) => summary with
    {
        ChatId = "", UserId = Guid.Empty, LastIntent = null, Workflow = null, HandoffReason = null, HandoffAt = null, Unanswered = 0,
    };

    public static ConversationSummary Apply(ReplyFailed _, ConversationSummary summary) =>
        summary with { Failures = summary.Failures + 1 };

    private static Guid Conversation(IEvent e) => Guid.Parse(e.CorrelationId!);
}
