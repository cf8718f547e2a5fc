using System.Text.Json;

namespace Luna.Channels.WhatsApp;

/// <summary>What WhatsApp tells the operator: the fate of templates, of the number and of the account.</summary>
internal static class WhatsAppNotices
{
    /// <returns>Null when the field tells an operator nothing.</returns>
    public static ChannelNotice? Of(string? field, JsonElement value, DateTimeOffset at)
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
        return what.Length == 0 || WhatsAppReader.Text(value, what) is not { Length: > 0 and <= 64 } happened
            ? null
            : new ChannelNotice(
                WhatsAppChannel.ChannelName, prefix + happened.ToLowerInvariant(), at,
                WhatsAppReader.Text(value, subject), WhatsAppReader.Text(value, reason));
    }
}
