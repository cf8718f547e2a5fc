using Luna.Conversations.Payments.Providers;
using Marten;
using Npgsql;

namespace Luna.Conversations.Payments;

/// <param name="Looked">Payments that providers were asked about.</param>
/// <param name="Mended">Those of which something had not been told.</param>
/// <param name="Unanswered">Those whose provider gave no answer, or does not know them.</param>
/// <param name="Unbalanced">Ids of payments whose credits are not in the person's wallet as they must be.</param>
public sealed record ReconciliationReport(int Looked, int Mended, int Unanswered, IReadOnlyList<Guid> Unbalanced);

/// <summary>Compares what Luna knows of payments with what the providers know, and with the wallets, and takes what was not told.</summary>
public sealed class Reconciliation(
    NpgsqlDataSource database, IDocumentStore store, IEnumerable<IPaymentProvider> providers, PaymentIntake intake, TimeProvider clock)
{
    private const int Page = 100;
    private static readonly TimeSpan Young = TimeSpan.FromDays(30);

    /// <param name="all">Settled ones of the last days too, not only those that are open.</param>
    public async Task<ReconciliationReport> RunAsync(bool all, CancellationToken cancellation)
    {
        var (looked, mended, unanswered, unbalanced) = (0, 0, 0, new List<Guid>());
        var (since, after) = (clock.GetUtcNow() - Young, Guid.Empty);
        while (await PageAsync(since, after, cancellation) is { Count: > 0 } page)
        {
            after = page[^1].Id;
            foreach (var payment in page)
            {
                if (all || payment.Status is PaymentStatus.Open or PaymentStatus.Failed || payment.Captures.Values.Any(one => one.Asked > one.Refunded))
                {
                    looked++;
                    var came = await LookAsync(payment, cancellation);
                    mended += came > 0 ? 1 : 0;
                    unanswered += came is null ? 1 : 0;
                }

                if (!await IsBalancedAsync(payment.Id, cancellation))
                    unbalanced.Add(payment.Id);
            }
        }

        await PaymentTables.ForgetAsync(database, clock.GetUtcNow(), cancellation);
        return new ReconciliationReport(looked, mended, unanswered, unbalanced);
    }

    private async Task<IReadOnlyList<Payment>> PageAsync(DateTimeOffset since, Guid after, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        return await session.Query<Payment>()
            .Where(payment => payment.Checkout != null && payment.Order!.At > since && payment.Id.CompareTo(after) > 0)
            .OrderBy(payment => payment.Id).Take(Page).ToListAsync(cancellation);
    }

    /// <returns>How many events came of it; null when the provider did not say.</returns>
    private async Task<int?> LookAsync(Payment payment, CancellationToken cancellation)
    {
        if (providers.FirstOrDefault(one => one.Name == payment.Order!.Provider && one.IsConfigured) is not { } provider)
            return null;
        try
        {
            var came = 0;
            foreach (var notice in await provider.LookAsync(payment, clock.GetUtcNow(), cancellation))
                came += await intake.AcceptAsync(notice, cancellation) ?? 0;
            return came;
        }
        catch (Exception silent) when (silent is PaymentUnavailableException or PaymentRefusedException)
        {
            return null;
        }
    }

    /// <summary>Each capture has its grant, and of that as much was taken as was given back.</summary>
    private async Task<bool> IsBalancedAsync(Guid paymentId, CancellationToken cancellation)
    {
        // Both as of one moment: they are written together.
        await using var session = store.QuerySession();
        var payment = (await session.LoadAsync<Payment>(paymentId, cancellation))!;
        if (payment.Captures.IsEmpty)
            return true;
        var order = payment.Order!;
        var wallet = await session.LoadAsync<Wallet>(StreamIds.Wallet(order.UserId), cancellation);
        return payment.Captures.All(capture =>
            wallet?.Grants.GetValueOrDefault(WalletDecision.SourceOf(order, capture.Key)) is { } grant
            && grant.Credits == order.Credits && grant.Revoked >= WalletDecision.RevokedOf(order, capture.Value.Refunded));
    }
}
