using System.Globalization;
using Luna.Api.Database;

namespace Luna.Api.Tests.Database;

/// <summary>A Luna home of its own; not made yet, gone afterwards.</summary>
public sealed class TemporaryHome : IDisposable
{
    // Not a temporary folder of the system's making: those only their owner can enter, here the server's user must.
    public string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), "luna-test-" + Guid.NewGuid().ToString("N")[..12]);

    public string Data => System.IO.Path.Combine(Path, "postgres", "data");

    /// <summary>The process id in the first line of the server's own file.</summary>
    public int ServerProcessId =>
        int.Parse(File.ReadLines(System.IO.Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <param name="told">Gets what a person would be told.</param>
    public Task<EmbeddedPostgres> StartAsync(List<string>? told = null, string path = "") => EmbeddedPostgres.StartAsync(
        System.IO.Path.Combine(Path, path), line => told?.Add(line), TestContext.Current.CancellationToken);

    public bool HasServer => File.Exists(System.IO.Path.Combine(Data, "postmaster.pid"));

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
