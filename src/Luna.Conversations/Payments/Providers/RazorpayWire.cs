using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luna.Conversations.Payments.Providers;

// The members of Razorpay's JSON that Luna reads and writes; of cards, banks and UPI addresses there is none.

internal sealed record RazorpayWireEvent(string? Event, long CreatedAt, RazorpayWirePayload? Payload);

internal sealed record RazorpayWirePayload(
    RazorpayWireOf<RazorpayWirePayment>? Payment, RazorpayWireOf<RazorpayWireLink>? PaymentLink, RazorpayWireOf<RazorpayWireOrder>? Order,
    RazorpayWireOf<RazorpayWireRefund>? Refund, RazorpayWireOf<RazorpayWireDispute>? Dispute);

internal sealed record RazorpayWireOf<T>(T? Entity);

internal sealed record RazorpayWirePayment(
    string? Id, long Amount, string? Currency, string? Status, long AmountRefunded, string? ErrorCode, string? ErrorReason,
    JsonElement? Notes)
{
    public Money Money => new(Amount, Currency ?? "");
}

internal sealed record RazorpayWireLink(
    string? Id, long Amount, string? Currency, string? ReferenceId, string? ShortUrl, string? Status, long UpdatedAt, long ExpiredAt,
    long CancelledAt, IReadOnlyList<RazorpayWireLinkPayment>? Payments)
{
    public Money Money => new(Amount, Currency ?? "");
}

internal sealed record RazorpayWireLinkPayment(string? PaymentId);

internal sealed record RazorpayWireLinks(IReadOnlyList<RazorpayWireLink>? PaymentLinks);

internal sealed record RazorpayWireOrder(string? Receipt);

internal sealed record RazorpayWireRefund(string? Id, long Amount, string? PaymentId);

internal sealed record RazorpayWireDispute(string? Id, long Amount, string? Currency, string? PaymentId)
{
    public Money Money => new(Amount, Currency ?? "");
}

internal sealed record RazorpayWireNewLink(
    long Amount, string Currency, string ReferenceId, string Description, long ExpireBy, string CallbackUrl, string CallbackMethod,
    bool AcceptPartial, bool ReminderEnable, IReadOnlyDictionary<string, string> Notes);

internal sealed record RazorpayWireNewRefund(long Amount, string Receipt, IReadOnlyDictionary<string, string> Notes);

internal sealed record RazorpayWireFailure(RazorpayWireError? Error);

internal sealed record RazorpayWireError(string? Code);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(RazorpayWireEvent))]
[JsonSerializable(typeof(RazorpayWireLinks))]
[JsonSerializable(typeof(RazorpayWirePayment))]
[JsonSerializable(typeof(RazorpayWireNewLink))]
[JsonSerializable(typeof(RazorpayWireNewRefund))]
[JsonSerializable(typeof(RazorpayWireFailure))]
[JsonSerializable(typeof(RazorpayWireRefund))]
internal sealed partial class RazorpayWire : JsonSerializerContext;
