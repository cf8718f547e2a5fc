using System.Diagnostics;
using System.Globalization;

namespace Luna.Api.Database;

/// <summary>The server process that a cluster's <c>postmaster.pid</c> names.</summary>
/// <param name="ProcessId">As written; the process may be gone, or another program by now.</param>
/// <param name="SocketFolder">Empty when the server had not come that far.</param>
internal sealed record Postmaster(int ProcessId, string SocketFolder)
{
    private const int SocketFolderLine = 4;

    /// <summary>Above every limit that a system sets, so no process ever has it.</summary>
    private const string NobodysProcessId = "2147483647";

    public static Postmaster? Read(string dataFolder)
    {
        try
        {
            var lines = File.ReadAllLines(PidFile(dataFolder));
            return int.TryParse(lines.FirstOrDefault(), CultureInfo.InvariantCulture, out var id)
                ? new Postmaster(Math.Abs(id), lines.ElementAtOrDefault(SocketFolderLine)?.Trim() ?? "")
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>True while a PostgreSQL process of this id runs; whose, <see cref="BelongsToAsync"/> tells.</summary>
    public bool IsAlive
    {
        get
        {
            if (Directory.Exists("/proc/self"))
                return Stat() is (string name, char state) && name == "postgres" && state is not ('Z' or 'X');
            try
            {
                using var process = Process.GetProcessById(ProcessId);
                return process.ProcessName == "postgres";
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }

    /// <summary>A server works in its data folder. Where the system does not tell, its answer on the socket decides.</summary>
    public async Task<bool> BelongsToAsync(Cluster cluster, CancellationToken cancellation)
    {
        if (!IsAlive)
            return false;
        if (!Directory.Exists("/proc/self"))
            return true;
        var link = await cluster.Account.RunAsync("readlink", [$"/proc/{ProcessId}/cwd"], null, cancellation);
        return link.ExitCode == 0 && link.Output.Trim() == cluster.Data;
    }

    /// <summary>
    /// Takes the process id out of what a dead server left, for PostgreSQL would not start while any process has it, be
    /// it one that is dead but not yet collected. The rest stays: by it PostgreSQL sees whether sessions of the old
    /// server still use the data.
    /// </summary>
    public static void Disown(string dataFolder, string socketFolder)
    {
        File.Delete(Path.Combine(socketFolder, $".s.PGSQL.{Cluster.Port}.lock"));
        if (!File.Exists(PidFile(dataFolder)))
            return;
        var lines = File.ReadAllLines(PidFile(dataFolder));
        if (lines.Length == 0)
        {
            File.Delete(PidFile(dataFolder)); // The old server died before it touched anything.
            return;
        }

        lines[0] = NobodysProcessId;
        File.WriteAllLines(PidFile(dataFolder), lines);
    }

    /// <summary>Ends what a killed server left running on these data (their commits are on disk or undone).</summary>
    public static async Task EndOrphansAsync(Cluster cluster, CancellationToken cancellation)
    {
        // By name they would not be found: a session shows its user and statement as its name.
        foreach (var process in Process.GetProcesses())
            using (process)
                if (await new Postmaster(process.Id, "").BelongsToAsync(cluster, cancellation))
                    process.Kill();
    }

    private static string PidFile(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    /// <summary>From "123 (postgres) S …".</summary>
    private (string Name, char State)? Stat()
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{ProcessId}/stat");
            var end = stat.LastIndexOf(')');
            return (stat[(stat.IndexOf('(', StringComparison.Ordinal) + 1)..end], stat[end + 2]);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
