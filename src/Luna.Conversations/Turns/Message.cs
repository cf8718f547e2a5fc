using JasperFx.Events;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Listening;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Turns;

/// <summary>What a person said, as a turn takes it.</summary>
/// <param name="Version">In the inbound stream.</param>
internal sealed record Message(
    ChatAddress Chat, string Id, long Version, string? Text, string? Payload, string? PersonName, bool IsEdit, DateTimeOffset At)
{
    public bool IsRecording { get; init; }

    /// <summary>What came of listening to it.</summary>
    public VoiceNote? Note { get; init; }

    /// <summary>The album that it came with.</summary>
    public string? Album { get; init; }

    /// <summary>A language of Luna's, in which the person has their app.</summary>
    public string? PersonLanguage { get; init; }

    public static Message? Of(IEvent inbound) => inbound.Data switch
    {
        MessageReceived received => new(
            received.Chat, received.MessageId, inbound.Version, Commands.WordsOf(received.Command, received.Text),
            received.Payload ?? Commands.PayloadOf(received.Command), received.PersonName, IsEdit: false, inbound.Timestamp)
        {
            IsRecording = received is { Kind: "voice" or "audio", Media: not null },
            Album = received.Album, PersonLanguage = Texts.OfTag(received.PersonLanguage),
        },
        // What was edited is read as if it were said now: it corrects the slots that it names.
        MessageEdited edited => new(edited.Chat, edited.MessageId, inbound.Version, edited.Text, null, null, IsEdit: true, inbound.Timestamp),
        _ => null,
    };
}
