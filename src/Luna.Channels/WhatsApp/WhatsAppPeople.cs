using System.Diagnostics.CodeAnalysis;

namespace Luna.Channels.WhatsApp;

/// <summary>Who a payload speaks of. A person has a WhatsApp id (<c>wa_id</c>), a business-scoped id, or both.</summary>
/// <remarks>
/// The conversation stands under the WhatsApp id where the payload names one, in the message or among its contacts,
/// else under the business-scoped id. Both are opaque. The other id travels along, so that a person who begins to hide
/// the number can still be recognised.
/// </remarks>
internal sealed class WhatsAppPeople(IEnumerable<WireContact?> contacts)
{
    private readonly List<WireContact> _contacts = [.. contacts.OfType<WireContact>()];

    /// <returns>Null when neither id is known.</returns>
    public WhatsAppPerson? Find(string? waId, string? userId)
    {
        waId = Given(waId);
        userId = Given(userId);
        var contact = _contacts.Find(candidate =>
            (waId is not null && candidate.WaId == waId) || (userId is not null && candidate.UserId == userId));
        waId ??= Given(contact?.WaId);
        userId ??= Given(contact?.UserId);
        return (waId ?? userId) is { } id
            ? new WhatsAppPerson(
                new ChatAddress(WhatsAppChannel.ChannelName, id), waId is null ? null : userId, contact?.Profile?.Name)
            : null;
    }

    /// <summary>Whether an id can be one: ids become keys, and a key has an end.</summary>
    public static bool IsId([NotNullWhen(true)] string? id) => !string.IsNullOrWhiteSpace(id) && id.Length <= 256;

    /// <summary>Two letters of a country, a full stop, then the id: <c>IN.1349…</c>.</summary>
    public static bool IsBusinessScoped(string id) =>
        id.Length > 3 && char.IsAsciiLetterUpper(id[0]) && char.IsAsciiLetterUpper(id[1]) && id[2] == '.';

    private static string? Given(string? id) => IsId(id) ? id : null;
}

internal sealed record WhatsAppPerson(ChatAddress Chat, string? OtherId, string? Name);
