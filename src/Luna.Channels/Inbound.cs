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

    /// <summary>The language of the person's own app, where the platform tells it; <c>hi</c>, <c>en-GB</c>.</summary>
    public string? PersonLanguage { get; init; }
}

/// <param name="Kind">
/// <c>text</c>, <c>button</c>, <c>list_choice</c>, <c>form</c>, <c>image</c>, <c>voice</c>, <c>audio</c>, <c>video</c>,
/// <c>document</c>, <c>sticker</c>, <c>location</c>, <c>contacts</c>, <c>order</c>, <c>command</c>, <c>unsupported</c>.
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

    /// <summary>Of a message that is a command, <c>/start ref_fb_kundli</c>.</summary>
    public IncomingCommand? Command { get; init; }

    /// <summary>A button whose payload was too long for the platform: it is to be found with the reply.</summary>
    public PressedButton? Pressed { get; init; }

    /// <summary>Of the message that this one answers, the piece that it is about.</summary>
    public string? QuotedText { get; init; }

    /// <summary>What came as one album has the same.</summary>
    public string? AlbumId { get; init; }

    /// <summary>What a sticker stands for.</summary>
    public string? Emoji { get; init; }

    /// <summary>With which the platform is to be told that a press was heard.</summary>
    public string? AcknowledgeId { get; init; }
}

/// <param name="Name">Without the slash.</param>
/// <param name="Arguments">What stands behind it; null for nothing.</param>
public sealed record IncomingCommand(string Name, string? Arguments);

/// <param name="Index">Its place among the reply's buttons, from 0.</param>
public readonly record struct PressedButton(Guid ReplyId, int Index);

/// <param name="Id">The platform's id, with which the bytes can be fetched.</param>
/// <param name="Sha256">As the platform wrote it; base64 on WhatsApp.</param>
/// <param name="Seconds">How long a recording is, as the platform says.</param>
/// <param name="Width">Of a picture, in pixels, like <paramref name="Height"/>.</param>
public sealed record IncomingMedia(
    string Id, string MimeType, string? Sha256 = null, string? FileName = null, int? Seconds = null, int? Width = null,
    int? Height = null);

/// <param name="Latitude">Degrees, −90 to 90, north positive.</param>
/// <param name="Longitude">Degrees, −180 to 180, east positive.</param>
/// <param name="Live">Where the person was when they began to share it.</param>
public sealed record IncomingLocation(
    double Latitude, double Longitude, string? Name = null, string? Address = null, bool Live = false);

/// <param name="Phones">As written on the card.</param>
/// <param name="IsSender">The platform vouches that it is the person's own.</param>
public sealed record IncomingContact(string? Name, IReadOnlyList<string> Phones, bool IsSender = false);

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

/// <summary>The person blocked Luna, or took that back.</summary>
public sealed record IncomingBlock(
    ChatAddress Chat, string Key, DateTimeOffset At, bool IsBlocked) : InboundItem(Chat, Key, At);

/// <summary>What a platform through which people pay tells of a payment.</summary>
/// <param name="Provider">For instance <c>telegram_stars</c>.</param>
/// <param name="Amount">In the currency's smallest units.</param>
/// <param name="OrderRef">What Luna called the order.</param>
public sealed record IncomingPayment(
    ChatAddress Chat, string Key, DateTimeOffset At, string Provider, PaymentState State, string Currency, long Amount,
    string OrderRef) : InboundItem(Chat, Key, At)
{
    /// <summary>The platform's id of the payment; null before there is one.</summary>
    public string? ChargeId { get; init; }

    /// <summary>The platform's id of the message that told it.</summary>
    public string? MessageId { get; init; }

    /// <summary>With which the platform is to be told, in seconds, whether the person may pay.</summary>
    public string? ApproveId { get; init; }

    /// <summary>The payment repeats itself.</summary>
    public bool IsRecurring { get; init; }

    /// <summary>Of a payment that repeats itself: until when this one lasts.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

public enum PaymentState
{
    /// <summary>The person wants to pay, and is waiting to be allowed to.</summary>
    Authorising,
    Paid,
    Refunded,
}

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
