using System.Runtime.InteropServices;

namespace Luna.Api.Database;

internal static class UnixProcess
{
    private const int SigInt = 2;

    /// <summary>As Ctrl+C does it; one that has ended is no error.</summary>
    public static void Interrupt(int processId) => _ = Kill(processId, SigInt);

    [DllImport("libc", EntryPoint = "kill"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}
