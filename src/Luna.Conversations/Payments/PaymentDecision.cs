using Luna.Conversations.Events;

namespace Luna.Conversations.Payments;

/// <summary>What follows from what a provider told, and from what people ask. Pure.</summary>
internal static class PaymentDecision
{
    /// <param name="payment">Null where the order is not known.</param>
    public static IReadOnlyList<object> Take(Payment? payment, PaymentNotice notice)
    {
        if (payment?.Order is not { } order || order.Provider != notice.Provider)
            return Flag(payment, PaymentFlagged.Unknown + notice.Kind, notice);
        return notice switch
        {
            { Kind: PaymentNoticeKind.Captured } => Capture(payment, order, notice),
            { Kind: PaymentNoticeKind.Refunded } => Refund(payment, order, notice),
            { Kind: PaymentNoticeKind.Failed } => Fail(payment, notice),
            { Kind: PaymentNoticeKind.Expired } => payment.ExpiredAt <= notice.At ? [] : [new PaymentExpired(notice.At)],
            { Kind: PaymentNoticeKind.Disputed } => Flag(payment, PaymentFlagged.Disputed, notice),
            { Kind: PaymentNoticeKind.RenewalEnded, SubscriptionId: { } subscription } =>
                payment.RenewalEndedAt <= notice.At ? [] : [new RenewalEnded(subscription, notice.At)],
            _ => [],
        };
    }

    public static IReadOnlyList<object> Open(Payment payment, PaymentCheckout checkout) =>
        payment.Checkout is null ? [new CheckoutOpened(checkout.CheckoutId, checkout.Url, checkout.ExpiresAt)] : [];

    /// <summary>Gives money back, as far as it is there.</summary>
    /// <param name="minor">Null for all that is left.</param>
    /// <returns>Null when it is more than can be given back.</returns>
    public static RefundRequested? AskRefund(
        Payment payment, string paymentId, long? minor, string reason, string by, DateTimeOffset now) =>
        payment.Captures.TryGetValue(paymentId, out var capture)
        && (minor ?? capture.Refundable) is var amount and > 0 && amount <= capture.Refundable
            ? new RefundRequested(paymentId, capture.Amount with { Minor = amount }, reason, by, payment.Refunds + 1, now)
            : null;

    public static Payment Fold(Payment payment, IEnumerable<object> decided) => decided.Aggregate(payment, (state, one) => one switch
    {
        CheckoutOpened opened => state.Apply(opened),
        PaymentCaptured captured => state.Apply(captured),
        PaymentFailed failed => state.Apply(failed),
        PaymentExpired expired => state.Apply(expired),
        RefundRequested requested => state.Apply(requested),
        PaymentRefunded refunded => state.Apply(refunded),
        PaymentFlagged flagged => state.Apply(flagged),
        RenewalEnded ended => state.Apply(ended),
        _ => throw new ArgumentOutOfRangeException(nameof(decided), one, "No event of a payment's stream."),
    });

    /// <summary>What was told of the payment while its order was not known yet.</summary>
    public static IReadOnlyList<object> TakeParked(Payment payment, PaymentNotice notice, IEnumerable<PaymentFlagged> parked)
    {
        var decided = new List<object>();
        foreach (var flagged in parked)
            if (flagged.Reason.StartsWith(PaymentFlagged.Unknown, StringComparison.Ordinal)
                && Enum.TryParse<PaymentNoticeKind>(flagged.Reason[PaymentFlagged.Unknown.Length..], out var kind))
                decided.AddRange(Take(
                    Fold(payment, decided), notice with { Kind = kind, At = flagged.At, Amount = flagged.Amount ?? notice.Amount }));
        return decided;
    }

    private static IReadOnlyList<object> Capture(Payment payment, PaymentRequested order, PaymentNotice notice)
    {
        if (notice is not { PaymentId: { } id, Amount: { } amount })
            return [];
        if (amount != order.Amount)
            return Flag(payment, PaymentFlagged.Mismatch, notice);
        return payment.Captures.ContainsKey(id) ? [] : [new PaymentCaptured(id, amount, notice.At, notice.SubscriptionId)];
    }

    /// <summary>Only what was captured is given back, so the word of it tells that too, should it come first.</summary>
    private static IReadOnlyList<object> Refund(Payment payment, PaymentRequested order, PaymentNotice notice)
    {
        if (notice.PaymentId is not { } id)
            return [];
        if (!payment.Captures.TryGetValue(id, out var capture))
        {
            return Capture(payment, order, notice) is [PaymentCaptured captured]
                ? [captured, .. Refund(payment.Apply(captured), order, notice)]
                : Flag(payment, PaymentFlagged.Mismatch, notice);
        }

        IReadOnlyList<object> flags = notice.Refunded > capture.Amount.Minor ? Flag(payment, PaymentFlagged.RefundTooHigh, notice) : [];
        var total = Math.Min(notice.Refunded, capture.Amount.Minor);
        return total > capture.Refunded
            ? [.. flags, new PaymentRefunded(id, capture.Amount with { Minor = total }, notice.At)]
            : flags;
    }

    private static IReadOnlyList<object> Fail(Payment payment, PaymentNotice notice)
    {
        var failure = new Failure(notice.At, notice.Code ?? "unknown");
        return payment.Failure is { } last && Compare(last, failure) >= 0
            ? []
            : [new PaymentFailed(notice.PaymentId, failure.Code, failure.At)];
    }

    private static int Compare(Failure one, Failure other) =>
        one.At != other.At ? one.At.CompareTo(other.At) : string.CompareOrdinal(one.Code, other.Code);

    private static IReadOnlyList<object> Flag(Payment? payment, string reason, PaymentNotice notice)
    {
        var flagged = new PaymentFlagged(reason, notice.PaymentId ?? notice.Subject, notice.Amount, notice.At);
        return payment?.Flags.Contains(Payment.FlagOf(flagged)) == true ? [] : [flagged];
    }
}
