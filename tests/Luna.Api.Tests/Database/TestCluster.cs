using Luna.Api.Database;

namespace Luna.Api.Tests.Database;

/// <summary>One embedded PostgreSQL for many databases.</summary>
public sealed class TestCluster : IAsyncLifetime
{
    private readonly TemporaryHome _home = new();
    private EmbeddedPostgres? _postgres;

    public EmbeddedPostgres Postgres => _postgres ?? throw new InvalidOperationException("The cluster has not started.");

    public async ValueTask InitializeAsync() => _postgres = await EmbeddedPostgres.StartAsync(_home.Path, _ => { });

    /// <returns>The connection string of a new, empty database.</returns>
    public Task<string> NewDatabaseAsync() => Postgres.CreateDatabaseAsync("test_" + Guid.NewGuid().ToString("N"));

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        _home.Dispose();
    }
}
