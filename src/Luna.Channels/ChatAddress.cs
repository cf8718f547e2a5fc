namespace Luna.Channels;

/// <summary>Where a conversation takes place.</summary>
/// <param name="Channel">The channel's name: <c>whatsapp</c>, <c>web</c>, <c>api</c>.</param>
/// <param name="ChatId">The platform's own id of the chat, opaque; never assumed to be a phone number.</param>
public readonly record struct ChatAddress(string Channel, string ChatId)
{
    public override string ToString() => $"{Channel}:{ChatId}";
}
