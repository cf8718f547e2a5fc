using System.Diagnostics;
using System.Globalization;

namespace Luna.Api.Database;

/// <summary>
/// Locks of the operating system on files in a Luna home; they fall with the process, however it ends. One is held alone
/// while the database is started or stopped; one is shared by everyone who uses it, so that the last to leave knows to
/// stop it; one is held alone by whoever answers people from this home or builds anew what is read there.
/// </summary>
internal sealed class HomeLock : IDisposable
{
    private readonly FileStream _file;

    private HomeLock(FileStream file) => _file = file;

    /// <summary>Waits for its turn to start or stop the server of this home.</summary>
    public static async Task<HomeLock> TurnAsync(string home, CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50, cancellation))
        {
            if (TryOpen(TurnFile(home), FileAccess.ReadWrite, FileShare.None) is { } held)
                return held;
            if (waited.Elapsed > TimeSpan.FromMinutes(10))
                throw new EmbeddedPostgresException(
                    $"Another process has been starting or stopping Luna's PostgreSQL for 10 minutes; it holds {TurnFile(home)}.");
        }
    }

    /// <summary>Counts this process among the users of the server. Taken only while holding the turn.</summary>
    public static HomeLock Use(string home) =>
        TryOpen(UsersFile(home), FileAccess.Read, FileShare.Read)
            ?? throw new EmbeddedPostgresException($"{UsersFile(home)} is held by another program.");

    /// <summary>True when no process uses the server. Asked only while holding the turn.</summary>
    public static bool IsUnused(string home)
    {
        using var alone = TryOpen(UsersFile(home), FileAccess.ReadWrite, FileShare.None);
        return alone is not null;
    }

    /// <summary>Makes this the one process that answers people from the home, or writes anew what is read there.</summary>
    /// <exception cref="EmbeddedPostgresException">Another is; the message names it and says what to do.</exception>
    public static HomeLock Serve(string home)
    {
        if (TryOpen(Path.Combine(home, "luna.lock"), FileAccess.ReadWrite, FileShare.None) is { } alone)
        {
            // A file of its own: nobody else can read one that is locked.
            File.WriteAllText(ServerFile(home), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return alone;
        }

        var other = File.Exists(ServerFile(home)) ? $"process {File.ReadAllText(ServerFile(home))}" : "another process";
        throw new EmbeddedPostgresException(
            $"{home} is in use by {other}: stop that one, or choose another LUNA_HOME. A projection is rebuilt beside a " +
            "running Luna with POST /admin/projections/NAME/rebuild; several Lunas share a PostgreSQL by ConnectionStrings__Luna.");
    }

    public void Dispose() => _file.Dispose();

    private static string ServerFile(string home) => Path.Combine(home, "luna.pid");

    private static string TurnFile(string home) => Path.Combine(home, "postgres.lock");

    private static string UsersFile(string home) => Path.Combine(home, "postgres.users");

    private static HomeLock? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new HomeLock(new FileStream(path, FileMode.OpenOrCreate, access, share));
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new EmbeddedPostgresException(
                $"{path} belongs to another user. Start Luna as that user, or choose another LUNA_HOME.", refused);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
