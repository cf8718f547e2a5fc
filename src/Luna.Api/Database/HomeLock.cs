using System.Diagnostics;

namespace Luna.Api.Database;

/// <summary>
/// Two locks of the operating system on files in a Luna home; they fall with the process, however it ends.
/// One is held alone while the server is started or stopped; the other is shared by everyone who uses the server, so
/// that the last to leave knows to stop it.
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

    public void Dispose() => _file.Dispose();

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
