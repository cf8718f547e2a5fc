namespace Luna.Conversations.Narrating;

/// <summary>Says that a conversation waits for a language model. Only a hint: the conversation tells what for.</summary>
public sealed record ComposeReading(Guid ConversationId);

public static class ComposeReadingHandler
{
    public static Task<RecordReading?> Handle(ComposeReading hint, ReadingComposer composer, CancellationToken cancellation) =>
        composer.ComposeAsync(hint.ConversationId, cancellation);
}
