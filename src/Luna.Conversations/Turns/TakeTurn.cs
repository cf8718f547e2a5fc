using Luna.Conversations.Storage;
using Wolverine;
using Microsoft.Extensions.Logging;

namespace Luna.Conversations.Turns;

/// <summary>Says that messages may be waiting. Only a hint: the inbound stream tells what is there.</summary>
/// <param name="HeardOut">The last message, by its version, that was waited behind for more; if none came, it is the last of its burst.</param>
public sealed record TakeTurn(Guid ConversationId, long HeardOut = 0);

/// <summary>A turn that failed among others and is tried alone, so that its own retries and dead letter hold for it.</summary>
public sealed record RetakeTurn(Guid ConversationId);

public static partial class TakeTurnHandler
{
    /// <summary>Hints that came close together are taken in one transaction.</summary>
    public static async Task<OutgoingMessages> Handle(
        TakeTurn[] hints, TurnTaker turns, ILogger<TurnTaker> log, CancellationToken cancellation)
    {
        var due = hints.GroupBy(hint => hint.ConversationId).ToDictionary(of => of.Key, of => of.Max(hint => hint.HeardOut));
        try
        {
            return [.. await turns.TakeAsync(due, cancellation)];
        }
        // In an outage each would fail alone too: the group waits as a whole, and is tried again as one.
        catch (Exception failure) when (!cancellation.IsCancellationRequested && !Outage.Is(failure))
        {
            GroupFailed(log, failure, due.Count);
            return [.. due.Keys.Select(conversationId => new RetakeTurn(conversationId))];
        }
    }

    public static async Task<OutgoingMessages> Handle(
        RetakeTurn hint, TurnTaker turns, CancellationToken cancellation) =>
        [.. await turns.TakeAsync([hint.ConversationId], cancellation)];

    [LoggerMessage(LogLevel.Warning, "A group of {Turns} turns failed; each is tried alone")]
    private static partial void GroupFailed(ILogger log, Exception failure, int turns);
}
