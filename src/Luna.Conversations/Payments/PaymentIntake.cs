using Luna.Conversations.Events;
using Luna.Conversations.Storage;
using Marten;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Luna.Conversations.Payments;

/// <summary>
/// The rim around <see cref="PaymentDecision"/>: takes what providers tell, once a delivery, and whatever follows from it for
/// the person's credits, all in one transaction.
/// </summary>
public sealed partial class PaymentIntake(IDocumentStore store, TimeProvider clock, ILogger<PaymentIntake> log)
{
    /// <returns>How many events came of it; null for what was delivered before.</returns>
    public async Task<int?> AcceptAsync(PaymentNotice notice, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancellation);
        return await Outage.UnmaskAsync(session.Connection!, () => AcceptAsync(session, session.Connection!, notice, cancellation));
    }

    private async Task<int?> AcceptAsync(
        IDocumentSession session, NpgsqlConnection connection, PaymentNotice notice, CancellationToken cancellation)
    {
        if (notice.Key is not null && !await PaymentTables.RememberAsync(connection, notice.Key, clock.GetUtcNow(), cancellation))
            return null;
        var paymentId = await PaymentTables.FindAsync(connection, notice, cancellation);
        await MoneyLocks.TakeAsync(session, cancellation, paymentId);
        var stream = await session.Events.FetchForWriting<Payment>(paymentId, cancellation);
        var decided = PaymentDecision.Take(stream.Aggregate, notice);
        if (stream.Aggregate is { Order: not null } payment)
        {
            decided = [.. decided, .. await ParkedAsync(session, PaymentDecision.Fold(payment, decided), decided, notice, cancellation)];
            PaymentTables.Refer(session, paymentId, notice);
            await PaymentEffects.FollowAsync(session, payment, decided, clock.GetUtcNow(), cancellation);
        }

        var cause = new Cause(stream.Aggregate?.Order?.ConversationId ?? Guid.Empty, notice.Key ?? notice.Provider);
        stream.AppendMany(decided.Select(one => (object)cause.Build(session, one)).ToArray());
        await session.SaveChangesAsync(cancellation);
        foreach (var flagged in decided.OfType<PaymentFlagged>())
            Flagged(log, paymentId, flagged.Reason);
        return decided.Count;
    }

    private static async Task<IReadOnlyList<object>> ParkedAsync(
        IDocumentSession session, Payment payment, IReadOnlyList<object> decided, PaymentNotice notice, CancellationToken cancellation)
    {
        if (!decided.Any(one => one is PaymentCaptured))
            return [];
        var parked = new List<PaymentFlagged>();
        foreach (var id in new[] { notice.PaymentId, notice.SubscriptionId }.OfType<string>())
            parked.AddRange((await session.Events.FetchStreamAsync(StreamIds.Payment($"{notice.Provider}:{id}"), token: cancellation))
                .Select(e => e.Data).OfType<PaymentFlagged>());
        return PaymentDecision.TakeParked(payment, notice, parked);
    }

    [LoggerMessage(LogLevel.Error, "Payment {PaymentId} needs somebody to look at it: {Reason}")]
    private static partial void Flagged(ILogger log, Guid paymentId, string reason);
}
