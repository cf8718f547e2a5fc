using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Luna.StandIns;

/// <summary>
/// OpenAI's API on a free loopback port, and the chat routes of Anthropic and Ollama beside it. Each request is answered
/// as the next waiting behaviour says, else as <see cref="Otherwise"/> does, and remembered.
/// </summary>
public sealed class OpenAiStandIn : IAsyncDisposable
{
    private static readonly byte[] Silence = "OggS\0\0OpusHead"u8.ToArray();

    /// <summary>A connection that is reset takes with it what the other side has not read yet.</summary>
    private static readonly TimeSpan Arrival = TimeSpan.FromMilliseconds(200);

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ModelBehaviour> _next = new();
    private readonly ConcurrentQueue<ModelRequest> _requests = new();
    private readonly ConcurrentQueue<string> _broken = new();
    private int _open;
    private int _mostOpen;

    private OpenAiStandIn(WebApplication app) => _app = app;

    /// <summary>Where Anthropic and Ollama would be; OpenAI is at <see cref="BaseUrl"/>.</summary>
    public string Root => _app.Urls.First();

    /// <summary>What the <c>BaseUrl</c> of a provider of the kind <c>openai</c> is set to.</summary>
    public string BaseUrl => Root + "/v1";

    /// <summary>How a request is answered when no behaviour waits for it.</summary>
    public Func<ModelRequest, ModelBehaviour> Otherwise { get; set; } = _ => ModelBehaviour.Answer("{}");

    /// <summary>In the order of their arrival.</summary>
    public IReadOnlyList<ModelRequest> Requests => [.. _requests];

    /// <summary>The rules of OpenAI that requests broke; empty when the client is faithful.</summary>
    public IReadOnlyCollection<string> BrokenRules => _broken;

    /// <summary>Requests that are being answered.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>The most that ever were at once.</summary>
    public int MostOpen => Volatile.Read(ref _mostOpen);

    public static async Task<OpenAiStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        var standIn = new OpenAiStandIn(app);
        app.Run(standIn.TakeAsync);
        await app.StartAsync();
        return standIn;
    }

    /// <summary>The requests that come next are answered in these ways, one each.</summary>
    public void Next(params ReadOnlySpan<ModelBehaviour> behaviours)
    {
        foreach (var behaviour in behaviours)
        {
            _next.Enqueue(behaviour);
        }
    }

    public void Forget()
    {
        _next.Clear();
        _requests.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var open = Interlocked.Increment(ref _open);
        int most;
        while (open > (most = Volatile.Read(ref _mostOpen)))
        {
            Interlocked.CompareExchange(ref _mostOpen, open, most);
        }

        try
        {
            await AnswerAsync(context);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Whoever asked has gone.
        }
        catch (Exception own)
        {
            _broken.Enqueue($"the stand-in itself failed: {own}");
            throw;
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await ReadAsync(context);
        _requests.Enqueue(request);
        var behaviour = _next.TryDequeue(out var next) ? next : Otherwise(request);

        await behaviour.Until.WaitAsync(context.RequestAborted);
        if (behaviour.Delay != TimeSpan.Zero)
        {
            await Task.Delay(behaviour.Delay, context.RequestAborted);
        }

        if (behaviour.Status == 0)
        {
            context.Abort();
        }
        else if (behaviour.Status != 200)
        {
            await RefuseAsync(context, behaviour.Status, behaviour.Raw ?? "the stand-in was told to", behaviour.RetryAfter);
        }
        else if (Broken(request) is { } rule)
        {
            _broken.Enqueue(rule);
            await RefuseAsync(context, 400, rule, null);
        }
        else
        {
            await SendAsync(context, request, behaviour);
        }
    }

    private static async Task<ModelRequest> ReadAsync(HttpContext context)
    {
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var path = context.Request.Path.Value ?? "";
        if (!context.Request.HasFormContentType)
        {
            var body = await JsonDocument.ParseAsync(context.Request.Body);
            return new(path, headers, body.RootElement, new Dictionary<string, string>(), null, null, Stopwatch.GetTimestamp());
        }

        var form = await context.Request.ReadFormAsync();
        var file = form.Files.GetFile("file");
        using var bytes = new MemoryStream();
        await (file?.CopyToAsync(bytes) ?? Task.CompletedTask);
        var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString());
        return new(path, headers, null, fields, file?.FileName, bytes.ToArray(), Stopwatch.GetTimestamp());
    }

    private static string? Broken(ModelRequest request) => request.Path switch
    {
        "/v1/chat/completions" => OpenAiRules.Broken(request.Body!.Value),
        "/v1/audio/transcriptions" => OpenAiRules.BrokenInTranscription(request),
        "/v1/audio/speech" => OpenAiRules.BrokenInSpeech(request.Body!.Value),
        _ => null,
    };

    private static Task SendAsync(HttpContext context, ModelRequest request, ModelBehaviour behaviour)
    {
        var model = request.Model ?? "";
        var (type, pieces) = request.Path switch
        {
            _ when behaviour.Raw is { } raw => ("application/json", ModelWires.Cut(raw)),
            "/v1/chat/completions" when request.IsStreamed => ("text/event-stream", ModelWires.OpenAiStream(behaviour, model)),
            "/v1/chat/completions" => ("application/json", ModelWires.OpenAi(behaviour, model)),
            "/v1/messages" => ("application/json", ModelWires.Anthropic(behaviour, model)),
            "/api/chat" => ("application/x-ndjson", ModelWires.Ollama(behaviour, model)),
            "/v1/audio/transcriptions" => ("application/json", ModelWires.Transcription(behaviour)),
            "/v1/audio/speech" => ("audio/ogg", []),
            _ => ("", []),
        };
        if (type.Length == 0)
        {
            return RefuseAsync(context, 404, "Unknown path", null);
        }

        return SendAsync(context, type, request.Path == "/v1/audio/speech" ? [behaviour.Audio ?? Silence] : [.. pieces.Select(Encoding.UTF8.GetBytes)], behaviour);
    }

    private static async Task SendAsync(HttpContext context, string type, IReadOnlyList<byte[]> pieces, ModelBehaviour behaviour)
    {
        context.Response.ContentType = type;
        for (var at = 0; at < pieces.Count; at++)
        {
            if (behaviour.IsCut && at == (pieces.Count + 1) / 2)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(Arrival, context.RequestAborted);
                context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
                return;
            }

            await context.Response.Body.WriteAsync(pieces[at], context.RequestAborted);
            if (behaviour.Pause > TimeSpan.Zero)
            {
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(behaviour.Pause, context.RequestAborted);
            }
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string message, TimeSpan? retryAfter)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds):0}";
        }

        return context.Response.WriteAsync($$$"""{"error":{"message":"{{{JsonEncodedText.Encode(message)}}}","type":"error","code":null,"param":null}}""");
    }
}
