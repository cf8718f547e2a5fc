using System.Buffers.Text;
using System.Security.Cryptography;
using Luna.Api.Database;

namespace Luna.Api.Security;

/// <summary>The one key of a development machine, made at the first start and kept in <c>LUNA_HOME/key</c>.</summary>
public static class LocalKey
{
    private const string Prefix = "luna_";
    private const int Bytes = 32;

    public static string PathIn(string home) => Path.Combine(home, "key");

    /// <summary>Reads the key, or makes one; processes that start together get the same.</summary>
    /// <param name="home">The folder of Luna's own data; made when missing.</param>
    /// <returns>"luna_" and 32 random bytes in base64url. Log the path, never this.</returns>
    public static string ReadOrCreate(string home)
    {
        var path = PathIn(home);
        if (!File.Exists(path))
            Create(home, path);
        var key = File.ReadAllText(path).Trim();
        return key.Length >= Prefix.Length + Base64Url.GetEncodedLength(Bytes) && key.StartsWith(Prefix, StringComparison.Ordinal)
            ? key
            : throw new InvalidDataException($"{path} holds no key of Luna's. Delete it, and the next start makes a new one.");
    }

    private static void Create(string home, string path)
    {
        Directory.CreateDirectory(home);
        var whole = Path.Combine(home, $"key.{Path.GetRandomFileName()}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(whole, options))
            writer.WriteLine(Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));
        try
        {
            // The file appears whole or not at all, and the first to come wins.
            UnixFiles.MoveUnlessTaken(whole, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(whole);
        }
    }
}
