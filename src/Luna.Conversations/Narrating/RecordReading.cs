using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Wolverine;

namespace Luna.Conversations.Narrating;

/// <summary>What came of a reading; taken by a turn if it is still waited for.</summary>
/// <param name="Inbound">Of the <see cref="ReadingRequested"/>.</param>
public sealed record RecordReading(Guid ConversationId, long Inbound, ReplyComposed Reply);

public static class RecordReadingHandler
{
    public static async Task<OutgoingMessages> Handle(
        RecordReading reading, TurnTaker turns, CancellationToken cancellation) =>
        [.. await turns.TakeAsync(reading, cancellation)];
}
