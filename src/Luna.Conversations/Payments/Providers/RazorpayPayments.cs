using Luna.Conversations.Events;
using Microsoft.Extensions.Options;

namespace Luna.Conversations.Payments.Providers;

/// <summary>Razorpay: payment links; cards, banks and UPI addresses are never seen by Luna.</summary>
internal sealed class RazorpayPayments(IHttpClientFactory clients, IOptions<PaymentOptions> options) : IPaymentProvider
{
    private readonly RazorpayOptions _options = options.Value.Razorpay;
    private readonly WebhookSignature _signature = new(options.Value.Razorpay);
    private readonly RazorpayApi _api = new(clients, options.Value.Razorpay);

    public string Name => RazorpayReader.Name;

    public bool IsConfigured => _options.IsConfigured;

    public WebhookReading Read(ReadOnlyMemory<byte> body, Func<string, string?> header, DateTimeOffset now) =>
        _signature.Fits(body.Span, header(RazorpayReader.SignatureHeader) ?? "")
            ? RazorpayReader.Read(body.Span, header(RazorpayReader.EventHeader))
            : WebhookReading.Refuse(WebhookReading.BadSignature);

    /// <summary>A reference has one link: if another call has made it, that one is taken.</summary>
    public async Task<PaymentCheckout> OpenAsync(CheckoutOrder order, CancellationToken cancellation)
    {
        var reference = order.Order.Order;
        if (await FindAsync(reference, cancellation) is { } made)
            return CheckoutOf(made, order);
        try
        {
            var link = await _api.PostAsync(
                "v1/payment_links",
                new RazorpayWireNewLink(
                    order.Order.Amount.Minor, order.Order.Amount.Currency, reference, order.Title, order.ExpiresAt.ToUnixTimeSeconds(),
                    order.ReturnUrl, "get", AcceptPartial: false, ReminderEnable: false,
                    new Dictionary<string, string> { [RazorpayReader.OrderRef] = reference }),
                RazorpayWire.Default.RazorpayWireNewLink, RazorpayWire.Default.RazorpayWireLink, null, cancellation);
            return CheckoutOf(link, order);
        }
        catch (PaymentRefusedException)
        {
            if (await FindAsync(reference, cancellation) is { } other)
                return CheckoutOf(other, order);
            throw;
        }
    }

    public Task RefundAsync(PaymentRequested order, RefundRequested refund, CancellationToken cancellation) => _api.PostAsync(
        $"v1/payments/{Uri.EscapeDataString(refund.PaymentId)}/refund",
        new RazorpayWireNewRefund(
            refund.Amount.Minor, KeyOf(order, refund), new Dictionary<string, string> { [RazorpayReader.OrderRef] = order.Order }),
        RazorpayWire.Default.RazorpayWireNewRefund, RazorpayWire.Default.RazorpayWireRefund, KeyOf(order, refund), cancellation);

    public async Task<IReadOnlyList<PaymentNotice>> LookAsync(Payment payment, DateTimeOffset now, CancellationToken cancellation)
    {
        var order = payment.Order!;
        var link = await FindAsync(order.Order, cancellation) ?? throw new PaymentRefusedException(Name, "no-link");
        var notice = new PaymentNotice(Name, null, PaymentNoticeKind.Captured, now, order.Order, Subject: link.Id);
        var notices = new List<PaymentNotice>();
        if (link.Status is "expired" or "cancelled")
            notices.Add(notice with
            {
                Kind = PaymentNoticeKind.Expired, Amount = link.Money,
                At = DateTimeOffset.FromUnixTimeSeconds(Math.Max(link.ExpiredAt, link.CancelledAt)),
            });
        foreach (var id in (link.Payments ?? []).Select(paid => paid.PaymentId).OfType<string>())
        {
            var paid = await _api.GetAsync($"v1/payments/{Uri.EscapeDataString(id)}", RazorpayWire.Default.RazorpayWirePayment, cancellation);
            if (paid.Status is "captured" or "refunded")
                notices.Add(notice with { PaymentId = id, Amount = paid.Money });
            if (paid.AmountRefunded > 0)
                notices.Add(notice with { Kind = PaymentNoticeKind.Refunded, PaymentId = id, Amount = paid.Money, Refunded = paid.AmountRefunded });
        }

        return notices;
    }

    /// <summary>Letters, digits, hyphens and underscores alone.</summary>
    private static string KeyOf(PaymentRequested order, RefundRequested refund) => $"{order.Order.Replace(':', '_')}_{refund.Number}";

    private async Task<RazorpayWireLink?> FindAsync(string reference, CancellationToken cancellation) =>
        (await _api.GetAsync(
            $"v1/payment_links?reference_id={Uri.EscapeDataString(reference)}", RazorpayWire.Default.RazorpayWireLinks, cancellation))
        .PaymentLinks?.FirstOrDefault(link => link.ReferenceId == reference);

    private PaymentCheckout CheckoutOf(RazorpayWireLink link, CheckoutOrder order) =>
        link is { Id: { Length: > 0 } id, ShortUrl: { Length: > 0 } url }
            ? new PaymentCheckout(id, url, order.ExpiresAt)
            : throw new PaymentUnavailableException(Name, "no-link");
}
