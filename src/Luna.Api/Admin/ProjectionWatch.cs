using Luna.Conversations.Storage;
using Marten;
using Npgsql;

namespace Luna.Api.Admin;

/// <summary>
/// Sees projections that have stopped, on whichever node they ran and for whatever reason, by what the database tells:
/// there are events, and nobody reads on.
/// </summary>
public sealed partial class ProjectionWatch(
    IDocumentStore store, NpgsqlDataSource database, ProjectionRebuilds rebuilds, TimeProvider clock, ILogger<ProjectionWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private readonly Standstill _standstill = new(patience: TimeSpan.FromSeconds(30));

    /// <summary>A sentence for each projection that stands still; empty when all is well.</summary>
    public IReadOnlyList<string> Standing { get; private set; } = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (Outage.Is(failure) || stoppingToken.IsCancellationRequested)
            {
                _standstill.Forget();
            }
            catch (Exception failure) when (failure.GetBaseException() is ObjectDisposedException)
            {
                return; // A start that failed takes its services down without saying so first.
            }
            catch (Exception failure)
            {
                Failed(log, failure);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        var shards = await store.Advanced.AllProjectionProgress(token: cancellation);
        var options = ((DocumentStore)store).Options;
        // Not the sequence itself: what was rolled back left numbers that no event has.
        await using var command = database.CreateCommand($"select coalesce(max(seq_id), 0) from {options.Events.DatabaseSchemaName}.mt_events");
        var last = (long)(await command.ExecuteScalarAsync(cancellation))!;

        var standing = _standstill.Look(
            // Projections, and the subscription that notes what webhooks are told of.
            options.Projections.AllShards().Select(shard => shard.Name.Name).Distinct().Where(name => !rebuilds.IsRunning(name))
                .Select(name => new Progress(
                    name, shards.FirstOrDefault(shard => shard.ShardName.StartsWith(name + ":", StringComparison.Ordinal))?.Sequence ?? 0)),
            last, clock.GetUtcNow());
        foreach (var reason in standing.Except(Standing))
            Stands(log, reason);
        Standing = standing;
    }

    [LoggerMessage(LogLevel.Error, "A projection has stopped; a restart of Luna starts it again: {Reason}")]
    private static partial void Stands(ILogger log, string reason);

    [LoggerMessage(LogLevel.Error, "Looking how far the projections are failed")]
    private static partial void Failed(ILogger log, Exception failure);
}
