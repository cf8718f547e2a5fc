using System.Collections.Frozen;
using System.Globalization;
using Luna.Astrology.Places;
using Luna.Channels;
using Luna.Channels.WhatsApp;
using Luna.Conversations.Births;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Safeguards;

/// <summary>The country that a person is likely to be in, for the help that is near them.</summary>
internal static class Country
{
    private const int LongestCode = 3;

    private static readonly FrozenDictionary<string, string> ByCallingCode = EmbeddedLines.Of("calling-codes.txt")
        .Select(line => line.Split(' ')).ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>The channel knows best; then where the person said they are; then where they were born.</summary>
    /// <returns>ISO 3166-1, two letters; null when nothing tells.</returns>
    public static string? Of(Conversation state, Gazetteer places) =>
        OfChat(state.Chat)
        ?? OfPlace(state.Remembered.GetValueOrDefault(Slots.Place), places)
        ?? OfPlace(state.Slots.GetValueOrDefault(Slots.Place), places)
        ?? OfPlace(state.Births.GetValueOrDefault(BirthOf.Self)?.GetValueOrDefault(Slots.BirthPlace), places);

    /// <summary>WhatsApp names people by their number, or by an id that begins with their country: <c>IN.1349…</c>.</summary>
    public static string? OfChat(ChatAddress chat)
    {
        if (chat.Channel != WhatsAppChannel.ChannelName)
            return null;
        if (chat.ChatId is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', '.', _, ..])
            return chat.ChatId[..2];
        for (var length = Math.Min(LongestCode, chat.ChatId.Length); length > 0; length--)
            if (ByCallingCode.TryGetValue(chat.ChatId[..length], out var country))
                return country;
        return null;
    }

    private static string? OfPlace(FilledSlot? filled, Gazetteer places) =>
        int.TryParse(filled?.Reference, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
            ? places.ById(id)?.CountryCode
            : null;
}
