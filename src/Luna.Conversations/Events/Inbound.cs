using Luna.Channels;

namespace Luna.Conversations.Events;

// The stream Inbound: what the platform delivered.

/// <param name="Contacts">Cards of people that were shared.</param>
/// <param name="Referral">The advertisement or post through which the person came.</param>
/// <param name="Form">The fields of a form that was filled in.</param>
/// <param name="Forwarded"><c>once</c> or <c>often</c>; null when it is the person's own.</param>
/// <param name="SentAt">As the platform says; when Luna stored it is the event's own time.</param>
public sealed record MessageReceived(
    ChatAddress Chat, string MessageId, string Kind, string? Text, DateTimeOffset SentAt, string? Payload = null,
    string? ReplyTo = null, string? PersonName = null, IncomingMedia? Media = null, IncomingLocation? Location = null,
    IReadOnlyList<IncomingContact>? Contacts = null, IncomingOrder? Order = null, IncomingReferral? Referral = null,
    IReadOnlyDictionary<string, string>? Form = null, string? Forwarded = null);

public sealed record MessageEdited(ChatAddress Chat, string MessageId, string Text, DateTimeOffset EditedAt);

public sealed record MessageDeleted(string MessageId, DateTimeOffset DeletedAt);

/// <param name="Emoji">Null when a reaction was taken back.</param>
public sealed record ReactionReceived(string MessageId, string? Emoji, DateTimeOffset ReactedAt);

/// <summary>The platform knows the chat by this id too; whoever is shown by it alone is the same person.</summary>
public sealed record ChatIdLearnt(ChatAddress Chat);

/// <summary>The person has another number: they are reached by the new id, and whoever writes from the old one is someone else.</summary>
public sealed record ChatIdChanged(ChatAddress From, ChatAddress To, DateTimeOffset ChangedAt);
