using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Luna.StandIns;
using Npgsql;

namespace Luna.Load;

/// <summary>Luna as <c>./luna run</c> starts it: a process of its own, with the PostgreSQL that it brings, in a home of its own.</summary>
internal sealed class LunaProcess : IDisposable
{
    private const string Name = "Luna.Api";
    private readonly Dictionary<string, string> _environment;
    private readonly string _program = Path.Combine(Repository(), "artifacts", "luna", Name + ".dll");
    private Process? _process;

    public LunaProcess(WhatsAppStandIn platform, string secret, string token)
    {
        Home = Directory.CreateTempSubdirectory("luna-load-").FullName;
        // The server runs as a user of its own, who has to reach its data.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Home, File.GetUnixFileMode(Home) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Url = new Uri($"http://127.0.0.1:{FreePort()}");
        _environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LUNA_HOME"] = Home,
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = Url.ToString().TrimEnd('/'),
            ["Luna__Cluster__IsAlone"] = "true",
            // One message each, and every answer at once.
            ["Luna__Conversations__Burst"] = "00:00:00",
            ["Luna__Channels__WhatsApp__BaseUrl"] = platform.BaseUrl,
            ["Luna__Channels__WhatsApp__AppSecret"] = secret,
            ["Luna__Channels__WhatsApp__AccessToken"] = token,
            ["Luna__Channels__WhatsApp__PhoneNumberId"] = platform.PhoneNumberId,
            ["Luna__Channels__WhatsApp__VerifyToken"] = "load",
            // What Luna can do is measured, not what a number may.
            ["Luna__Channels__WhatsApp__MessagesPerSecond"] = "0",
        };
    }

    public string Home { get; }

    public Uri Url { get; }

    public int Id => _process!.Id;

    /// <summary>What Luna writes to its log.</summary>
    public string Log => Path.Combine(Home, "luna.log");

    public async Task StartAsync()
    {
        if (!File.Exists(_program))
            throw new InvalidOperationException($"{_program} is missing: measure with ./luna bench load, which builds it.");
        // A shell that becomes Luna puts the log into a file, so that this process need not carry it.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = Path.GetDirectoryName(_program), UseShellExecute = false };
        foreach (var argument in (string[])["-c", "exec dotnet \"$0\" >>\"$1\" 2>&1", _program, Log])
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in _environment)
            start.Environment[key] = value;
        start.Environment.Remove("ConnectionStrings__Luna");
        _process = Process.Start(start)!;

        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); !await IsReadyAsync(client); await Task.Delay(50))
            if (_process.HasExited || waited.Elapsed > TimeSpan.FromMinutes(2))
                throw new InvalidOperationException($"Luna did not start; its log ends with:\n{LogEnd()}");
    }

    /// <summary>As a power cut would, without a word; its PostgreSQL is left behind.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task StopAsync()
    {
        if (_process is { HasExited: false })
        {
            await SignalAsync("TERM", Id);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
            await _process.WaitForExitAsync(patience.Token);
        }

        // A Luna that broke down, or would not stop, leaves its server behind.
        for (var waited = Stopwatch.StartNew(); File.Exists(PostmasterFile) && waited.Elapsed < TimeSpan.FromSeconds(20); await Task.Delay(200))
            await SignalAsync("INT", Postgres().Id);
    }

    /// <summary>Process id of the PostgreSQL server of this home, and how to reach it.</summary>
    public (int Id, NpgsqlDataSource Database) Postgres()
    {
        var lines = File.ReadAllLines(PostmasterFile);
        return (
            int.Parse(lines[0], CultureInfo.InvariantCulture),
            NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder
            {
                Host = lines[4], Port = int.Parse(lines[3], CultureInfo.InvariantCulture), Username = "luna", Database = "luna",
                CommandTimeout = 120, MaxPoolSize = 2,
            }));
    }

    private string PostmasterFile => Path.Combine(Home, "postgres", "data", "postmaster.pid");

    private static async Task SignalAsync(string signal, int process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public string LogEnd() => File.Exists(Log) ? string.Join('\n', File.ReadLines(Log).TakeLast(20)) : "";

    public void Dispose() => _process?.Dispose();

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(Url, "/health/ready"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Luna.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Luna.sln is not above this program.");
        return folder.FullName;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
