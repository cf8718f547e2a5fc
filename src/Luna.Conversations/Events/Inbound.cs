using Luna.Channels;

namespace Luna.Conversations.Events;

// The stream Inbound: what the platform delivered.

/// <param name="SentAt">As the platform says; when Luna stored it is the event's own time.</param>
public sealed record MessageReceived(
    ChatAddress Chat, string MessageId, string Kind, string? Text, DateTimeOffset SentAt, string? Payload = null,
    string? ReplyTo = null, string? PersonName = null, IncomingMedia? Media = null, IncomingLocation? Location = null);

public sealed record MessageEdited(ChatAddress Chat, string MessageId, string Text, DateTimeOffset EditedAt);

public sealed record MessageDeleted(string MessageId, DateTimeOffset DeletedAt);

/// <param name="Emoji">Null when a reaction was taken back.</param>
public sealed record ReactionReceived(string MessageId, string? Emoji, DateTimeOffset ReactedAt);
