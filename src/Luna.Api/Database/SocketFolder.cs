using System.Text;

namespace Luna.Api.Database;

/// <summary>Where the server's socket lives. The kernel allows a socket's path 107 bytes.</summary>
internal static class SocketFolder
{
    private const int LongestPath = 107;

    /// <summary>The folder itself if its path is short and plain, else a new private one among the temporary files.</summary>
    public static string For(string folder) =>
        Fits(folder) ? folder : Directory.CreateTempSubdirectory("luna-").FullName is var temporary && Fits(temporary)
            ? temporary
            : throw new EmbeddedPostgresException(
                $"A socket's path may have {LongestPath} bytes; both {folder} and {temporary} are too long or hold signs other " +
                "than letters, digits and . _ - /. Choose a shorter LUNA_HOME.");

    private static bool Fits(string folder) =>
        Encoding.UTF8.GetByteCount($"{folder}/.s.PGSQL.{Cluster.Port}") <= LongestPath
        && folder.All(sign => char.IsAsciiLetterOrDigit(sign) || "/._- ".Contains(sign, StringComparison.Ordinal));
}
