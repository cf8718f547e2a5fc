using Luna.Conversations.Payments.Providers;
using Luna.Conversations.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Luna.Conversations.Payments;

/// <summary>Reconciles every so many minutes, on one node of those there are.</summary>
public sealed partial class ReconciliationClock(
    NpgsqlDataSource database, Reconciliation reconciliation, IEnumerable<IPaymentProvider> providers, IOptions<PaymentOptions> options,
    TimeProvider clock, ILogger<ReconciliationClock> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!providers.Any(provider => provider.IsConfigured))
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!stoppingToken.IsCancellationRequested && await IsDueAsync(stoppingToken))
                    Tell(await reconciliation.RunAsync(all: false, stoppingToken));
            }
            catch (Exception failure) when (Outage.Is(failure) || failure.GetBaseException() is ObjectDisposedException)
            {
                // The next look comes soon.
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, failure);
            }
        }
    }

    /// <summary>Whoever moves the hour on does the work.</summary>
    private async Task<bool> IsDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            $"""
             insert into {PaymentTables.Work} as due (payment_id, refund, due_at) values ($1, {PaymentTables.Reconciling}, $2)
             on conflict (payment_id, refund) do update set due_at = excluded.due_at where due.due_at <= $3
             """);
        command.Parameters.AddWithValue(Guid.Empty);
        command.Parameters.AddWithValue(now.AddMinutes(options.Value.ReconcileMinutes));
        command.Parameters.AddWithValue(now);
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    private void Tell(ReconciliationReport report)
    {
        Reconciled(log, report.Looked, report.Mended, report.Unanswered);
        foreach (var paymentId in report.Unbalanced)
            Unbalanced(log, paymentId);
    }

    [LoggerMessage(LogLevel.Information, "Reconciled {Looked} payments: {Mended} mended, {Unanswered} without an answer")]
    private static partial void Reconciled(ILogger log, int looked, int mended, int unanswered);

    [LoggerMessage(LogLevel.Error, "The credits of payment {PaymentId} are not in the person's wallet as they must be")]
    private static partial void Unbalanced(ILogger log, Guid paymentId);

    [LoggerMessage(LogLevel.Error, "Reconciling failed; it is tried again")]
    private static partial void Failed(ILogger log, Exception failure);
}
