using Luna.Conversations.Events;
using Luna.Conversations.Listening;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Turns;

/// <summary>
/// Recordings among what is unread: each is listened to, and what was said behind it waits until its words are known or it
/// is clear that they will not be.
/// </summary>
internal static class VoiceNotes
{
    /// <summary>Luna may stop while she listens; once more is enough.</summary>
    private const int MostAttempts = 2;

    public static Sorted Sort(TurnInput input)
    {
        var sorted = new Sorted();
        foreach (var message in input.Unread.Select(Message.Of).OfType<Message>())
        {
            sorted.All.Add(message);
            var known = input.Conversation?.Notes.Find(note => note.Inbound == message.Version);
            if (!message.IsRecording || (known is null && !input.Speech.Listens))
                Take(sorted, message);
            else if (known is { IsSettled: true })
                Take(sorted, message with { Text = known.Text, Note = known });
            else if (known is not null && Came(known, input) is { } came)
                Settle(sorted, message, known, came);
            else if (known is null || (known.Until <= input.Now && known.Attempt < MostAttempts))
                Request(sorted, message, known, input);
            else if (known.Until <= input.Now)
                Settle(sorted, message, known, new MessageNotHeard(message.Id, message.Version, MessageNotHeard.GaveUp));
            else
                sorted.Waits = true;
        }

        return sorted;
    }

    /// <summary>Says why a recording could not be listened to.</summary>
    public static void Apologize(Scribe scribe, string reason, TurnInput input)
    {
        switch (reason)
        {
            case MessageNotHeard.TooLong or MessageNotHeard.TooLarge:
                scribe.Say(TextKeys.VoiceTooLong, ("seconds", Texts.Number(input.Speech.MaxSeconds)));
                break;
            case MessageNotHeard.Format or Channels.Speech.SpeechException.Unreadable:
                scribe.Say(TextKeys.VoiceUnreadable);
                break;
            case MessageNotHeard.Silent:
                scribe.Say(TextKeys.VoiceSilent);
                break;
            default:
                scribe.Say(TextKeys.VoiceUnavailable);
                break;
        }
    }

    /// <summary>Asks whether it was heard right; the question that is open stays so.</summary>
    public static void AskBack(Scribe scribe, ReadBack unsure)
    {
        scribe.Say(TextKeys.VoiceHeard, ("text", unsure.Text));
        scribe.Button(Payloads.OfIntent(Intents.Yes), TextKeys.ButtonHeardRight);
        scribe.Button(Payloads.OfIntent(Intents.No), TextKeys.ButtonHeardWrong);
        scribe.Reply.Asks = scribe.State.Question;
    }

    /// <returns>Yes, no, or null when the message says something else.</returns>
    public static string? AnswerTo(Message message, TurnInput input, string language)
    {
        var plain = MessageReader.Read(
            message.Text ?? "", message.Payload, new ReadingContext(null, null, input.Today, language), input.Places);
        return plain is { Intent: Intents.Yes or Intents.No, Slots.Count: 0, Move: null, Beside: null, Safety: null } ? plain.Intent : null;
    }

    private static object? Came(VoiceNote known, TurnInput input) => input.Transcript is not { } told || told.Inbound != known.Inbound ? null
        : told.Transcript is { } heard
            ? new MessageTranscribed(
                known.MessageId, known.Inbound, heard.Text, heard.Language, heard.Confidence, heard.Duration?.TotalSeconds, heard.Model)
            : new MessageNotHeard(known.MessageId, known.Inbound, told.Failure!);

    private static void Settle(Sorted sorted, Message message, VoiceNote known, object came)
    {
        sorted.Decided.Add(came);
        var note = came is MessageTranscribed heard ? known.Apply(heard) : known.Apply((MessageNotHeard)came);
        Take(sorted, message with { Text = note.Text, Note = note });
    }

    private static void Request(Sorted sorted, Message message, VoiceNote? known, TurnInput input)
    {
        sorted.Decided.Add(new TranscriptionRequested(
            message.Id, message.Version, input.Now + input.Speech.Patience, (known?.Attempt ?? 0) + 1));
        sorted.Waits = true;
    }

    private static void Take(Sorted sorted, Message message)
    {
        if (!sorted.Waits)
            sorted.Ready.Add(message);
    }

    internal sealed class Sorted
    {
        public List<Message> All { get; } = [];

        /// <summary>What can be taken now.</summary>
        public List<Message> Ready { get; } = [];

        public List<object> Decided { get; } = [];

        /// <summary>Something waits for a recording to be heard.</summary>
        public bool Waits { get; set; }
    }
}
