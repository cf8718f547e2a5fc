using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Luna.Api.Tests.Webhooks.Outgoing;

/// <summary>The endpoint of an API user, on a loopback port: keeps what it is posted, and fails as it is told to.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Posted> _posted = new();
    private int _open;

    private Receiver(WebApplication app) => _app = app;

    public string Url => _app.Urls.First() + "/luna";

    /// <summary>What happens to a post; absent it is taken with 200.</summary>
    public Func<Posted, HttpContext, Task> Behaviour { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Everything that came, with what became of it.</summary>
    public IReadOnlyList<Posted> Posted => [.. _posted];

    public IEnumerable<Posted> Taken => _posted.Where(posted => posted.Status is >= 200 and < 300);

    /// <summary>Posts that wait for an answer.</summary>
    public int Open => Volatile.Read(ref _open);

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.MapPost("/luna", receiver.TakeAsync);
        app.MapPost("/elsewhere", (RequestDelegate)(_ => throw new InvalidOperationException("A redirect was followed.")));
        await app.StartAsync();
        return receiver;
    }

    public async Task<IReadOnlyList<Posted>> UntilTakenAsync(Func<Posted, bool> which, int count = 1, int seconds = 30)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            var taken = Taken.Where(which).ToArray();
            if (taken.Length >= count)
                return taken;
            waited.Elapsed.ShouldBeLessThan(
                TimeSpan.FromSeconds(seconds), string.Join('\n', Posted.Select(posted => $"{posted.Type} {posted.Status}")));
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var posted = new Posted(
            body.ToArray(), context.Request.Headers["Luna-Signature"].ToString(), context.Request.Headers["Luna-Event-Id"].ToString(),
            context.Request.ContentType);
        _posted.Enqueue(posted);
        Interlocked.Increment(ref _open);
        try
        {
            await Behaviour(posted, context);
            posted.Status = context.Response.StatusCode;
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}

public sealed record Posted(byte[] Bytes, string Signature, string EventId, string? ContentType)
{
    /// <summary>Of the answer; null while there is none, and where there never was.</summary>
    public int? Status { get; set; }

    public JsonElement Body { get; } = JsonDocument.Parse(Bytes).RootElement;

    public string Type => Body.GetProperty("type").GetString()!;

    public string? Person => Body.GetProperty("externalUserId").GetString();

    public JsonElement Data => Body.GetProperty("data");

    /// <summary>As docs/webhooks.md tells an owner to do it.</summary>
    public bool IsSignedWith(string secret)
    {
        var parts = Signature.Split(',').Select(part => part.Split('=', 2)).ToArray();
        var seconds = parts.Single(part => part[0] == "t")[1];
        var age = DateTimeOffset.UtcNow - DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
        byte[] signed = [.. Encoding.UTF8.GetBytes(seconds + "."), .. Bytes];
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
        return age.Duration() < TimeSpan.FromMinutes(5) && parts.Where(part => part[0] == "v1")
            .Any(part => CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(part[1])));
    }
}

/// <summary>Ways in which an endpoint does not take what it is posted.</summary>
internal static class Failing
{
    public static IReadOnlyList<(string Name, Func<HttpContext, Task> Way)> Ways { get; } =
    [
        ("500", context => Answer(context, 500)),
        ("404", context => Answer(context, 404)),
        ("429", context => Answer(context, 429)),
        ("302", context =>
        {
            context.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        }),
        ("timeout", context => Task.Delay(Timeout.Infinite, context.RequestAborted)),
        ("connection broken", context =>
        {
            context.Response.StatusCode = 599;
            context.Abort();
            return Task.CompletedTask;
        }),
        ("500", async context =>
        {
            // An endless body: whoever reads it never gets on.
            context.Response.StatusCode = 500;
            var piece = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        }),
    ];

    public static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    public static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
