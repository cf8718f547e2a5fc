using Luna.Conversations.Storage;
using Marten;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wolverine.Runtime;

namespace Luna.Conversations.Turns;

/// <summary>
/// Wakes conversations in which nobody writes, by Luna's own clock. Like every hint it may come twice or late: the turn
/// decides from the conversation and the hour.
/// </summary>
public sealed partial class Alarm(
    NpgsqlDataSource database, IWolverineRuntime wolverine, TimeProvider clock, ILogger<Alarm> log) : BackgroundService
{
    /// <summary>The causation of what Luna does by itself.</summary>
    internal const string Cause = "alarm";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>When a conversation that was woken is woken again, should its turn have been lost.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="due">Null for never.</param>
    internal static void Set(IDocumentSession session, Guid conversationId, DateTimeOffset? due)
    {
        if (due is { } at)
            session.QueueSqlCommand(
                $"insert into {WorkTables.Alarms} values (?, ?) on conflict (conversation_id) do update set due_at = excluded.due_at",
                conversationId, at);
        else
            session.QueueSqlCommand($"delete from {WorkTables.Alarms} where conversation_id = ?", conversationId);
    }

    /// <summary>Ends the one that has rung; another that was set meanwhile stands.</summary>
    /// <param name="next">When to ring the next time; null for never.</param>
    internal static void Settle(IDocumentSession session, Guid conversationId, DateTimeOffset now, DateTimeOffset? next)
    {
        if (next is { } at && at > now)
            session.QueueSqlCommand(
                $"update {WorkTables.Alarms} set due_at = ? where conversation_id = ? and due_at <= ?", at, conversationId, now + Patience);
        else
            session.QueueSqlCommand(
                $"delete from {WorkTables.Alarms} where conversation_id = ? and due_at <= ?", conversationId, now + Patience);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WakeAsync(stoppingToken);
            }
            catch (Exception failure) when (Outage.Is(failure) || failure.GetBaseException() is ObjectDisposedException)
            {
                // The next look comes soon.
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, failure);
            }

            // Not by Luna's clock: that one may stand still, and be put forward.
            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task WakeAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(
            $"update {WorkTables.Alarms} set due_at = $1 where due_at <= $2 returning conversation_id");
        command.Parameters.AddWithValue(now + Patience);
        command.Parameters.AddWithValue(now);
        var bus = new MessageBus(wolverine);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            await bus.PublishAsync(new TakeTurn(rows.GetGuid(0)));
    }

    [LoggerMessage(LogLevel.Error, "Waking silent conversations failed")]
    private static partial void Failed(ILogger log, Exception failure);
}
