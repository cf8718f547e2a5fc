namespace Luna.Api.Database;

/// <summary>Keeps the embedded server until everything that uses it has stopped, whichever way the process ends.</summary>
internal sealed partial class EmbeddedPostgresLifetime : IHostedLifecycleService, IAsyncDisposable, IDisposable
{
    private ILogger? _logger;
    private HomeLock? _alone;

    private EmbeddedPostgresLifetime() =>
        // A command such as a rebuild builds the host without ever starting or stopping it.
        AppDomain.CurrentDomain.ProcessExit += OnExit;

    public EmbeddedPostgres Postgres { get; private set; } = null!;

    /// <param name="alone">Refuses when another process is alone in the home.</param>
    public static async Task<EmbeddedPostgresLifetime> StartAsync(string home, bool alone, CancellationToken cancellation)
    {
        var lifetime = new EmbeddedPostgresLifetime();
        lifetime.Postgres = await EmbeddedPostgres.StartAsync(home, lifetime.Tell, cancellation);
        if (alone)
            lifetime._alone = HomeLock.Serve(home);
        return lifetime;
    }

    public EmbeddedPostgresLifetime LogTo(ILogger logger)
    {
        _logger = logger;
        return this;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs after the last StopAsync of the host: requests are answered and handlers drained.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken) => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        await Postgres.DisposeAsync();
        _alone?.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private void OnExit(object? sender, EventArgs e) => Postgres?.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(60));

    /// <summary>Before there is a logger, a person at a terminal reads it.</summary>
    private void Tell(string line)
    {
        if (_logger is { } logger)
            Database(logger, line);
        else
            Console.Error.WriteLine(line);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Line}")]
    private static partial void Database(ILogger logger, string line);
}
