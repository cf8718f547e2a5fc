namespace Luna.Conversations.Listening;

/// <summary>Says that a recording waits to be listened to. Only a hint: the conversation tells when it is to be given again.</summary>
/// <param name="Inbound">Version of its message in the inbound stream.</param>
public sealed record TranscribeNote(Guid ConversationId, long Inbound);

public static class TranscribeNoteHandler
{
    public static Task<RecordTranscript?> Handle(TranscribeNote hint, NoteListener listener, CancellationToken cancellation) =>
        listener.ListenAsync(hint, cancellation);
}
