using System.Security.Cryptography;
using System.Text;
using Luna.Channels;

namespace Luna.Conversations;

/// <summary>
/// Stream ids are UUIDv5 of a natural key, so that nothing is looked up before an append. All streams of a chat follow
/// from the conversation's id; a person is keyed by the channel's own id of the chat, never by a phone number.
/// </summary>
public static class StreamIds
{
    private static readonly Guid Luna = new("6f1b1c5e-8a44-4d0e-9d1c-2a6b7f0f5c11");

    public static Guid Conversation(ChatAddress chat) => Of(Luna, $"conversation:{chat}");

    public static Guid Inbound(Guid conversationId) => Of(conversationId, "inbound");

    public static Guid Outbound(Guid conversationId) => Of(conversationId, "outbound");

    public static Guid Operations(string channel) => Of(Luna, $"operations:{channel}");

    /// <summary>
    /// A person whose conversation is not the one of the chat's id, because that id was somebody else's before, is not that
    /// somebody either.
    /// </summary>
    public static Guid User(Guid conversationId, ChatAddress chat, int life) =>
        conversationId == Conversation(chat) ? User(chat, life) : Of(conversationId, $"user {life}");

    /// <param name="life">One more for each time that the person was erased: then they are someone new.</param>
    public static Guid User(ChatAddress chat, int life = 1) => Of(Luna, life == 1 ? $"user:{chat}" : $"user:{chat} {life}");

    /// <param name="relation">Whose birth it is: <c>self</c>, <c>partner</c>, …</param>
    public static Guid Profile(Guid userId, string relation) => Of(userId, $"profile:{relation}");

    public static Guid Subscription(Guid userId) => Of(userId, "subscription");

    public static Guid Wallet(Guid userId) => Of(userId, "wallet");

    /// <param name="order">Luna's reference; of what no order is known for, provider and id.</param>
    public static Guid Payment(string order) => Of(Luna, $"payment:{order}");

    /// <summary>RFC 9562, section 5.5: SHA-1 of namespace and name, with version and variant set.</summary>
    public static Guid Of(Guid space, string name)
    {
        Span<byte> input = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(Math.Min(name.Length, 64))];
        if (name.Length > 64)
            input = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(input, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(name, input[16..]);

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The RFC names SHA-1; nothing secret rests on it.
        SHA1.HashData(input[..length], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
