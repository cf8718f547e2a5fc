using System.Text.Json;
using JasperFx.Events;
using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Marten;
using Marten.Events.Projections;

namespace Luna.Conversations.Insights;

/// <summary>Keeps <see cref="InsightTables"/>.</summary>
internal sealed class InsightsProjection : IProjection
{
    public const string Name = "insights";

    public Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        Queue(operations, events);
        return Task.CompletedTask;
    }

    /// <summary>Tells a conversation anew whose events have been masked, as a rebuild would.</summary>
    /// <param name="events">All of it that has been told.</param>
    public static void Retell(IDocumentOperations operations, Guid conversationId, IReadOnlyList<IEvent> events)
    {
        foreach (var table in InsightTables.All.Values)
            operations.QueueSqlCommand($"delete from {table.Identifier.QualifiedName} where conversation_id = ?", conversationId);
        Queue(operations, events);
    }

    private static void Queue(IDocumentOperations operations, IReadOnlyList<IEvent> events)
    {
        foreach (var rows in events.SelectMany(RowsOf).GroupBy(row => row.Table))
        {
            // The last of those with one key: an insert may not meet the same key twice.
            var table = InsightTables.All[rows.Key];
            operations.QueueSqlCommand(
                table.Insert, table.Columns([.. rows.GroupBy(row => row.Key).Select(same => same.Last().Values)]));
        }
    }

    internal static IEnumerable<InsightRow> RowsOf(IEvent e)
    {
        if (!Guid.TryParse(e.CorrelationId, out var conversation))
            return [];
        InsightRow Row(string table, params object?[] values) => new(table, e.Sequence, [e.Sequence, conversation, e.Timestamp, .. values]);
        return e.Data switch
        {
            ConversationStarted started =>
                [new("conversation", conversation, [conversation, e.Sequence, started.Chat.Channel, started.UserId, e.Timestamp])],
            MessageReceived received => [Row("message", IdOf(conversation, received.MessageId), received.Kind)],
            IntentClassified read => [Row("intent", read.Intent, read.Confidence, read.Classifier)],
            WorkflowStarted started => [Row("course", started.Workflow, "started", null)],
            SlotFilled filled => [Row("course", filled.Workflow, "filled", filled.Slot)],
            SlotLeftOpen left => [Row("course", left.Workflow, "left-open", left.Slot)],
            WorkflowStepCompleted step => [Row("course", step.Workflow, "step", step.Step)],
            WorkflowInterrupted interrupted => [Row("course", interrupted.Workflow, "interrupted", interrupted.By)],
            WorkflowResumed resumed => [Row("course", resumed.Workflow, "resumed", null)],
            WorkflowCompleted completed => [Row("course", completed.Workflow, "completed", null)],
            WorkflowTimedOut timedOut => [Row("course", timedOut.Workflow, "timed-out", null)],
            WorkflowCancelled cancelled => [Row("course", cancelled.Workflow, "cancelled", cancelled.Reason)],
            ReplyComposed reply =>
            [
                Row("reply", e.Id, reply.Language, reply.Composer, reply.Claims.Count, reply.Asks?.Slot),
                .. reply.Answers.Distinct().Select(id => IdOf(conversation, id))
                    .Select(id => new InsightRow("answer", (e.Sequence, id), [e.Sequence, conversation, e.Timestamp, id])),
                .. reply.Narration is { } narration ? [Row("narration", Of(narration))] : Array.Empty<InsightRow>(),
            ],
            ReplySent => [Row("delivery", "sent", null)],
            ReplyDelivered => [Row("delivery", "delivered", null)],
            ReplyRead => [Row("delivery", "read", null)],
            ReplyFailed failed => [Row("delivery", "failed", failed.Code)],
            ReplyNotSpoken unspoken => [Row("delivery", "not-spoken", unspoken.Code)],
            HandoffRequested requested => [Row("handoff", "requested", requested.Reason)],
            HandoffEnded => [Row("handoff", "ended", null)],
            SafetyRaised raised => [Row("danger", raised.Kind)],
            FeedbackGiven given => [Row("rating", given.Rating)],
            SubscriptionStarted => [Row("forecast", "started", null)],
            ForecastSent => [Row("forecast", "sent", null)],
            SubscriptionPaused paused => [Row("forecast", "paused", paused.Reason)],
            SubscriptionEnded ended => [Row("forecast", "ended", ended.Reason)],
            _ => [],
        };
    }

    private static object?[] Of(Narration narration) =>
    [
        // By the name that events carry.
        JsonSerializer.SerializeToElement(narration.Outcome).GetString(), narration.Provider, narration.Model, narration.Prompt,
        narration.InputTokens, narration.OutputTokens, narration.Cost, narration.LatencyMs,
    ];

    /// <summary>A platform's own id of a message may hold the number of a phone.</summary>
    private static Guid IdOf(Guid conversation, string messageId) => StreamIds.Of(conversation, $"message:{messageId}");
}

/// <param name="Key">Of the table; equal keys are the same row.</param>
internal sealed record InsightRow(string Table, object Key, object?[] Values);
