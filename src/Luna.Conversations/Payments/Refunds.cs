using Luna.Conversations.Events;
using Marten;

namespace Luna.Conversations.Payments;

public enum RefundRefusal
{
    NoPayment,

    /// <summary>It is more than can still be given back, or several payments were made and none was named.</summary>
    NotRefundable,
}

/// <summary>The rim around <see cref="PaymentDecision.AskRefund"/>, for who looks after payments.</summary>
public sealed class Refunds(IDocumentStore store, TimeProvider clock)
{
    /// <param name="providerPayment">The provider's id; null where only one was made.</param>
    /// <param name="minor">Null for all that is left.</param>
    /// <param name="by">Name of the key.</param>
    public async Task<(RefundRequested? Asked, RefundRefusal? Refused)> AskAsync(
        Guid paymentId, string? providerPayment, long? minor, string reason, string by, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await MoneyLocks.TakeAsync(session, cancellation, paymentId);
        var stream = await session.Events.FetchForWriting<Payment>(paymentId, cancellation);
        if (stream.Aggregate is not { Order: { } order } payment)
            return (null, RefundRefusal.NoPayment);
        var meant = providerPayment ?? (payment.Captures.Count == 1 ? payment.Captures.Keys.Single() : "");
        var now = clock.GetUtcNow();
        if (PaymentDecision.AskRefund(payment, meant, minor, reason, by, now) is not { } asked)
            return (null, RefundRefusal.NotRefundable);
        stream.AppendOne(new Cause(order.ConversationId, $"key:{by}").Build(session, asked));
        PaymentWork.Schedule(session, paymentId, asked.Number, now);
        await session.SaveChangesAsync(cancellation);
        return (asked, null);
    }
}
