using System.Globalization;

namespace Luna.Api.Database;

/// <summary>
/// As whom the server runs. PostgreSQL refuses root, so a root Luna hands it to the owner of its data, for new data to
/// the user <c>postgres</c>, else <c>nobody</c>. Every other Luna runs it as itself.
/// </summary>
/// <param name="Name">For people; null when it is Luna's own user.</param>
internal sealed record ServerAccount(string? Name, int UserId, int GroupId)
{
    private static readonly ServerAccount Own = new(null, -1, -1);

    public bool IsOwn => Name is null;

    /// <param name="dataFolder">The cluster's data; need not exist.</param>
    public static ServerAccount For(string dataFolder)
    {
        if (!Environment.IsPrivilegedProcess)
            return Own;
        if (!File.Exists("/usr/bin/setpriv") && !File.Exists("/bin/setpriv"))
            throw new EmbeddedPostgresException(
                "As root Luna needs setpriv (package util-linux) to run PostgreSQL as an ordinary user. Install it, " +
                "or start Luna as an ordinary user.");
        return (Directory.Exists(dataFolder) ? OwnerOf(dataFolder) : null) ?? Named("postgres") ?? Named("nobody")
            ?? new ServerAccount("nobody", 65_534, 65_534);
    }

    /// <summary>Runs a program of the server as its user.</summary>
    public Task<Command.Result> RunAsync(
        string program, IReadOnlyList<string> arguments, string? folder = null, CancellationToken cancellation = default) =>
        IsOwn
            ? Command.RunAsync(program, arguments, folder, cancellation)
            : Command.RunAsync(
                "setpriv", [$"--reuid={UserId}", $"--regid={GroupId}", "--clear-groups", "--", program, .. arguments],
                folder, cancellation);

    /// <summary>Makes a folder that only the server's user (and root) can enter.</summary>
    public async Task MakePrivateFolderAsync(string folder, CancellationToken cancellation)
    {
        UnixFiles.MakeFolder(folder, UnixFiles.OwnerOnly);
        if (IsOwn)
            return;
        var result = await Command.RunAsync("chown", ["-R", $"{UserId}:{GroupId}", folder], null, cancellation);
        if (result.ExitCode != 0)
            throw new EmbeddedPostgresException($"{folder} could not be given to the user {Name}: {result.Error.Trim()}");
    }

    public async Task<bool> CanReachAsync(string folder, CancellationToken cancellation) =>
        IsOwn || (await RunAsync("test", ["-x", folder], null, cancellation)).ExitCode == 0;

    private static ServerAccount? OwnerOf(string folder)
    {
        var ids = Command.Run("stat", ["-c", "%u %g %U", folder]).Output.Split(' ', StringSplitOptions.TrimEntries);
        return ids is [var user, var group, var name] && user != "0"
            ? new ServerAccount(name, int.Parse(user, CultureInfo.InvariantCulture), int.Parse(group, CultureInfo.InvariantCulture))
            : null;
    }

    private static ServerAccount? Named(string name) =>
        File.Exists("/etc/passwd") && File.ReadLines("/etc/passwd").Select(line => line.Split(':'))
            .FirstOrDefault(fields => fields.Length > 3 && fields[0] == name) is { } entry
            ? new ServerAccount(name, int.Parse(entry[2], CultureInfo.InvariantCulture), int.Parse(entry[3], CultureInfo.InvariantCulture))
            : null;
}
