using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Luna.Api.Tests.Web;

/// <summary>Luna as people run it: an own process, its own home, a free port; up when it says that it is ready.</summary>
public sealed class LunaProcess : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<string> _output = new();
    private string _home = "";
    private Process? _process;

    public Uri BaseAddress { get; private set; } = null!;

    /// <summary>The last lines that Luna wrote; a failed test shows them.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    public async ValueTask InitializeAsync()
    {
        // Not CreateTempSubdirectory: its folder is closed to the unprivileged user that the database runs as.
        _home = Path.Combine(Path.GetTempPath(), "luna-" + Path.GetRandomFileName());
        Directory.CreateDirectory(_home);
        BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}/");

        _process = new Process { StartInfo = Command() };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            await UntilReady(_process);
        }
        catch
        {
            await DisposeAsync(); // a fixture that never came up is not disposed by the runner
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Stop(_process);
            _process.Dispose();
        }

        if (Directory.Exists(_home)) Directory.Delete(_home, recursive: true);
    }

    private ProcessStartInfo Command() => new("dotnet")
    {
        ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Luna.Api.dll") },
        WorkingDirectory = SourceOfApi(),
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["LUNA_HOME"] = _home,
            ["ASPNETCORE_URLS"] = BaseAddress.ToString(),
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_CONTENTROOT"] = SourceOfApi(),
        },
    };

    private async Task UntilReady(Process process)
    {
        using var http = new HttpClient { BaseAddress = BaseAddress, Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(200))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"Luna ended with {process.ExitCode} before it was ready.\n{Output}");
            try
            {
                using var answer = await http.GetAsync("health/ready");
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }
        }

        throw new TimeoutException($"Luna was not ready within {Patience.TotalSeconds} s.\n{Output}");
    }

    /// <summary>Asks first, so that Luna takes its database down with it.</summary>
    private static async Task Stop(Process process)
    {
        if (process.HasExited) return;
        using (var ask = Process.Start("kill", ["-TERM", process.Id.ToString(provider: null)]))
            await ask.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        _output.Enqueue(line);
        while (_output.Count > 200) _output.TryDequeue(out _);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string SourceOfApi()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Luna.sln")))
                return Path.Combine(folder.FullName, "src", "Luna.Api");
        throw new DirectoryNotFoundException("No Luna.sln above " + AppContext.BaseDirectory);
    }
}
