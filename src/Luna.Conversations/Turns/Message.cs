using JasperFx.Events;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Listening;

namespace Luna.Conversations.Turns;

/// <summary>What a person said, as a turn takes it.</summary>
/// <param name="Version">In the inbound stream.</param>
internal sealed record Message(
    ChatAddress Chat, string Id, long Version, string? Text, string? Payload, string? PersonName, bool IsEdit, DateTimeOffset At)
{
    public bool IsRecording { get; init; }

    /// <summary>What came of listening to it.</summary>
    public VoiceNote? Note { get; init; }

    public static Message? Of(IEvent inbound) => inbound.Data switch
    {
        MessageReceived received => new(
            received.Chat, received.MessageId, inbound.Version, received.Text, received.Payload, received.PersonName,
            IsEdit: false, inbound.Timestamp)
        {
            IsRecording = received is { Kind: "voice" or "audio", Media: not null },
        },
        // What was edited is read as if it were said now: it corrects the slots that it names.
        MessageEdited edited => new(edited.Chat, edited.MessageId, inbound.Version, edited.Text, null, null, IsEdit: true, inbound.Timestamp),
        _ => null,
    };
}
