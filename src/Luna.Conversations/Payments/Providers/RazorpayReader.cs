using System.Security.Cryptography;
using System.Text.Json;

namespace Luna.Conversations.Payments.Providers;

/// <summary>What Razorpay tells, as a notice. Only the members that are named here are read; of cards and UPI none is.</summary>
internal static class RazorpayReader
{
    public const string Name = "razorpay";
    public const string SignatureHeader = "X-Razorpay-Signature";
    public const string EventHeader = "x-razorpay-event-id";

    /// <summary>Luna's reference, in the notes of all that belongs to an order.</summary>
    public const string OrderRef = "order_ref";

    /// <param name="eventId">The only place where it stands is the header; some proxies drop it.</param>
    public static WebhookReading Read(ReadOnlySpan<byte> body, string? eventId)
    {
        RazorpayWireEvent? told;
        try
        {
            told = JsonSerializer.Deserialize(body, RazorpayWire.Default.RazorpayWireEvent);
        }
        catch (JsonException)
        {
            return WebhookReading.Refuse(WebhookReading.NotJson);
        }

        if (told is not { Event: { } type, Payload: { } payload })
            return WebhookReading.Ignore("shape");
        var key = string.IsNullOrEmpty(eventId) ? Convert.ToHexStringLower(SHA256.HashData(body)) : eventId;
        var notice = new PaymentNotice(
            Name, $"{Name}:{key}", PaymentNoticeKind.Captured, DateTimeOffset.FromUnixTimeSeconds(told.CreatedAt), OrderOf(payload));
        return type switch
        {
            "payment.captured" or "order.paid" => Paid(notice, payload),
            // The event has the time at which the link was made.
            "payment_link.paid" when payload.PaymentLink?.Entity is { UpdatedAt: var at } =>
                Paid(notice with { At = DateTimeOffset.FromUnixTimeSeconds(at) }, payload),
            "payment.failed" when payload.Payment?.Entity is { } payment && notice.Order is not null => WebhookReading.Of(notice with
            {
                Kind = PaymentNoticeKind.Failed, PaymentId = payment.Id, Amount = payment.Money,
                Code = $"{payment.ErrorCode}/{payment.ErrorReason}",
            }),
            "payment_link.expired" or "payment_link.cancelled" when payload.PaymentLink?.Entity is { } link && notice.Order is not null =>
                WebhookReading.Of(notice with
                {
                    Kind = PaymentNoticeKind.Expired, Subject = link.Id, Amount = link.Money,
                    At = DateTimeOffset.FromUnixTimeSeconds(Math.Max(link.ExpiredAt, link.CancelledAt)),
                }),
            "refund.processed" when payload.Refund?.Entity is { PaymentId: { } id } refund => WebhookReading.Of(notice with
            {
                Kind = PaymentNoticeKind.Refunded, PaymentId = id, Subject = refund.Id,
                Amount = payload.Payment?.Entity?.Money, Refunded = payload.Payment?.Entity?.AmountRefunded ?? refund.Amount,
            }),
            "payment.dispute.created" when payload.Dispute?.Entity is { PaymentId: { } id } dispute => WebhookReading.Of(
                notice with { Kind = PaymentNoticeKind.Disputed, PaymentId = id, Subject = dispute.Id, Amount = dispute.Money }),
            _ => WebhookReading.Ignore("irrelevant_type"),
        };
    }

    /// <summary>Those of others on the same account name no order of Luna's.</summary>
    private static WebhookReading Paid(PaymentNotice notice, RazorpayWirePayload payload) =>
        payload.Payment?.Entity is { } payment && notice.Order is not null
            ? WebhookReading.Of(notice with { PaymentId = payment.Id, Subject = payload.PaymentLink?.Entity?.Id, Amount = payment.Money })
            : WebhookReading.Ignore("irrelevant_type");

    private static string? OrderOf(RazorpayWirePayload payload) =>
        payload.PaymentLink?.Entity?.ReferenceId ?? NoteIn(payload.Payment?.Entity?.Notes) ?? payload.Order?.Entity?.Receipt;

    /// <summary>No notes at all are an empty list.</summary>
    private static string? NoteIn(JsonElement? notes) =>
        notes is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(OrderRef, out var order)
            && order.ValueKind == JsonValueKind.String
            ? order.GetString()
            : null;
}
