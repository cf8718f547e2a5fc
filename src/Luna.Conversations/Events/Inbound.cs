using Luna.Channels;

namespace Luna.Conversations.Events;

// The stream Inbound: what the platform delivered.

/// <param name="Contacts">Cards of people that were shared.</param>
/// <param name="Referral">The advertisement or post through which the person came.</param>
/// <param name="Form">The fields of a form that was filled in.</param>
/// <param name="Forwarded"><c>once</c> or <c>often</c>; null when it is the person's own.</param>
/// <param name="SentAt">As the platform says; when Luna stored it is the event's own time.</param>
/// <param name="Quoted">Of the message that this one answers, the piece that it is about.</param>
/// <param name="Album">What came as one album has the same.</param>
/// <param name="Emoji">What a sticker stands for.</param>
/// <param name="PersonLanguage">The language of the person's own app, where the platform tells it.</param>
public sealed record MessageReceived(
    ChatAddress Chat, string MessageId, string Kind, string? Text, DateTimeOffset SentAt, string? Payload = null,
    string? ReplyTo = null, string? PersonName = null, IncomingMedia? Media = null, IncomingLocation? Location = null,
    IReadOnlyList<IncomingContact>? Contacts = null, IncomingOrder? Order = null, IncomingReferral? Referral = null,
    IReadOnlyDictionary<string, string>? Form = null, string? Forwarded = null, IncomingCommand? Command = null,
    string? Quoted = null, string? Album = null, string? Emoji = null, string? PersonLanguage = null);

public sealed record MessageEdited(ChatAddress Chat, string MessageId, string Text, DateTimeOffset EditedAt);

public sealed record MessageDeleted(string MessageId, DateTimeOffset DeletedAt);

/// <param name="Emoji">Null when a reaction was taken back.</param>
public sealed record ReactionReceived(string MessageId, string? Emoji, DateTimeOffset ReactedAt);

/// <summary>The platform takes nothing for the person any more, because they want it so.</summary>
public sealed record ChatBlocked(DateTimeOffset BlockedAt);

public sealed record ChatUnblocked(DateTimeOffset UnblockedAt);

/// <summary>What a platform through which people pay told. What it means for an order is decided elsewhere.</summary>
/// <param name="Amount">In the currency's smallest units.</param>
/// <param name="OrderRef">What Luna called the order.</param>
/// <param name="ChargeId">The platform's id of the payment; null before there is one.</param>
/// <param name="MessageId">The platform's id of the message that told it.</param>
/// <param name="ExpiresAt">Of a payment that repeats itself: until when this one lasts.</param>
public sealed record PaymentReported(
    string Provider, PaymentState State, string Currency, long Amount, string OrderRef, DateTimeOffset ReportedAt,
    string? ChargeId = null, string? MessageId = null, bool IsRecurring = false, DateTimeOffset? ExpiresAt = null);

/// <summary>The platform knows the chat by this id too; whoever is shown by it alone is the same person.</summary>
public sealed record ChatIdLearnt(ChatAddress Chat);

/// <summary>The person has another number: they are reached by the new id, and whoever writes from the old one is someone else.</summary>
public sealed record ChatIdChanged(ChatAddress From, ChatAddress To, DateTimeOffset ChangedAt);
