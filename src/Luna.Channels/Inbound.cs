namespace Luna.Channels;

/// <summary>One thing that a platform delivered, the same on every channel.</summary>
/// <param name="Key">Tells a repeated delivery: equal keys are the same thing.</param>
/// <param name="At">When it happened, as the platform says.</param>
public abstract record InboundItem(ChatAddress Chat, string Key, DateTimeOffset At);

/// <param name="Kind"><c>text</c>, <c>button</c>, <c>image</c>, <c>voice</c>, <c>location</c>, …, <c>unsupported</c>.</param>
/// <param name="Text">What the person wrote, a button's label, a caption; null if there are no words.</param>
/// <param name="Payload">The payload of a button or list row that was chosen.</param>
/// <param name="ReplyTo">The platform's id of the message that this one answers.</param>
public sealed record IncomingMessage(
    ChatAddress Chat, string Key, DateTimeOffset At, string MessageId, string Kind, string? Text,
    string? Payload = null, string? ReplyTo = null, string? PersonName = null, IncomingMedia? Media = null,
    IncomingLocation? Location = null) : InboundItem(Chat, Key, At);

public sealed record IncomingMedia(string Id, string MimeType, string? Sha256 = null);

public sealed record IncomingLocation(double Latitude, double Longitude, string? Name = null, string? Address = null);

public sealed record IncomingEdit(
    ChatAddress Chat, string Key, DateTimeOffset At, string MessageId, string Text) : InboundItem(Chat, Key, At);

public sealed record IncomingDeletion(
    ChatAddress Chat, string Key, DateTimeOffset At, string MessageId) : InboundItem(Chat, Key, At);

/// <param name="Emoji">Null when a reaction was taken back.</param>
public sealed record IncomingReaction(
    ChatAddress Chat, string Key, DateTimeOffset At, string MessageId, string? Emoji) : InboundItem(Chat, Key, At);

/// <param name="PlatformMessageId">The id that the platform gave to what Luna sent.</param>
/// <param name="Reason">For a failure: the platform's code and words.</param>
public sealed record DeliveryStatus(
    ChatAddress Chat, string Key, DateTimeOffset At, string PlatformMessageId, DeliveryState State,
    string? Reason = null) : InboundItem(Chat, Key, At);

public enum DeliveryState
{
    Sent,
    Delivered,
    Read,
    Failed,
}
