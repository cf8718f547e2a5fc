using System.Runtime.InteropServices;

namespace Luna.Api.Database;

/// <summary>Folders with a mode, and paths without links.</summary>
internal static class UnixFiles
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Others may pass through to what they know the name of, and list nothing.</summary>
    public const UnixFileMode Passage = OwnerOnly | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Makes the folder, whatever the umask; an existing one gets the mode too.</summary>
    public static void MakeFolder(string folder, UnixFileMode mode)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, mode);
    }

    /// <summary>Renames a file in one step; of several that want the same name at once, only the first gets it.</summary>
    /// <exception cref="IOException">The name is taken.</exception>
    public static void MoveUnlessTaken(string path, string wanted)
    {
        // File.Move looks first and renames then, over whatever came in between; a link is made under a free name only.
        if (!OperatingSystem.IsWindows() && Link(path, wanted) == 0)
            File.Delete(path);
        else
            File.Move(path, wanted, overwrite: false);
    }

    /// <summary>Writes a text that every user may read, whatever the umask.</summary>
    public static async Task WriteReadableAsync(string path, string text, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(path, text, cancellation);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    /// <summary>The absolute path with every link on the way resolved, so that two names of one folder compare equal.</summary>
    public static string RealPath(string path)
    {
        var real = "/";
        foreach (var part in Path.GetFullPath(path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            if (new DirectoryInfo(real) is { LinkTarget: not null } link && link.ResolveLinkTarget(true) is { } target)
                real = RealPath(target.FullName);
        }

        return real;
    }

    [DllImport("libc", EntryPoint = "link", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string wanted);
}
