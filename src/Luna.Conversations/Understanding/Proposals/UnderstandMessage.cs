using Luna.Conversations.Turns;
using Wolverine;

namespace Luna.Conversations.Understanding.Proposals;

/// <summary>Says that a turn waits for what a language model takes a message for. Only a hint: lost, the turn decides alone.</summary>
/// <param name="Known">Of earlier messages that the same turn waits with.</param>
public sealed record UnderstandMessage(Guid ConversationId, Doubt Doubt, IReadOnlyDictionary<long, Proposal> Known);

/// <summary>A turn, with what a language model takes its messages for.</summary>
/// <param name="Proposals">By the version of the message in the inbound stream.</param>
public sealed record TakeUnderstood(Guid ConversationId, IReadOnlyDictionary<long, Proposal> Proposals);

public static class UnderstandMessageHandler
{
    public static async Task<TakeUnderstood> Handle(
        UnderstandMessage hint, MessageUnderstanding understanding, CancellationToken cancellation) => new(
        hint.ConversationId,
        new Dictionary<long, Proposal>(hint.Known) { [hint.Doubt.Inbound] = await understanding.AskAsync(hint.Doubt, cancellation) });

    public static async Task<OutgoingMessages> Handle(
        TakeUnderstood understood, TurnTaker turns, CancellationToken cancellation) =>
        [.. await turns.TakeAsync(understood, cancellation)];
}
