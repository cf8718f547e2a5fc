using System.Globalization;

namespace Luna.Api.Database;

/// <summary>Installed PostgreSQL server programs.</summary>
/// <param name="Folder">Holds <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</param>
/// <param name="Version">Major version, 14 or later.</param>
public sealed record PostgresBinaries(string Folder, int Version)
{
    /// <summary>The oldest major version that Marten works with well.</summary>
    public const int OldestVersion = 14;

    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    /// <summary>Where packages put server programs; <c>*</c> stands for a version.</summary>
    private static readonly string[] UsualFolders =
    [
        "/usr/lib/postgresql/*/bin", // Debian, Ubuntu
        "/usr/lib/postgresql*/bin", // SUSE, Alpine
        "/usr/libexec/postgresql*", // Alpine
        "/usr/pgsql-*/bin", // Red Hat, from the PostgreSQL project
        "/opt/homebrew/opt/postgresql*/bin", // Homebrew
        "/usr/local/opt/postgresql*/bin",
        "/home/linuxbrew/.linuxbrew/opt/postgresql*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin",
        "/usr/local/pgsql/bin",
        "/usr/local/bin",
        "/usr/bin",
    ];

    public string Program(string name) => Path.Combine(Folder, name);

    /// <summary>The programs to use, newest first unless data of an older version already exist.</summary>
    /// <param name="dataVersion">Major version that made the data; null when there are none yet.</param>
    public static PostgresBinaries Find(int? dataVersion) => Find(
        dataVersion, Environment.GetEnvironmentVariable("LUNA_POSTGRES_BIN"), UsualFolders,
        Environment.GetEnvironmentVariable("PATH") ?? "");

    /// <param name="dataVersion">Major version that made the data; null when there are none yet.</param>
    /// <param name="chosenFolder">The operator's choice; nothing else is looked at.</param>
    /// <param name="usualFolders">Patterns in which <c>*</c> stands for part of one folder name.</param>
    /// <param name="searchPath">In the form of <c>PATH</c>.</param>
    public static PostgresBinaries Find(
        int? dataVersion, string? chosenFolder, IReadOnlyList<string> usualFolders, string searchPath)
    {
        if (chosenFolder is { Length: > 0 })
            return Fitting(In(chosenFolder) is { } chosen ? [chosen] : throw new EmbeddedPostgresException(
                $"LUNA_POSTGRES_BIN is {chosenFolder}, but there is no initdb, pg_ctl and postgres in that folder."),
                dataVersion);

        var found = usualFolders.SelectMany(Expand)
            .Concat(searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .Distinct().Select(In).OfType<PostgresBinaries>()
            .OrderByDescending(binaries => binaries.Version).ToList();
        return found.Count > 0 ? Fitting(found, dataVersion) : throw new EmbeddedPostgresException(
            $"""
            PostgreSQL's server programs (initdb, pg_ctl, postgres) were not found. Luna keeps everything in PostgreSQL.
              Debian, Ubuntu:  sudo apt-get install postgresql      (or: ./luna run, which does it)
              Fedora, RHEL:    sudo dnf install postgresql-server
              macOS:           brew install postgresql@17
            Or set LUNA_POSTGRES_BIN to the folder that holds them, or ConnectionStrings__Luna to a server of your own.
            Looked in: {string.Join(", ", usualFolders)} and PATH.
            """);
    }

    private static PostgresBinaries Fitting(List<PostgresBinaries> found, int? dataVersion)
    {
        if (dataVersion is { } version)
            return found.Find(binaries => binaries.Version == version) ?? throw new EmbeddedPostgresException(
                $"Luna's data were made by PostgreSQL {version}, but only {Versions(found)} is installed. Install " +
                $"postgresql-{version}, or carry the data over with pg_dump and pg_restore into a new LUNA_HOME.");
        return found.Find(binaries => binaries.Version >= OldestVersion) ?? throw new EmbeddedPostgresException(
            $"Luna needs PostgreSQL {OldestVersion} or later; only {Versions(found)} is installed.");
    }

    private static string Versions(List<PostgresBinaries> found) =>
        string.Join(", ", found.Select(binaries => $"{binaries.Version} ({binaries.Folder})"));

    private static PostgresBinaries? In(string folder) =>
        Programs.All(name => File.Exists(Path.Combine(folder, name)))
        && VersionOf(Path.Combine(folder, "postgres")) is { } version ? new PostgresBinaries(folder, version) : null;

    /// <summary>From "postgres (PostgreSQL) 15.18 (Debian …)".</summary>
    private static int? VersionOf(string program)
    {
        try
        {
            var words = Command.Run(program, ["--version"]).Output.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var digits = words.Select(word => new string([.. word.TakeWhile(char.IsAsciiDigit)])).FirstOrDefault(d => d != "");
            return int.TryParse(digits, CultureInfo.InvariantCulture, out var version) ? version : null;
        }
        catch (EmbeddedPostgresException)
        {
            return null; // Not a program of this machine.
        }
    }

    private static string[] Expand(string pattern)
    {
        string[] folders = ["/"];
        foreach (var part in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries))
            folders = [.. folders.SelectMany(folder => Directory.GetDirectories(folder, part))];
        return folders;
    }
}
