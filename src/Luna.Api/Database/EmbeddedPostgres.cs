using System.Diagnostics;
using Npgsql;

namespace Luna.Api.Database;

/// <summary>
/// A private PostgreSQL below a Luna home, made and started when needed. Any number of processes may use one home at
/// once; the last to leave stops the server. While in use, a server that dies is started again at the same address.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string MainDatabase = "luna";

    private readonly string _home;
    private readonly Server _server;
    private readonly HomeLock _use;
    private readonly Action<string> _progress;
    private readonly CancellationTokenSource _leaving = new();
    private readonly Lazy<Task> _left;
    private Task _watch = Task.CompletedTask;

    private EmbeddedPostgres(string home, Server server, HomeLock use, Action<string> progress)
    {
        (_home, _server, _use, _progress) = (home, server, use, progress);
        _left = new Lazy<Task>(LeaveAsync);
    }

    /// <summary>To the database "luna".</summary>
    public string ConnectionString => _server.ConnectionString(MainDatabase);

    /// <param name="home">The folder of Luna's own data; made when missing.</param>
    /// <param name="progress">Gets a sentence for a person at each step that takes time, and at each restart later on.</param>
    public static async Task<EmbeddedPostgres> StartAsync(
        string home, Action<string> progress, CancellationToken cancellation = default)
    {
        if (OperatingSystem.IsWindows())
            throw new EmbeddedPostgresException("Luna brings no database on Windows: set ConnectionStrings__Luna.");
        var since = Stopwatch.StartNew();
        if (!Directory.Exists(home))
            UnixFiles.MakeFolder(home, Environment.IsPrivilegedProcess ? UnixFiles.Passage : UnixFiles.OwnerOnly);
        home = UnixFiles.RealPath(home);

        using var turn = await HomeLock.TurnAsync(home, cancellation);
        var cluster = await Cluster.LocateAsync(home, progress, cancellation);
        var binaries = PostgresBinaries.Find(cluster.DataVersion);
        var server = new Server(cluster, binaries, progress);
        var use = HomeLock.Use(home);
        try
        {
            if (await server.FindAsync(cancellation))
            {
                progress("PostgreSQL already runs for this home; using it.");
            }
            else
            {
                if (cluster.DataVersion is null)
                {
                    progress($"First start: making a PostgreSQL {binaries.Version} cluster in {cluster.Folder}.");
                    await cluster.CreateAsync(binaries, cancellation);
                }

                await server.StartAsync(cancellation);
                progress($"PostgreSQL {binaries.Version} is ready after {since.Elapsed.TotalSeconds:F1} s.");
            }

            var postgres = new EmbeddedPostgres(home, server, use, progress);
            await postgres.CreateDatabaseAsync(MainDatabase, cancellation);
            postgres._watch = Task.Run(postgres.WatchAsync, CancellationToken.None);
            return postgres;
        }
        catch
        {
            use.Dispose();
            if (HomeLock.IsUnused(home))
                await server.StopAsync(CancellationToken.None);
            throw;
        }
    }

    /// <summary>Makes the database if it is not there; returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(string name, CancellationToken cancellation = default)
    {
        try
        {
            if (!await ExistsAsync(name, cancellation))
                await ExecuteAsync($"create database {Quoted(name)}", cancellation);
        }
        catch (PostgresException raced) when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process made it in between.
        }

        return _server.ConnectionString(name);
    }

    /// <summary>Ends the database's sessions and removes it; none of that name is fine too.</summary>
    public async Task DropDatabaseAsync(string name, CancellationToken cancellation = default)
    {
        await ExecuteAsync($"drop database if exists {Quoted(name)} with (force)", cancellation);
        ForgetConnections(name);
    }

    /// <summary>Leaves the server; stops it when no other process uses it.</summary>
    public ValueTask DisposeAsync() => new(_left.Value);

    private async Task LeaveAsync()
    {
        await _leaving.CancelAsync();
        await _watch;
        ForgetConnections(MainDatabase);
        using (await HomeLock.TurnAsync(_home, CancellationToken.None))
        {
            _use.Dispose();
            if (HomeLock.IsUnused(_home))
                await _server.StopAsync(CancellationToken.None);
        }

        _leaving.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_leaving.IsCancellationRequested)
        {
            await Task.Delay(200, _leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_leaving.IsCancellationRequested || _server.Process is { IsAlive: true })
                continue;
            try
            {
                await RestartAsync(_leaving.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever went wrong, the watch goes on: Luna waits for its database.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                _progress($"PostgreSQL could not be started again, next try in 2 s: {failure.Message}");
                await Task.Delay(2_000, _leaving.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RestartAsync(CancellationToken cancellation)
    {
        var since = Stopwatch.StartNew();
        using var turn = await HomeLock.TurnAsync(_home, cancellation);
        if (await _server.FindAsync(cancellation))
            return; // Another process of this home was quicker.
        _progress("PostgreSQL has stopped unexpectedly; starting it again.");
        await _server.StartAsync(cancellation);
        _progress($"PostgreSQL is ready again after {since.Elapsed.TotalSeconds:F1} s.");
    }

    private async Task<bool> ExistsAsync(string name, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await using var query = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        query.Parameters.Add(new NpgsqlParameter { Value = name });
        return await query.ExecuteScalarAsync(cancellation) is not null;
    }

    private async Task ExecuteAsync(string statement, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
#pragma warning disable CA2100 // A database's name cannot be a parameter; Quoted makes it safe.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(_server.ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(cancellation);
        return connection;
    }

    /// <summary>Else a later start in this process would be handed connections to the server of before.</summary>
    private void ForgetConnections(string database)
    {
        using var pooled = new NpgsqlConnection(_server.ConnectionString(database));
        NpgsqlConnection.ClearPool(pooled);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
