using System.Globalization;
using System.Text.Json;

namespace Luna.Channels.WhatsApp;

/// <summary>
/// Raw bytes to canonical items; pure. Only bytes that are no JSON are an error. A payload of an unknown shape, or a
/// message among others that cannot be read, is counted and costs nothing else.
/// </summary>
public static class WhatsAppReader
{
    /// <param name="phoneNumberId">The number that is ours; what was sent to another is not read.</param>
    /// <param name="receivedAt">Stands in where the platform gives no usable time.</param>
    /// <exception cref="UnreadablePayloadException">Not JSON, or not in UTF-8.</exception>
    public static WhatsAppReading Read(ReadOnlyMemory<byte> payload, string phoneNumberId, DateTimeOffset receivedAt)
    {
        using var document = JsonPayload.Parse(payload);
        var read = new Found(phoneNumberId, receivedAt);
        foreach (var entry in Elements(document.RootElement, "entry"))
        {
            foreach (var change in Elements(entry, "changes"))
            {
                ReadChange(change, Text(entry, "time"), read);
            }
        }

        if (read.IsEmpty)
        {
            read.Ignored.Add("payload");
        }

        return new WhatsAppReading(read.Items, read.Ignored);
    }

    /// <param name="time">Of the entry, as the platform wrote it.</param>
    private static void ReadChange(JsonElement change, string? time, Found read)
    {
        var field = Text(change, "field");
        if (!Property(change, "value", out var value))
        {
            read.Ignored.Add("payload");
        }
        else if (field == "messages")
        {
            ReadMessages(value, read);
        }
        else if (WhatsAppNotices.Of(field, value, read.PhoneNumberId, time, read.ReceivedAt) is { } notice)
        {
            read.Items.Add(notice);
        }
        else
        {
            // Only names that are known become a metric's tag: the rest could be anything.
            read.Ignored.Add(field switch
            {
                "calls" => "call",
                "smb_message_echoes" => "message_echo",
                "history" or "smb_app_state_sync" or "user_preferences" or "flows" or "security" => field,
                _ => "other_field",
            });
        }
    }

    private static void ReadMessages(JsonElement value, Found read)
    {
        if (!Property(value, "metadata", out var metadata) || Text(metadata, "phone_number_id") != read.PhoneNumberId)
        {
            read.Ignored.Add("other_number");
            return;
        }

        var people = new WhatsAppPeople(
            Elements(value, "contacts").Select(contact => Parse(contact, WireInbound.Default.WireContact)));
        foreach (var message in Elements(value, "messages"))
        {
            Add(Parse(message, WireInbound.Default.WireMessage) is { } wire
                ? WhatsAppMessages.Of(wire, people, read.PhoneNumberId, read.ReceivedAt)
                : "malformed");
        }

        foreach (var status in Elements(value, "statuses"))
        {
            var wire = Parse(status, WireInbound.Default.WireStatus);
            Add(wire is null ? "malformed" : WhatsAppStatuses.Of(wire, people, read.PhoneNumberId, read.ReceivedAt));
            if (wire is not null && WhatsAppNotices.OfPricing(wire, read.PhoneNumberId, read.ReceivedAt) is { } alarm)
            {
                read.Items.Add(alarm);
            }
        }

        foreach (var _ in Elements(value, "errors"))
        {
            read.Ignored.Add("error");
        }

        void Add(ItemOrIgnored result)
        {
            if (result.Item is { } item)
            {
                read.Items.Add(item);
            }
            else
            {
                read.Ignored.Add(result.Ignored ?? "other");
            }
        }
    }

    private static T? Parse<T>(JsonElement element, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return element.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    internal static JsonElement.ArrayEnumerator Elements(JsonElement parent, string name) =>
        Property(parent, name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static bool Property(JsonElement parent, string name, out JsonElement value)
    {
        value = default;
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out value);
    }

    internal static string? Text(JsonElement parent, string name) =>
        Property(parent, name, out var value) ? Parse(value, WireInbound.Default.String) : null;

    /// <param name="unixSeconds">As the platform writes it: seconds since 1970, as text.</param>
    internal static DateTimeOffset Moment(string? unixSeconds, DateTimeOffset otherwise) =>
        long.TryParse(unixSeconds, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : otherwise;

    private sealed record Found(string PhoneNumberId, DateTimeOffset ReceivedAt)
    {
        public List<InboundItem> Items { get; } = [];

        public List<string> Ignored { get; } = [];

        public bool IsEmpty => Items.Count + Ignored.Count == 0;
    }
}
