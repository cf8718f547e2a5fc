using System.Globalization;

namespace Luna.Api.Database;

/// <summary>The folders of one cluster: <c>data</c>, <c>log</c>, <c>run</c> (the socket) and the settings.</summary>
/// <param name="Folder">Absolute and without links.</param>
internal sealed record Cluster(string Folder, ServerAccount Account)
{
    /// <summary>Part of the socket's name only; the server listens on no network.</summary>
    public const int Port = 5432;

    /// <summary>The superuser, who owns everything.</summary>
    public const string User = "luna";

    public const string DataName = "data";

    /// <summary>What the server says before its own log is open; relative to <see cref="Folder"/>.</summary>
    public const string StartLog = "log/start.log";

    public string Data => Path.Combine(Folder, DataName);

    public string Log => Path.Combine(Folder, "log");

    private string Settings => Path.Combine(Folder, "luna.conf");

    /// <summary>Major version that made the data; null when there are none yet.</summary>
    public int? DataVersion =>
        File.Exists(Path.Combine(Data, "PG_VERSION"))
            ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Split('.')[0], CultureInfo.InvariantCulture)
            : null;

    /// <summary>Finds the cluster's place in a home; makes it where the server's user can reach it.</summary>
    public static async Task<Cluster> LocateAsync(string home, Action<string> progress, CancellationToken cancellation)
    {
        var folder = Path.Combine(home, "postgres");
        var account = ServerAccount.For(Path.Combine(folder, "data"));
        var isNew = !Directory.Exists(Path.Combine(folder, "data"));
        if (new DirectoryInfo(folder).LinkTarget is null)
        {
            UnixFiles.MakeFolder(folder, account.IsOwn ? UnixFiles.OwnerOnly : UnixFiles.Passage);
            if (!await account.CanReachAsync(folder, cancellation))
            {
                if (!isNew)
                    throw new EmbeddedPostgresException(
                        $"PostgreSQL runs as the user {account.Name}, who cannot reach its data in {folder}. Give the folders " +
                        "above it the mode o+x, or start Luna as the user who owns the data.");
                LinkElsewhere(folder, account, progress);
            }
        }

        var cluster = new Cluster(UnixFiles.RealPath(folder), account);
        UnixFiles.MakeFolder(cluster.Folder, account.IsOwn ? UnixFiles.OwnerOnly : UnixFiles.Passage);
        return cluster;
    }

    /// <summary>Writes the settings of this start; returns the folder of the socket.</summary>
    /// <param name="socketFolder">The one used before in this process; null at first.</param>
    public async Task<string> PrepareAsync(string? socketFolder, CancellationToken cancellation)
    {
        socketFolder ??= SocketFolder.For(Path.Combine(Folder, "run"));
        await Account.MakePrivateFolderAsync(socketFolder, cancellation);
        await Account.MakePrivateFolderAsync(Log, cancellation);
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        await UnixFiles.WriteReadableAsync(Settings, ServerSettings.For(socketFolder, memory), cancellation);
        return socketFolder;
    }

    /// <summary>
    /// Makes the data. initdb works beside the final place and the folder is renamed at the end, so <c>data</c> is
    /// always whole; what an interrupted start left behind is removed.
    /// </summary>
    public async Task CreateAsync(PostgresBinaries binaries, CancellationToken cancellation)
    {
        foreach (var leftover in Directory.EnumerateDirectories(Folder, "data.new*"))
            Directory.Delete(leftover, recursive: true);

        var unfinished = Path.Combine(Folder, "data.new-" + Path.GetRandomFileName());
        await Account.MakePrivateFolderAsync(unfinished, cancellation);
        var result = await Account.RunAsync(
            binaries.Program("initdb"),
            ["-D", Path.GetFileName(unfinished), "--username", User, "--encoding=UTF8", "--locale=C", "--auth=trust", "--data-checksums"],
            Folder, cancellation);
        if (result.ExitCode != 0)
            throw new EmbeddedPostgresException($"initdb failed: {result.Error.Trim()}");

        await File.WriteAllTextAsync(Path.Combine(unfinished, "pg_hba.conf"), ServerSettings.Access, cancellation);
        await File.AppendAllTextAsync(
            Path.Combine(unfinished, "postgresql.conf"), "\ninclude = '../luna.conf'\n", cancellation);
        Directory.Move(unfinished, Data);
    }

    /// <summary>A home that only root can enter, for instance below /root: the data go where system data belong.</summary>
    private static void LinkElsewhere(string folder, ServerAccount account, Action<string> progress)
    {
        var place = Path.Combine("/var/lib/luna", Path.GetRandomFileName());
        UnixFiles.MakeFolder("/var/lib/luna", UnixFiles.Passage);
        UnixFiles.MakeFolder(place, UnixFiles.Passage);
        Directory.Delete(folder, recursive: true);
        File.CreateSymbolicLink(folder, place);
        progress($"The user {account.Name} cannot enter {Path.GetDirectoryName(folder)}; the data go to {place}, linked from {folder}.");
    }
}
