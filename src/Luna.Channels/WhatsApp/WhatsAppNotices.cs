using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Luna.Channels.WhatsApp;

/// <summary>What WhatsApp tells the operator: the fate of templates, of the number and of the account, and what messages cost.</summary>
internal static class WhatsAppNotices
{
    /// <param name="time">Of the entry, as the platform wrote it.</param>
    /// <returns>Null when the field tells an operator nothing.</returns>
    public static ChannelNotice? Of(
        string? field, JsonElement value, string phoneNumberId, string? time, DateTimeOffset receivedAt)
    {
        var (prefix, what, subject, reason) = field switch
        {
            "message_template_status_update" => ("template_", "event", "message_template_name", "reason"),
            "message_template_quality_update" =>
                ("template_quality_", "new_quality_score", "message_template_name", "previous_quality_score"),
            "phone_number_quality_update" => ("number_", "event", "display_phone_number", "current_limit"),
            "account_alerts" => ("alert_", "alert_severity", "entity_id", "alert_type"),
            "account_update" => ("", "event", "phone_number", "ban_info"),
            _ => ("", "", "", ""),
        };
        if (what.Length == 0 || WhatsAppReader.Text(value, what) is not { Length: > 0 and <= 64 } happened)
        {
            return null;
        }

        // Nothing in it names the delivery: the same words at the same time are the same notice.
        var content = SHA256.HashData(Encoding.UTF8.GetBytes($"{time}\n{value.GetRawText()}"));
        return new ChannelNotice(
            WhatsAppChannel.ChannelName, $"{Prefix(phoneNumberId)}notice:{Convert.ToHexStringLower(content)}",
            WhatsAppReader.Moment(time, receivedAt), prefix + happened.ToLowerInvariant(),
            WhatsAppReader.Text(value, subject), WhatsAppReader.Text(value, reason))
        {
            Language = WhatsAppReader.Text(value, "message_template_language"),
            Until = RestrictedUntil(value, receivedAt),
        };
    }

    /// <summary>Once a day, however many messages are priced so.</summary>
    public static ChannelNotice? OfPricing(WireStatus status, string phoneNumberId, DateTimeOffset receivedAt)
    {
        if (status.Pricing?.Category?.ToLowerInvariant() != "general_purpose_ai")
        {
            return null;
        }

        var at = WhatsAppReader.Moment(status.Timestamp, receivedAt);
        var day = at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ChannelNotice(
            WhatsAppChannel.ChannelName, $"{Prefix(phoneNumberId)}general_purpose_ai:{day}", at,
            ChannelNotice.PricedAsGeneralPurposeAi, Reason: "WhatsApp takes this number for a general-purpose assistant.");
    }

    private static DateTimeOffset? RestrictedUntil(JsonElement value, DateTimeOffset receivedAt) =>
        WhatsAppReader.Elements(value, "restriction_info")
            .Where(restriction => WhatsAppReader.Text(restriction, "restriction_type") is "RESTRICTED_BIZ_INITIATED_MESSAGING")
            .Select(restriction => (DateTimeOffset?)WhatsAppReader.Moment(WhatsAppReader.Text(restriction, "expiration"), receivedAt))
            .Max();

    private static string Prefix(string phoneNumberId) => $"{WhatsAppChannel.ChannelName}:{phoneNumberId}:";
}
