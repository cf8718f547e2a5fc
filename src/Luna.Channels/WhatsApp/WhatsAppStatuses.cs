using System.Globalization;

namespace Luna.Channels.WhatsApp;

/// <summary>What became of a message that Luna sent.</summary>
internal static class WhatsAppStatuses
{
    public static ItemOrIgnored Of(
        WireStatus status, WhatsAppPeople people, string phoneNumberId, DateTimeOffset receivedAt)
    {
        DeliveryState? state = status.Status switch
        {
            "sent" => DeliveryState.Sent,
            "delivered" => DeliveryState.Delivered,
            "read" => DeliveryState.Read,
            "played" => DeliveryState.Played,
            "failed" => DeliveryState.Failed,
            _ => null,
        };
        if (state is null)
        {
            return "status";
        }

        if (!WhatsAppPeople.IsId(status.Id) || people.Find(status.RecipientId, status.RecipientUserId) is not { } person)
        {
            return "malformed";
        }

        var error = status.Errors?.Count > 0 ? Error(status.Errors[0]) : null;
        return new DeliveryStatus(
            person.Chat,
            $"{WhatsAppChannel.ChannelName}:{phoneNumberId}:{status.Id}:{status.Status}",
            WhatsAppReader.Moment(status.Timestamp, receivedAt),
            status.Id,
            state.Value,
            error is null ? null : $"{error.Code}: {error.Title}")
        {
            OtherChatId = person.OtherId,
            Error = error,
            Pricing = status.Pricing is { } price
                ? new DeliveryPricing(price.Billable, price.PricingModel, price.Category, price.Type)
                : null,
            Correlation = status.BizOpaqueCallbackData,
        };
    }

    private static DeliveryError? Error(WireError? error) => error is null
        ? null
        : new DeliveryError(
            error.Code?.ToString(CultureInfo.InvariantCulture) ?? "unknown",
            error.Title ?? error.Message,
            error.Code is { } code && WhatsAppErrors.IsRetryable(code))
        {
            Trouble = error.Code is { } known ? WhatsAppErrors.TroubleOf(known) : ChannelTrouble.Other,
        };
}
