using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace Luna.Conversations.ReadModels;

/// <summary>One row per event of a conversation, whichever stream holds it, in the order of the store.</summary>
/// <param name="Id">The event's global sequence.</param>
/// <param name="Stream"><c>inbound conversation outbound user profile</c>.</param>
/// <param name="Words">The event in words.</param>
/// <param name="Cause">Id of the event, or key of the delivery, that led to it.</param>
/// <param name="Data">The event as it is stored.</param>
public sealed record TimelineEntry(
    long Id, Guid ConversationId, string Stream, Guid StreamId, long Version, string Type, string Words,
    string? Cause, DateTimeOffset At, object Data);

public sealed partial class TimelineProjection : EventProjection
{
    public TimelineProjection()
    {
        Name = "timeline";
        Options.DeleteViewTypeOnTeardown<TimelineEntry>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (Guid.TryParse(e.CorrelationId, out var conversationId) && EventWords.StreamOf(e.Data) is { } stream)
            operations.Store(new TimelineEntry(
                e.Sequence, conversationId, stream, e.StreamId, e.Version, e.Data.GetType().Name,
                EventWords.Of(e.Data), e.CausationId, e.Timestamp, e.Data));
        return ValueTask.CompletedTask;
    }
}
