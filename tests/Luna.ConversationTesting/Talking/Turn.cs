using JasperFx.Events;
using Luna.Conversations;
using Luna.Conversations.Events;

namespace Luna.ConversationTesting.Talking;

/// <summary>What one step led to.</summary>
/// <param name="Events">Of any stream of the conversation, in the order of the store.</param>
/// <param name="State">The conversation after it; null when there is none.</param>
public sealed record Turn(IReadOnlyList<IEvent> Events, Conversation? State)
{
    public IEnumerable<ReplyComposed> Replies => Events.Select(e => e.Data).OfType<ReplyComposed>();

    /// <summary>All replies as the person reads them, joined by line ends: the words, then each choice on a line.</summary>
    public string Said => string.Join(
        "\n", Replies.SelectMany(reply => reply.Buttons.Select(button => button.Label).Prepend(reply.Text)));

    public IReadOnlyList<string> EventNames => [.. Events.Select(e => e.Data.GetType().Name)];

    public string Asks => State?.Question?.Slot ?? Expectations.Nothing;
}
