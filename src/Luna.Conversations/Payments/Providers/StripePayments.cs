using System.Net;
using Luna.Conversations.Events;
using Microsoft.Extensions.Options;
using Stripe;
using Stripe.Checkout;

namespace Luna.Conversations.Payments.Providers;

/// <summary>Stripe: hosted checkout pages; cards are never seen by Luna.</summary>
internal sealed class StripePayments(IHttpClientFactory clients, IOptions<PaymentOptions> options) : IPaymentProvider
{
    /// <summary>Of an invoice: what a subscription was paid by.</summary>
    private const string Invoice = "in_";

    private readonly StripeOptions _options = options.Value.Stripe;
    private readonly StripeSignature _signature = new(options.Value.Stripe);

    /// <summary>Tries again by itself, under the same key, what failed for a passing reason.</summary>
    private readonly Lazy<StripeClient> _client = new(() => new StripeClient(new StripeClientOptions
    {
        ApiKey = options.Value.Stripe.SecretKey,
        ApiBase = options.Value.Stripe.BaseUrl.TrimEnd('/'),
        HttpClient = new SystemNetHttpClient(
            clients.CreateClient(PaymentRegistration.HttpClientName), maxNetworkRetries: 2, appInfo: null, enableTelemetry: false),
    }));

    public string Name => StripeReader.Name;

    public bool IsConfigured => _options.IsConfigured;

    public WebhookReading Read(ReadOnlyMemory<byte> body, Func<string, string?> header, DateTimeOffset now) =>
        _signature.Refuse(body.Span, header(StripeSignature.Header), now) is { } refused
            ? WebhookReading.Refuse(refused)
            : StripeReader.Read(body.Span);

    public Task<PaymentCheckout> OpenAsync(CheckoutOrder order, CancellationToken cancellation) => CallAsync(
        async waiting =>
        {
            var session = await new SessionService(_client.Value).CreateAsync(
                Session(order), new RequestOptions { IdempotencyKey = order.Order.Order }, waiting);
            return new PaymentCheckout(session.Id, session.Url, order.ExpiresAt);
        },
        cancellation);

    public Task RefundAsync(PaymentRequested order, RefundRequested refund, CancellationToken cancellation) =>
        refund.PaymentId.StartsWith(Invoice, StringComparison.Ordinal)
            ? throw new PaymentRefusedException(Name, "invoice")
            : CallAsync(
                waiting => new RefundService(_client.Value).CreateAsync(
                    new RefundCreateOptions
                    {
                        PaymentIntent = refund.PaymentId, Amount = refund.Amount.Minor,
                        Metadata = new Dictionary<string, string> { [StripeReader.OrderRef] = order.Order },
                    },
                    new RequestOptions { IdempotencyKey = $"{order.Order}:refund:{refund.Number}" }, waiting),
                cancellation);

    public Task<IReadOnlyList<PaymentNotice>> LookAsync(Payment payment, DateTimeOffset now, CancellationToken cancellation) => CallAsync(
        async waiting =>
        {
            var session = await new SessionService(_client.Value).GetAsync(
                payment.Checkout!.CheckoutId, new SessionGetOptions { Expand = ["payment_intent.latest_charge"] }, null, waiting);
            return (IReadOnlyList<PaymentNotice>)[.. Notices(payment.Order!, session, now)];
        },
        cancellation);

    private static IEnumerable<PaymentNotice> Notices(PaymentRequested order, Session session, DateTimeOffset now)
    {
        var notice = new PaymentNotice(
            StripeReader.Name, null, PaymentNoticeKind.Captured, now, order.Order, Subject: session.Id,
            SubscriptionId: session.SubscriptionId, Amount: new Money(session.AmountTotal ?? 0, (session.Currency ?? "").ToUpperInvariant()));
        if (session.PaymentStatus == "paid")
            yield return notice with { PaymentId = session.PaymentIntentId ?? session.InvoiceId };
        else if (session.Status == "expired")
            yield return notice with { Kind = PaymentNoticeKind.Expired, At = session.ExpiresAt };
        if (session.PaymentIntent?.LatestCharge is { AmountRefunded: > 0 and var refunded })
            yield return notice with { Kind = PaymentNoticeKind.Refunded, PaymentId = session.PaymentIntentId, Refunded = refunded };
    }

    private static SessionCreateOptions Session(CheckoutOrder order)
    {
        var metadata = new Dictionary<string, string> { [StripeReader.OrderRef] = order.Order.Order };
        return new SessionCreateOptions
        {
            Mode = order.Renews ? "subscription" : "payment",
            ClientReferenceId = order.Order.Order,
            Metadata = metadata,
            PaymentIntentData = order.Renews ? null : new SessionPaymentIntentDataOptions { Metadata = metadata },
            SubscriptionData = order.Renews ? new SessionSubscriptionDataOptions { Metadata = metadata } : null,
            ExpiresAt = order.ExpiresAt.UtcDateTime,
            SuccessUrl = order.ReturnUrl,
            CancelUrl = order.ReturnUrl,
            LineItems =
            [
                new SessionLineItemOptions
                {
                    Quantity = 1,
                    PriceData = new SessionLineItemPriceDataOptions
                    {
                        Currency = order.Order.Amount.Currency.ToLowerInvariant(),
                        UnitAmount = order.Order.Amount.Minor,
                        ProductData = new SessionLineItemPriceDataProductDataOptions { Name = order.Title },
                        Recurring = order.Renews ? new SessionLineItemPriceDataRecurringOptions { Interval = "month" } : null,
                    },
                },
            ],
        };
    }

    private async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(TimeSpan.FromSeconds(_options.TimeoutSeconds));
        try
        {
            return await call(waiting.Token);
        }
        catch (StripeException refused)
        {
            var code = refused.StripeError?.Code ?? $"http-{(int)refused.HttpStatusCode}";
            throw refused.HttpStatusCode is 0 or HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests
                or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or >= HttpStatusCode.InternalServerError
                ? new PaymentUnavailableException(Name, code)
                : new PaymentRefusedException(Name, code);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new PaymentUnavailableException(Name, "timeout");
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw new PaymentUnavailableException(Name, "connection");
        }
    }
}
