using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Luna.Api.Security;
using Luna.Api.Tests.Database;

namespace Luna.Api.Tests;

/// <summary>Luna as people run it: a process of its own, a home, a free port; can be killed and started again.</summary>
public sealed class LunaProcess : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TemporaryHome _home;
    private readonly bool _ownsHome;
    private Process? _process;

    public LunaProcess() : this(new TemporaryHome()) => _ownsHome = true;

    internal LunaProcess(TemporaryHome home)
    {
        _home = home;
        BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}/");
    }

    public Uri BaseAddress { get; }

    /// <summary>Settings of the next start, beside the usual ones.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>What Luna wrote so far; a failed test shows it.</summary>
    public string Output => string.Join(Environment.NewLine, _output);

    /// <summary>The lines with a stack trace, be it in the log or beside it.</summary>
    public IEnumerable<string> StackTraces => _output.Where(line => line.Contains("   at ", StringComparison.Ordinal));

    public TemporaryHome Home => _home;

    public string Key => LocalKey.ReadOrCreate(_home.Path);

    public async ValueTask InitializeAsync()
    {
        try
        {
            await StartAsync();
        }
        catch
        {
            await DisposeAsync(); // a fixture that never came up is not disposed by the runner
            throw;
        }
    }

    public async Task StartAsync()
    {
        Launch();
        await UntilReadyAsync(_process!);
    }

    private void Launch()
    {
        _process?.Dispose();
        _process = new Process { StartInfo = Command() };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <returns>A client that carries the local key.</returns>
    public HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = BaseAddress, Timeout = TimeSpan.FromSeconds(90) };
        client.DefaultRequestHeaders.Add(ApiKeyAuthentication.Header, Key);
        return client;
    }

    public int ProcessId => _process!.Id;

    /// <summary>Begins a start and breaks it off after a while, as Ctrl+C does it.</summary>
    /// <returns>With what it ended.</returns>
    public async Task<int> BreakOffAsync(TimeSpan after, string signal)
    {
        Launch();
        await Task.Delay(after);
        using (var ask = Process.Start("kill", [$"-{signal}", $"{_process!.Id}"]))
            await ask.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>As <c>kill -9</c> does it.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
    }

    /// <summary>As Ctrl+C or a service manager does it, so that Luna takes its database down with it.</summary>
    public async Task StopAsync()
    {
        if (_process is null || _process.HasExited)
            return;
        using (var ask = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
            await ask.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Dispose();
        if (_ownsHome)
            _home.Dispose();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
            Kill();
        _process?.Dispose();
        _process = null;
    }

    /// <summary>One of Luna's own commands, with the same home; ends when the command ends.</summary>
    public async Task<string> RunCommandAsync(params string[] words)
    {
        var (status, output) = await TryCommandAsync(words);
        status.ShouldBe(0, output);
        return output;
    }

    public async Task<(int Status, string Output)> TryCommandAsync(params string[] words)
    {
        var start = Command();
        foreach (var word in words)
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return (process.ExitCode, await output + await errors);
    }

    private ProcessStartInfo Command()
    {
        var start = new ProcessStartInfo("dotnet", [Program()])
        {
            WorkingDirectory = SourceOfApi(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["LUNA_HOME"] = _home.Path,
                ["ASPNETCORE_URLS"] = BaseAddress.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                // This build brings no handlers written beforehand: the C# compiler runs at every start, and is itself compiled.
                ["DOTNET_TC_QuickJit"] = "1",
            },
        };
        start.Environment.Remove("ConnectionStrings__Luna");
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        return start;
    }

    private async Task UntilReadyAsync(Process process)
    {
        using var http = new HttpClient { BaseAddress = BaseAddress, Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(100))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"Luna ended with {process.ExitCode} before it was ready.\n{Output}");
            try
            {
                using var answer = await http.GetAsync("health/ready");
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }
        }

        throw new TimeoutException($"Luna was not ready within {Patience.TotalSeconds} s.\n{Output}");
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _output.Enqueue(line);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>
    /// Luna in its own output folder: beside the tests its commands would look for more of their kind in the tests.
    /// </summary>
    private static string Program() => Path.Combine(
        AppContext.BaseDirectory
            .Replace("/tests/Luna.Api.Tests/", "/src/Luna.Api/", StringComparison.Ordinal)
            .Replace("/Luna.Api.Tests/", "/Luna.Api/", StringComparison.Ordinal),
        "Luna.Api.dll");

    /// <summary>Where <c>wwwroot</c> is.</summary>
    private static string SourceOfApi() => Path.Combine(Clone(), "src", "Luna.Api");

    internal static string Clone()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Luna.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("No Luna.sln above " + AppContext.BaseDirectory);
    }
}
