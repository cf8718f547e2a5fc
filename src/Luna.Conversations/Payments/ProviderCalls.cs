using Luna.Conversations.Events;
using Luna.Conversations.Payments.Providers;
using Luna.Conversations.Workflows.Money;
using Marten;
using Microsoft.Extensions.Options;

namespace Luna.Conversations.Payments;

/// <summary>Asks a provider for what an order or a refund waits for, and records what came of it.</summary>
internal sealed class ProviderCalls(
    IDocumentStore store, IEnumerable<IPaymentProvider> providers, Shop shop, IOptions<PaymentOptions> options, TimeProvider clock)
{
    public bool IsAny => providers.Any(provider => provider.IsConfigured);

    /// <exception cref="PaymentRefusedException">The provider never will.</exception>
    /// <exception cref="PaymentUnavailableException">Not now.</exception>
    public async Task DoAsync(PaymentDue due, CancellationToken cancellation)
    {
        Payment? payment;
        await using (var session = store.QuerySession())
            payment = await session.LoadAsync<Payment>(due.PaymentId, cancellation);
        if (payment?.Order is not { } order)
            return;
        var provider = providers.FirstOrDefault(one => one.Name == order.Provider && one.IsConfigured)
            ?? throw new PaymentUnavailableException(order.Provider, "not-configured");
        if (due.Refund == PaymentWork.Checkout)
            await OpenAsync(payment, order, provider, cancellation);
        else
            await RefundAsync(payment, order, due, provider, cancellation);
    }

    /// <summary>The provider will not do it: who ordered is told, and who looks after payments.</summary>
    public async Task GiveUpAsync(PaymentDue due, string code, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var asked = due.Refund == PaymentWork.Checkout ? null : await AskedAsync(due.PaymentId, due.Refund, cancellation);
        await RecordAsync(
            due.PaymentId, due.Refund,
            _ => asked is null
                ? [new PaymentFailed(null, code, now)]
                : [new PaymentFlagged(PaymentFlagged.RefundRefused, asked.PaymentId, asked.Amount, now)],
            null, cancellation);
    }

    private async Task OpenAsync(Payment payment, PaymentRequested order, IPaymentProvider provider, CancellationToken cancellation)
    {
        var checkout = payment.Checkout ?? await provider.OpenAsync(
            new CheckoutOrder(
                order, Texts.Get(order.Language, MoneyTexts.Title, ("credits", Charging.Number(order.Credits))),
                shop.Catalogue.Subscriptions.Any(item => item.Id == order.Item), order.At.AddHours(options.Value.CheckoutHours),
                options.Value.ReturnUrl),
            cancellation);
        await RecordAsync(
            payment.Id, PaymentWork.Checkout, state => PaymentDecision.Open(state, checkout), checkout.CheckoutId, cancellation);
    }

    private async Task RefundAsync(
        Payment payment, PaymentRequested order, PaymentDue due, IPaymentProvider provider, CancellationToken cancellation)
    {
        if (await AskedAsync(payment.Id, due.Refund, cancellation) is { } asked)
            await provider.RefundAsync(order, asked, cancellation);
        // What was given back the provider tells, as it tells what is given back on its own pages.
        await RecordAsync(payment.Id, due.Refund, _ => [], null, cancellation);
    }

    private async Task<RefundRequested?> AskedAsync(Guid paymentId, int number, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return (await session.Events.FetchStreamAsync(paymentId, token: cancellation)).Select(e => e.Data)
            .OfType<RefundRequested>().FirstOrDefault(asked => asked.Number == number);
    }

    private async Task RecordAsync(
        Guid paymentId, int refund, Func<Payment, IReadOnlyList<object>> decide, string? subject, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        await MoneyLocks.TakeAsync(session, cancellation, paymentId);
        var stream = await session.Events.FetchForWriting<Payment>(paymentId, cancellation);
        var payment = stream.Aggregate!;
        var decided = decide(payment);
        var cause = new Cause(payment.Order!.ConversationId, "payment-work");
        stream.AppendMany(decided.Select(one => (object)cause.Build(session, one)).ToArray());
        if (subject is not null)
            PaymentTables.Refer(session, paymentId, new PaymentNotice(
                payment.Order.Provider, null, PaymentNoticeKind.Captured, clock.GetUtcNow(), Subject: subject));
        await PaymentEffects.FollowAsync(session, payment, decided, clock.GetUtcNow(), cancellation);
        session.QueueSqlCommand($"delete from {PaymentTables.Work} where payment_id = ? and refund = ?", paymentId, refund);
        await session.SaveChangesAsync(cancellation);
    }
}
