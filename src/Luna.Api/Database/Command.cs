using System.ComponentModel;
using System.Diagnostics;

namespace Luna.Api.Database;

/// <summary>Runs one short program to its end.</summary>
internal static class Command
{
    internal sealed record Result(int ExitCode, string Output, string Error);

    /// <param name="cancellation">Interrupts the program as Ctrl+C does, so that it takes down what it started.</param>
    /// <remarks>The environment is bare: neither secrets nor PGDATA and its like reach the program or what it starts.</remarks>
    public static async Task<Result> RunAsync(
        string program, IReadOnlyList<string> arguments, string? folder = null, CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "/",
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Path.GetDirectoryName(program) + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await using (cancellation.Register(() => UnixProcess.Interrupt(process.Id)))
                await process.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            return new Result(process.ExitCode, await output, await error);
        }
        catch (Win32Exception failure)
        {
            throw new EmbeddedPostgresException($"{program} could not be run: {failure.Message}", failure);
        }
    }

    public static Result Run(string program, IReadOnlyList<string> arguments) =>
        RunAsync(program, arguments).GetAwaiter().GetResult();
}
