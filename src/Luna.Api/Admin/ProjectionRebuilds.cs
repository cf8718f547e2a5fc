using System.Collections.Concurrent;
using JasperFx.Events.Daemon;

namespace Luna.Api.Admin;

/// <summary>Builds projections anew beside the running daemon, each at most once at a time, in the background.</summary>
public sealed partial class ProjectionRebuilds(
    Marten.Events.Daemon.Coordination.IProjectionCoordinator daemons, IHostApplicationLifetime lifetime,
    ILogger<ProjectionRebuilds> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(12);
    private readonly ConcurrentDictionary<string, byte> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _failed = new(StringComparer.Ordinal);

    public bool IsRunning(string projection) => _running.ContainsKey(projection);

    /// <summary>Whether the last rebuild since the start of this process failed; the log says why.</summary>
    public bool HasFailed(string projection) => _failed.ContainsKey(projection);

    /// <returns>False when one is under way already.</returns>
    public bool TryStart(string projection)
    {
        if (!_running.TryAdd(projection, 0))
            return false;
        _failed.TryRemove(projection, out _);
        try
        {
            var daemon = daemons.DaemonForMainDatabase();
            _ = Task.Run(() => RunAsync(daemon, projection));
        }
        catch
        {
            _running.TryRemove(projection, out _);
            throw;
        }

        return true;
    }

    private async Task RunAsync(IProjectionDaemon daemon, string projection)
    {
        try
        {
            Starting(log, projection);
            await daemon.RebuildProjectionAsync(projection, Patience, lifetime.ApplicationStopping);
            // Whoever spreads projections over nodes sees only at the next look, half a minute later, that nobody follows.
            await daemon.StartAgentAsync($"{projection}:All", lifetime.ApplicationStopping);
            Done(log, projection);
        }
        catch (Exception failure)
        {
            _failed.TryAdd(projection, 0);
            Failed(log, failure, projection);
        }
        finally
        {
            _running.TryRemove(projection, out _);
        }
    }

    [LoggerMessage(LogLevel.Information, "Rebuilding {Projection}")]
    private static partial void Starting(ILogger log, string projection);

    [LoggerMessage(LogLevel.Information, "Rebuilt {Projection}")]
    private static partial void Done(ILogger log, string projection);

    [LoggerMessage(LogLevel.Error, "Rebuilding {Projection} failed")]
    private static partial void Failed(ILogger log, Exception failure, string projection);
}
