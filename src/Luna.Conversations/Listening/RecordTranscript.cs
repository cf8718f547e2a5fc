using Luna.Channels.Speech;
using Luna.Conversations.Turns;
using Wolverine;

namespace Luna.Conversations.Listening;

/// <summary>What came of listening to a recording; taken by a turn if it is still waited for.</summary>
/// <param name="Transcript">Null when it was not heard.</param>
/// <param name="Failure">Why not.</param>
public sealed record RecordTranscript(Guid ConversationId, long Inbound, Transcript? Transcript, string? Failure = null);

public static class RecordTranscriptHandler
{
    public static async Task<OutgoingMessages> Handle(
        RecordTranscript heard, TurnTaker turns, CancellationToken cancellation) =>
        [.. await turns.TakeAsync(heard, cancellation)];
}
