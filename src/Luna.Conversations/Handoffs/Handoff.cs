using JasperFx.Events;
using Luna.Astrology;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Handoffs;

/// <summary>What a person who answers in Luna's place decides, and what Luna would have said.</summary>
internal static class Handoff
{
    /// <param name="waiting">Events of the inbound stream after <see cref="Conversation.Answered"/>.</param>
    /// <param name="by">Name of the key that the reply came with.</param>
    public static ReplyComposed Reply(Conversation state, IReadOnlyList<IEvent> waiting, string text, string by) => new(
        [.. Messages(state, waiting).Select(message => message.MessageId).Distinct()], state.SpokenLanguage ?? Texts.English,
        text, [], [], null, Engine.Version, ReplyComposed.Human, [], [], By: by);

    /// <summary>What a turn would be taken from, were the conversation still Luna's.</summary>
    public static TurnInput Untaken(TurnInput now) => now with
    {
        Conversation = now.Conversation! with { WithHuman = false, LastInbound = now.Conversation.Answered },
    };

    /// <summary>What was written since a person was asked for and is not answered yet.</summary>
    public static IEnumerable<WaitingMessage> Messages(Conversation state, IReadOnlyList<IEvent> waiting) =>
        state.WithHuman ? waiting.Select(inbound => WaitingMessage.Of(inbound, state)).OfType<WaitingMessage>() : [];
}

/// <param name="Text">Null for what holds no words.</param>
public sealed record WaitingMessage(string MessageId, string Kind, string? Text, DateTimeOffset At)
{
    internal static WaitingMessage? Of(IEvent inbound, Conversation state) => inbound.Data switch
    {
        MessageReceived received => new(
            received.MessageId, received.Kind,
            received.Text ?? state.Notes.Find(note => note.Inbound == inbound.Version)?.Text, received.SentAt),
        MessageEdited edited => new(edited.MessageId, "text", edited.Text, edited.EditedAt),
        _ => null,
    };
}
