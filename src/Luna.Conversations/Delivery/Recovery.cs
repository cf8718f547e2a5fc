using Luna.Conversations.Listening;
using Luna.Conversations.Storage;
using Luna.Conversations.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wolverine.Runtime;

namespace Luna.Conversations.Delivery;

/// <summary>
/// Finds what a lost hint left behind by comparing the streams with what was made of them: messages that no turn has
/// taken, replies that nobody is sending. All of the past at start, the recent past every few seconds.
/// </summary>
public sealed partial class Recovery(
    NpgsqlDataSource database, IWolverineRuntime wolverine, ClusterOptions cluster, DeliveryNode node, Pace pace,
    TimeProvider clock,
    ILogger<Recovery> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Turns younger than this are not lost, only under way.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Longer than any platform repeats a delivery; WhatsApp does for seven days.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);
    private static readonly TimeSpan Forgetting = TimeSpan.FromHours(1);

    private DateTimeOffset _untakenSince = DateTimeOffset.UnixEpoch;
    private DateTimeOffset _forgetAt = DateTimeOffset.UnixEpoch;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var freed = !cluster.IsAlone;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!freed)
                    await FreeLeasesAsync(stoppingToken);
                freed = true;
                await LookAsync(stoppingToken);
                await ForgetAsync(stoppingToken);
            }
            catch (Exception failure) when (Outage.Is(failure))
            {
                Postponed(log, failure.Message);
            }
            catch (Exception failure) when (failure.GetBaseException() is ObjectDisposedException)
            {
                // A start that failed takes its services down without saying so first.
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // The next look comes in seconds; an end of Luna would help nobody.
                Failed(log, failure);
            }

            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var bus = new MessageBus(wolverine);
        var (turns, since) = await UntakenAsync(cancellation);
        foreach (var conversationId in turns)
            await bus.PublishAsync(new TakeTurn(conversationId));
        _untakenSince = since;

        var replies = await UnsentAsync(cancellation);
        foreach (var conversationId in replies)
            await bus.PublishAsync(new DeliverReplies(conversationId));
        if (turns.Count + replies.Count > 0)
            Found(log, turns.Count, replies.Count);
    }

    /// <returns>Conversations with unread messages, and from when to look the next time.</returns>
    private async Task<(List<Guid> Conversations, DateTimeOffset Since)> UntakenAsync(CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() - Patience;
        await using var command = database.CreateCommand(
            $"""
             select k.conversation_id, min(k.received_at)
             from {WorkTables.InboundKeys} k
             left join {WorkTables.Schema}.mt_doc_conversation c on c.id = k.conversation_id
             where k.turn_due and k.received_at >= $1 and k.received_at < $2
               and exists (
                 select from {WorkTables.Schema}.mt_events e
                 where e.stream_id = k.stream_id and e.version > coalesce((c.data ->> 'lastInbound')::bigint, 0)
                   and e.type in ('message_received', 'message_edited'))
             group by k.conversation_id
             """);
        command.Parameters.AddWithValue(_untakenSince);
        command.Parameters.AddWithValue(until);

        var conversations = new List<Guid>();
        var since = until;
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            conversations.Add(rows.GetGuid(0));
            var received = rows.GetFieldValue<DateTimeOffset>(1);
            since = received < since ? received : since;
        }

        return (conversations, since);
    }

    private async Task<List<Guid>> UnsentAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"""
             select distinct p.conversation_id from {WorkTables.PendingReplies} p
             left join {ReplyWindowProjection.Identifier.QualifiedName} w on w.conversation_id = p.conversation_id
             where p.not_before <= $1 and (p.held_at is null or w.heard_at > p.held_at) limit 1000
             """);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        var conversations = new List<Guid>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            conversations.Add(rows.GetGuid(0));
        return conversations;
    }

    /// <summary>A key is remembered as long as its delivery could be repeated.</summary>
    private async Task ForgetAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now < _forgetAt)
            return;
        await using var command = database.CreateCommand($"delete from {WorkTables.InboundKeys} where received_at < $1");
        command.Parameters.AddWithValue(now - Remembered);
        await command.ExecuteNonQueryAsync(cancellation);
        await using var unheard = database.CreateCommand($"delete from {WorkTables.Recordings} where received_at < $1");
        unheard.Parameters.AddWithValue(now - Recordings.Kept);
        await unheard.ExecuteNonQueryAsync(cancellation);
        await pace.ForgetAsync(now, cancellation);
        _forgetAt = now + Forgetting;
    }

    /// <summary>When no other node can be sending, what a former process held is free at once.</summary>
    private async Task FreeLeasesAsync(CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            $"update {WorkTables.PendingReplies} set not_before = $1 where owner <> $2 and attempts = 0");
        command.Parameters.AddWithValue(clock.GetUtcNow());
        command.Parameters.AddWithValue(node.Id);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Information, "Recovering {Turns} conversations with unread messages and {Replies} with unsent replies")]
    private static partial void Found(ILogger log, int turns, int replies);

    [LoggerMessage(LogLevel.Error, "Looking for lost work failed")]
    private static partial void Failed(ILogger log, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The database is not there, recovery waits: {Reason}")]
    private static partial void Postponed(ILogger log, string reason);
}
