using System.Diagnostics;
using Npgsql;

namespace Luna.Api.Database;

/// <summary>Starts, finds and stops the server of one cluster. Every call is made while holding the home's turn.</summary>
internal sealed class Server(Cluster cluster, PostgresBinaries binaries, Action<string> progress)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public Postmaster? Process { get; private set; }

    /// <summary>Known after the first start or find; stays the same for the life of this object.</summary>
    public string? SocketFolder { get; private set; }

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = SocketFolder,
        Port = Cluster.Port,
        Username = Cluster.User,
        Database = database,
        NoResetOnClose = true,
        MaxAutoPrepare = 50,
        MaxPoolSize = 60,
    }.ConnectionString;

    /// <summary>Uses a server of this cluster that runs already; false when none does.</summary>
    public async Task<bool> FindAsync(CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50, cancellation))
        {
            var found = Postmaster.Read(cluster.Data);
            if (found is null || !await found.BelongsToAsync(cluster, cancellation))
                return false;
            // One that still starts, recovers or shuts down has to be waited for.
            if (found.SocketFolder == "" || (SocketFolder is not null && SocketFolder != found.SocketFolder))
                continue;
            var known = SocketFolder;
            SocketFolder = found.SocketFolder;
            if (await AnswersAsync(cancellation))
            {
                Process = found;
                return true;
            }

            SocketFolder = known;
            if (!Directory.Exists(found.SocketFolder))
                await StopAsync(cancellation);
        }

        throw new EmbeddedPostgresException($"PostgreSQL runs but does not answer. Its log is in {cluster.Log}.");
    }

    public async Task StartAsync(CancellationToken cancellation)
    {
        SocketFolder = await cluster.PrepareAsync(SocketFolder, cancellation);
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100, cancellation))
        {
            if (Postmaster.Read(cluster.Data) is not { } named || !await named.BelongsToAsync(cluster, cancellation))
                Postmaster.Disown(cluster.Data, SocketFolder);

            // Relative paths, for pg_ctl hands them to a shell. A log file keeps the server off the pipes of pg_ctl, which would otherwise never close.
            var result = await cluster.Account.RunAsync(
                binaries.Program("pg_ctl"),
                ["start", "-D", Cluster.DataName, "-l", Cluster.StartLog, "-w", "-s", "-t", $"{Patience.TotalSeconds:F0}"],
                cluster.Folder, cancellation);
            Process = Postmaster.Read(cluster.Data);
            if (result.ExitCode == 0 && Process is not null)
                return;

            // After a kill of the server alone its sessions linger until their statement ends.
            var lingers = (await StartLogEndAsync(cancellation)).Contains("still in use", StringComparison.Ordinal);
            if (!lingers || waited.Elapsed > TimeSpan.FromSeconds(30))
                throw new EmbeddedPostgresException(
                    $"PostgreSQL did not start. Its log is in {cluster.Log}; it ends with:\n{await StartLogEndAsync(cancellation)}\n{result.Error}".TrimEnd());
            if (waited.Elapsed > TimeSpan.FromSeconds(1))
                await Postmaster.EndOrphansAsync(cluster, cancellation);
        }
    }

    /// <summary>Fast shutdown: sessions are ended, everything is written, the next start needs no recovery.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (Postmaster.Read(cluster.Data) is not { } process || !await process.BelongsToAsync(cluster, cancellation))
            return;
        var result = await cluster.Account.RunAsync(
            binaries.Program("pg_ctl"), ["stop", "-D", Cluster.DataName, "-m", "fast", "-w", "-s", "-t", "60"],
            cluster.Folder, cancellation);
        if (result.ExitCode != 0 && process.IsAlive)
            progress($"PostgreSQL did not stop: {result.Error.Trim()}");
        else if (!process.SocketFolder.StartsWith(cluster.Folder, StringComparison.Ordinal) && Directory.Exists(process.SocketFolder))
            Directory.Delete(process.SocketFolder, recursive: true);
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=5");
            await connection.OpenAsync(cancellation);
            await using var question = new NpgsqlCommand("show data_directory", connection);
            return await question.ExecuteScalarAsync(cancellation) is string folder && UnixFiles.RealPath(folder) == cluster.Data;
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            return false;
        }
    }

    private async Task<string> StartLogEndAsync(CancellationToken cancellation)
    {
        var logs = Directory.EnumerateFiles(cluster.Log).OrderByDescending(File.GetLastWriteTimeUtc).Take(2);
        var lines = new List<string>();
        foreach (var log in logs.Reverse())
            lines.AddRange((await File.ReadAllLinesAsync(log, cancellation)).TakeLast(8));
        return string.Join('\n', lines);
    }
}
