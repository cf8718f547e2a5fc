using Luna.Conversations.Payments.Providers;
using Luna.Conversations.Storage;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Luna.Conversations.Payments;

/// <summary>
/// Does what orders and refunds wait for: asks the provider, and records what came of it. A row is written with the decision
/// and goes with the outcome, so that neither a crash nor a second node leaves it undone; what is done twice is done under the
/// same key. One call at a time per row, and no database connection is held meanwhile.
/// </summary>
internal sealed partial class PaymentWork(
    NpgsqlDataSource database, ProviderCalls calls, TimeProvider clock, ILogger<PaymentWork> log) : BackgroundService
{
    /// <summary>In place of the number of a refund.</summary>
    public const int Checkout = 0;

    private const int MostAttempts = 8;
    private const int AtOnce = 16;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>Longer than all attempts of one call.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>To be called in the transaction that decides it.</summary>
    public static void Schedule(IDocumentSession session, Guid paymentId, int refund, DateTimeOffset now) => session.QueueSqlCommand(
        $"insert into {PaymentTables.Work} (payment_id, refund, due_at) values (?, ?, ?) on conflict do nothing", paymentId, refund, now);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!calls.IsAny)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Parallel.ForEachAsync(
                    await ClaimAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
                    async (due, cancellation) => await DoAsync(due, cancellation));
            }
            catch (Exception failure) when (Outage.Is(failure) || failure.GetBaseException() is ObjectDisposedException)
            {
                // The next look comes soon.
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, failure);
            }

            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<IReadOnlyList<PaymentDue>> ClaimAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            $"""
             update {PaymentTables.Work} set due_at = $1, attempts = attempts + 1 where due_at <= $2 and refund >= {Checkout}
             returning payment_id, refund, attempts
             """);
        command.Parameters.AddWithValue(now + Lease);
        command.Parameters.AddWithValue(now);
        var due = new List<PaymentDue>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            due.Add(new PaymentDue(rows.GetGuid(0), rows.GetInt32(1), rows.GetInt32(2)));
        return due;
    }

    private async Task DoAsync(PaymentDue due, CancellationToken cancellation)
    {
        try
        {
            await calls.DoAsync(due, cancellation);
        }
        catch (PaymentUnavailableException unavailable) when (due.Attempts < MostAttempts)
        {
            var wait = unavailable.RetryAfter ?? TimeSpan.FromSeconds(Math.Pow(2, due.Attempts));
            Postponed(log, due.PaymentId, unavailable.Code, wait);
            await PostponeAsync(due, clock.GetUtcNow() + wait, cancellation);
        }
        catch (Exception failure) when (failure is PaymentUnavailableException or PaymentRefusedException)
        {
            var code = failure is PaymentRefusedException refused ? refused.Code : ((PaymentUnavailableException)failure).Code;
            GaveUp(log, due.PaymentId, code);
            await calls.GiveUpAsync(due, code, cancellation);
        }
    }

    private async Task PostponeAsync(PaymentDue due, DateTimeOffset until, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand($"update {PaymentTables.Work} set due_at = $1 where payment_id = $2 and refund = $3");
        command.Parameters.AddWithValue(until);
        command.Parameters.AddWithValue(due.PaymentId);
        command.Parameters.AddWithValue(due.Refund);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "Payment {PaymentId} waits {Wait} for the provider: {Code}")]
    private static partial void Postponed(ILogger log, Guid paymentId, string code, TimeSpan wait);

    [LoggerMessage(LogLevel.Error, "Payment {PaymentId} was given up: {Code}")]
    private static partial void GaveUp(ILogger log, Guid paymentId, string code);

    [LoggerMessage(LogLevel.Error, "Working for payments failed; it is tried again")]
    private static partial void Failed(ILogger log, Exception failure);
}

/// <param name="Refund">Number of the refund; <see cref="PaymentWork.Checkout"/> where a page to pay on is to be made.</param>
/// <param name="Attempts">This one among them.</param>
internal sealed record PaymentDue(Guid PaymentId, int Refund, int Attempts);
