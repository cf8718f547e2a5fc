using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luna.Conversations.Payments.Providers;

/// <summary>What Stripe tells, as a notice. Only the members that are named here are read; of cards none is.</summary>
internal static class StripeReader
{
    public const string Name = "stripe";

    /// <summary>Luna's reference, in the metadata of all that belongs to an order.</summary>
    public const string OrderRef = "order_ref";

    public static WebhookReading Read(ReadOnlySpan<byte> body)
    {
        StripeWireEvent? told;
        try
        {
            told = JsonSerializer.Deserialize(body, StripeWire.Default.StripeWireEvent);
        }
        catch (JsonException)
        {
            return WebhookReading.Refuse(WebhookReading.NotJson);
        }

        if (told is not { Id: { Length: > 0 } id, Type: { } type, Data.Object: { } subject })
            return WebhookReading.Ignore("shape");
        var notice = new PaymentNotice(
            Name, $"{Name}:{id}", PaymentNoticeKind.Captured, DateTimeOffset.FromUnixTimeSeconds(told.Created), OrderOf(subject));
        return type switch
        {
            "checkout.session.completed" or "checkout.session.async_payment_succeeded" when subject.PaymentStatus == "paid" =>
                Checkout(notice, subject),
            "checkout.session.expired" when notice.Order is not null =>
                WebhookReading.Of(notice with { Kind = PaymentNoticeKind.Expired, Subject = subject.Id, Amount = Amount(subject.AmountTotal, subject) }),
            "checkout.session.async_payment_failed" when notice.Order is not null => WebhookReading.Of(
                notice with { Kind = PaymentNoticeKind.Failed, PaymentId = subject.PaymentIntent, Code = "async_payment_failed" }),
            // Those of others on the same account name no order of Luna's.
            "payment_intent.succeeded" when notice.Order is not null => WebhookReading.Of(
                notice with { PaymentId = subject.Id, Amount = Amount(subject.AmountReceived ?? subject.Amount, subject) }),
            "payment_intent.payment_failed" when notice.Order is not null => WebhookReading.Of(notice with
            {
                Kind = PaymentNoticeKind.Failed, PaymentId = subject.Id, Amount = Amount(subject.Amount, subject),
                Code = subject.LastPaymentError?.Code,
            }),
            "charge.refunded" => WebhookReading.Of(notice with
            {
                Kind = PaymentNoticeKind.Refunded, PaymentId = subject.PaymentIntent ?? subject.Id, Subject = subject.Id,
                Amount = Amount(subject.AmountCaptured ?? subject.Amount, subject), Refunded = subject.AmountRefunded ?? 0,
            }),
            "charge.dispute.created" => WebhookReading.Of(notice with
            {
                Kind = PaymentNoticeKind.Disputed, PaymentId = subject.PaymentIntent ?? subject.Charge, Subject = subject.Id,
                Amount = Amount(subject.Amount, subject),
            }),
            "invoice.paid" when SubscriptionOf(subject) is { } subscription && subject.AmountPaid > 0 => WebhookReading.Of(
                notice with { PaymentId = subject.Id, SubscriptionId = subscription, Amount = Amount(subject.AmountPaid, subject) }),
            "customer.subscription.deleted" => WebhookReading.Of(
                notice with { Kind = PaymentNoticeKind.RenewalEnded, SubscriptionId = subject.Id }),
            _ => WebhookReading.Ignore("irrelevant_type"),
        };
    }

    /// <summary>The first payment of a subscription is that of its first invoice.</summary>
    private static WebhookReading Checkout(PaymentNotice notice, StripeWireObject session) =>
        (session.Mode == "subscription" ? session.Invoice : session.PaymentIntent) is { } payment && notice.Order is not null
            ? WebhookReading.Of(notice with
            {
                PaymentId = payment, Subject = session.Id, SubscriptionId = session.Subscription,
                Amount = Amount(session.AmountTotal, session),
            })
            : WebhookReading.Ignore("irrelevant_type");

    private static Money? Amount(long? minor, StripeWireObject subject) =>
        minor is { } amount && subject.Currency is { } currency ? new Money(amount, currency.ToUpperInvariant()) : null;

    private static string? OrderOf(StripeWireObject subject) =>
        subject.Metadata?.GetValueOrDefault(OrderRef) ?? subject.ClientReferenceId
        ?? subject.Parent?.SubscriptionDetails?.Metadata?.GetValueOrDefault(OrderRef);

    private static string? SubscriptionOf(StripeWireObject invoice) =>
        invoice.Subscription ?? invoice.Parent?.SubscriptionDetails?.Subscription;
}

internal sealed record StripeWireEvent(string? Id, string? Type, long Created, StripeWireData? Data);

internal sealed record StripeWireData(StripeWireObject? Object);

/// <summary>Of a checkout, a payment intent, a charge, a dispute, an invoice or a subscription.</summary>
internal sealed record StripeWireObject(
    string? Id, long? Amount, long? AmountCaptured, long? AmountPaid, long? AmountReceived, long? AmountRefunded, long? AmountTotal,
    string? Charge, string? ClientReferenceId, string? Currency, string? Invoice, StripeWireError? LastPaymentError,
    Dictionary<string, string?>? Metadata, string? Mode, StripeWireParent? Parent, string? PaymentIntent, string? PaymentStatus,
    string? Subscription);

internal sealed record StripeWireError(string? Code);

internal sealed record StripeWireParent(StripeWireSubscription? SubscriptionDetails);

internal sealed record StripeWireSubscription(string? Subscription, Dictionary<string, string?>? Metadata);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StripeWireEvent))]
internal sealed partial class StripeWire : JsonSerializerContext;
