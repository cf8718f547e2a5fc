namespace Luna.Channels;

/// <summary>One thing that a platform delivered, the same on every channel.</summary>
/// <param name="Key">Tells a repeated delivery: equal keys are the same thing.</param>
/// <param name="At">When it happened, as the platform says; when it was received, if the platform says nothing usable.</param>
public abstract record InboundItem(ChatAddress Chat, string Key, DateTimeOffset At)
{
    /// <summary>
    /// Another id under which the platform knows the same chat, where it named two. The conversation stands under
    /// <see cref="Chat"/>; this one lets a person be recognised of whom later only the other id is shown.
    /// </summary>
    public string? OtherChatId { get; init; }
}

/// <param name="Kind">
/// <c>text</c>, <c>button</c>, <c>list_choice</c>, <c>form</c>, <c>image</c>, <c>voice</c>, <c>audio</c>, <c>video</c>,
/// <c>document</c>, <c>sticker</c>, <c>location</c>, <c>contacts</c>, <c>order</c>, <c>unsupported</c>.
/// </param>
/// <param name="Text">What the person wrote, a button's label, a caption; null if there are no words.</param>
/// <param name="Payload">The payload of a button or list row that was chosen.</param>
/// <param name="ReplyTo">The platform's id of the message that this one answers.</param>
public sealed record IncomingMessage(
    ChatAddress Chat, string Key, DateTimeOffset At, string MessageId, string Kind, string? Text,
    string? Payload = null, string? ReplyTo = null, string? PersonName = null, IncomingMedia? Media = null,
    IncomingLocation? Location = null) : InboundItem(Chat, Key, At)
{
    public IReadOnlyList<IncomingContact>? Contacts { get; init; }

    public IncomingOrder? Order { get; init; }

    /// <summary>The advertisement or post through which the person came.</summary>
    public IncomingReferral? Referral { get; init; }

    /// <summary>The fields of a form that the person filled in, as text.</summary>
    public IReadOnlyDictionary<string, string>? Form { get; init; }

    /// <summary><c>once</c> or <c>often</c>; null when it is the person's own.</summary>
    public string? Forwarded { get; init; }

    /// <summary>The recording itself, where it came with the message and no platform keeps it.</summary>
    public byte[]? Recording { get; init; }
}

/// <param name="Id">The platform's id, with which the bytes can be fetched.</param>
/// <param name="Sha256">As the platform wrote it; base64 on WhatsApp.</param>
public sealed record IncomingMedia(string Id, string MimeType, string? Sha256 = null, string? FileName = null);

/// <param name="Latitude">Degrees, −90 to 90, north positive.</param>
/// <param name="Longitude">Degrees, −180 to 180, east positive.</param>
public sealed record IncomingLocation(double Latitude, double Longitude, string? Name = null, string? Address = null);

/// <param name="Phones">As written on the card.</param>
public sealed record IncomingContact(string? Name, IReadOnlyList<string> Phones);

public sealed record IncomingOrder(string? CatalogId, IReadOnlyList<IncomingOrderLine> Lines);

/// <param name="UnitPrice">In whole units of the currency, as the platform wrote it.</param>
public sealed record IncomingOrderLine(string Sku, int Quantity, decimal UnitPrice, string? Currency);

/// <param name="SourceType">For instance <c>ad</c>, <c>post</c>.</param>
/// <param name="ClickId">With which the platform attributes the conversation.</param>
/// <param name="FreeEntry">For how long the platform takes nothing for messages to the person, if they are answered within a day.</param>
public sealed record IncomingReferral(string? SourceType, string? SourceId, string? ClickId, TimeSpan? FreeEntry = null);

public sealed record IncomingEdit(
    ChatAddress Chat, string Key, DateTimeOffset At, string MessageId, string Text) : InboundItem(Chat, Key, At);

public sealed record IncomingDeletion(
    ChatAddress Chat, string Key, DateTimeOffset At, string MessageId) : InboundItem(Chat, Key, At);

/// <param name="MessageId">The platform's id of the message that the person reacted to.</param>
/// <param name="Emoji">Null when a reaction was taken back.</param>
public sealed record IncomingReaction(
    ChatAddress Chat, string Key, DateTimeOffset At, string MessageId, string? Emoji) : InboundItem(Chat, Key, At);

/// <param name="PlatformMessageId">The id that the platform gave to what Luna sent.</param>
/// <param name="Reason">For a failure: the platform's code and words.</param>
public sealed record DeliveryStatus(
    ChatAddress Chat, string Key, DateTimeOffset At, string PlatformMessageId, DeliveryState State,
    string? Reason = null) : InboundItem(Chat, Key, At)
{
    public DeliveryError? Error { get; init; }

    public DeliveryPricing? Pricing { get; init; }

    /// <summary>What Luna gave along when it sent: <see cref="OutgoingPart.Correlation"/>.</summary>
    public string? Correlation { get; init; }
}

/// <param name="Retryable">The same message may go through later.</param>
public sealed record DeliveryError(string Code, string? Title, bool Retryable)
{
    public ChannelTrouble Trouble { get; init; }
}

/// <param name="Category">The platform's own name of the category, for instance <c>service</c>.</param>
public sealed record DeliveryPricing(bool? Billable, string? Model, string? Category, string? Type);

public enum DeliveryState
{
    Sent,
    Delivered,
    Read,
    Failed,

    /// <summary>A voice message was listened to.</summary>
    Played,
}

/// <summary>The platform knows the chat by another id from now on: the same person has another number.</summary>
/// <param name="Chat">Under the id that it had.</param>
public sealed record IncomingIdChange(
    ChatAddress Chat, string Key, DateTimeOffset At, string NewChatId) : InboundItem(Chat, Key, At);

/// <summary>What a platform tells the operator and not a conversation: a template refused, an account restricted.</summary>
/// <param name="Subject">What it is about, for instance a template's name.</param>
public sealed record ChannelNotice(
    string Channel, string Key, DateTimeOffset At, string Kind, string? Subject = null, string? Reason = null)
    : InboundItem(new ChatAddress(Channel, ""), Key, At)
{
    /// <summary>Messages are priced as those of an assistant whose business is to be one; such may be barred from the platform.</summary>
    public const string PricedAsGeneralPurposeAi = "priced_as_general_purpose_ai";

    /// <summary>Until <see cref="Until"/> nothing may be sent but answers.</summary>
    public const string Restriction = "account_restriction";

    /// <summary>Of a template, as the platform writes it.</summary>
    public string? Language { get; init; }

    public DateTimeOffset? Until { get; init; }
}
