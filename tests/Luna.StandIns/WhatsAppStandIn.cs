using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Luna.StandIns;

/// <summary>
/// The Cloud API of WhatsApp on a free loopback port: takes what keeps the platform's rules, refuses what breaks them
/// with the platform's codes, and remembers what every person was sent.
/// </summary>
public sealed class WhatsAppStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _accessToken;
    private readonly SentMessages _sent = new();
    private readonly ConcurrentDictionary<string, UploadedMedia> _media = new();
    private readonly ConcurrentDictionary<string, KeptFile> _files = new();
    private readonly ConcurrentQueue<string> _broken = new();
    private readonly ConcurrentQueue<string> _attended = new();
    private readonly List<(WhatsAppFailure Failure, string? To)> _failures = [];
    private readonly Lock _failuresLock = new();
    private int _count;

    private WhatsAppStandIn(WebApplication app, string accessToken, string phoneNumberId)
    {
        (_app, _accessToken, PhoneNumberId) = (app, accessToken, phoneNumberId);
    }

    /// <summary>What <c>Luna:Channels:WhatsApp:BaseUrl</c> is set to.</summary>
    public string BaseUrl => _app.Urls.First() + "/v24.0";

    public string PhoneNumberId { get; }

    /// <summary>Off for load runs: pictures are checked and forgotten.</summary>
    public bool KeepMedia { get; set; } = true;

    /// <summary>How many messages went through.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The refusals for broken rules; empty when the sender is faithful.</summary>
    public IReadOnlyCollection<string> BrokenRules => _broken;

    /// <summary>Ids of messages that were marked as read and are being answered.</summary>
    public IReadOnlyCollection<string> Attended => _attended;

    /// <summary>Who was sent anything.</summary>
    public IReadOnlyCollection<string> People => _sent.People;

    /// <summary>Called for each message that goes through, on the request's own thread: be quick.</summary>
    public Action<SentMessage>? Received { get; set; }

    public static async Task<WhatsAppStandIn> StartAsync(
        string accessToken, string phoneNumberId = WhatsAppPayloads.PhoneNumberId)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        var standIn = new WhatsAppStandIn(app, accessToken, phoneNumberId);
        app.Run(standIn.AnswerAsync);
        await app.StartAsync();
        return standIn;
    }

    /// <summary>All that one person was sent, in order.</summary>
    public IReadOnlyList<SentMessage> SentTo(string waId) => _sent.To(waId);

    /// <summary>The first message to a person that nobody has taken yet; waits for it.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    public Task<SentMessage> NextAsync(string waId, TimeSpan timeout) => _sent.NextAsync(waId, timeout);

    public UploadedMedia Media(string id) => _media[id];

    /// <summary>A file that somebody sent: its address is told to who asks by its id, and there it is fetched.</summary>
    /// <param name="told">The size that is told before; the true one if null.</param>
    /// <param name="elsewhere">The address that is told instead of the platform's own.</param>
    /// <returns>Its id.</returns>
    public string AddFile(byte[] bytes, string mimeType = "audio/ogg", long? told = null, string? elsewhere = null)
    {
        var id = $"{Random.Shared.NextInt64(1, long.MaxValue)}";
        _files[id] = new KeptFile(bytes, mimeType, told ?? bytes.Length, elsewhere);
        return id;
    }

    /// <summary>How often a file was asked for, at either address.</summary>
    public int FileRequests(string id) => _files[id].Requests;

    /// <summary>The next requests for a file fail, whichever address they go to.</summary>
    public void FailFile(string id, WhatsAppFailure failure, int times = 1)
    {
        for (var time = 0; time < times; time++)
        {
            _files[id].Failures.Enqueue(failure);
        }
    }

    /// <param name="to">Null fails whoever is sent to next.</param>
    public void FailNext(WhatsAppFailure failure, int times = 1, string? to = null)
    {
        lock (_failuresLock)
        {
            _failures.AddRange(Enumerable.Repeat((failure, to), times));
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (context.Request.Headers.Authorization != $"Bearer {_accessToken}")
        {
            return RefuseAsync(context, 401, 190, "Invalid OAuth access token");
        }

        if (context.Request.Method == "GET" && _files.TryGetValue(path[(path.LastIndexOf('/') + 1)..], out var file))
        {
            return GiveAsync(context, path, file);
        }

        if (context.Request.Method != "POST" || !path.Contains($"/{PhoneNumberId}/", StringComparison.Ordinal))
        {
            return RefuseAsync(context, 400, 33, "Unsupported request, or an object that does not exist");
        }

        return path[(path.LastIndexOf('/') + 1)..] switch
        {
            "messages" => TakeMessageAsync(context),
            "media" => TakeMediaAsync(context),
            _ => RefuseAsync(context, 400, 2500, "Unknown path"),
        };
    }

    private async Task TakeMessageAsync(HttpContext context)
    {
        using var buffer = new MemoryStream((int)(context.Request.ContentLength ?? 1024));
        await context.Request.Body.CopyToAsync(buffer);
        var raw = buffer.ToArray();
        SentMessage message;
        try
        {
            using var document = JsonDocument.Parse(raw);
            if (WhatsAppRules.Words(document.RootElement, "status") == "read")
            {
                _attended.Enqueue(WhatsAppRules.Words(document.RootElement, "message_id") ?? "");
                await WriteAsync(context, 200, """{"success":true}""");
                return;
            }

            if (WhatsAppRules.Broken(document.RootElement, _media.ContainsKey) is { } broken)
            {
                _broken.Enqueue(broken.Message);
                await RefuseAsync(context, 400, broken.Code, broken.Message);
                return;
            }

            message = SentMessageReader.Read(document.RootElement, $"wamid.{Guid.NewGuid():N}", raw);
        }
        catch (JsonException)
        {
            await RefuseAsync(context, 400, 100, "(#100) The body is not JSON");
            return;
        }

        var failure = TakeFailure(message.To);
        if (failure is null || failure.Delivered)
        {
            Interlocked.Increment(ref _count);
            _sent.Add(message);
            Received?.Invoke(message);
        }

        if (failure is not null && await FailAsync(context, failure))
        {
            return;
        }

        await WriteAsync(context, 200, $$"""
            {"messaging_product":"whatsapp","contacts":[{"input":"{{JsonEncodedText.Encode(message.To)}}"}],"messages":[{"id":"{{message.Id}}"}]}
            """);
    }

    /// <summary>Where it is, then the file itself.</summary>
    private async Task GiveAsync(HttpContext context, string path, KeptFile file)
    {
        file.Count();
        if (file.Failures.TryDequeue(out var failure) && await FailAsync(context, failure))
        {
            return;
        }

        if (path.StartsWith("/files/", StringComparison.Ordinal))
        {
            context.Response.ContentType = file.MimeType;
            await context.Response.Body.WriteAsync(file.Bytes, context.RequestAborted);
            return;
        }

        var id = path[(path.LastIndexOf('/') + 1)..];
        var url = file.Elsewhere ?? $"{_app.Urls.First()}/files/{id}";
        await WriteAsync(context, 200, $$"""
            {"messaging_product":"whatsapp","url":"{{url}}","mime_type":"{{file.MimeType}}","sha256":"","file_size":"{{file.ToldSize}}","id":"{{id}}"}
            """);
    }

    private async Task TakeMediaAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            await RefuseAsync(context, 400, 100, "(#100) The file must come as multipart/form-data");
            return;
        }

        var form = await context.Request.ReadFormAsync();
        var file = form.Files.GetFile("file");
        if (form["messaging_product"] != "whatsapp" || file is null || file.ContentType is not ("image/png" or "image/jpeg" or "text/plain" or "audio/ogg"))
        {
            _broken.Enqueue("media");
            await RefuseAsync(context, 400, 100, "(#100) messaging_product and a file of a known type are required");
            return;
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        if (bytes.Length is 0 or > 5 * 1024 * 1024)
        {
            _broken.Enqueue("media size");
            await RefuseAsync(context, 400, 131053, "(#131053) Media upload error: up to 5 MB");
            return;
        }

        var media = new UploadedMedia(
            Guid.NewGuid().ToString("N"), file.ContentType, bytes.Length, KeepMedia ? bytes.ToArray() : null);
        _media[media.Id] = media;
        await WriteAsync(context, 200, $$"""{"id":"{{media.Id}}"}""");
    }

    /// <returns>False when the answer is a good one after all.</returns>
    private static async Task<bool> FailAsync(HttpContext context, WhatsAppFailure failure)
    {
        if (failure.Delay is { } delay)
        {
            await Task.Delay(delay, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        switch (failure.Status)
        {
            case 200:
                return false;
            case 0:
                context.Abort();
                return true;
            case 502:
                await WriteAsync(context, 502, "<html>Bad gateway</html>", "text/html");
                return true;
            default:
                if (failure.RetryAfter is { } wait)
                {
                    context.Response.Headers.RetryAfter = $"{wait.TotalSeconds:0}";
                }

                await RefuseAsync(context, failure.Status, failure.Code, failure.Message);
                return true;
        }
    }

    private WhatsAppFailure? TakeFailure(string to)
    {
        lock (_failuresLock)
        {
            var index = _failures.FindIndex(failure => failure.To is null || failure.To == to);
            if (index < 0)
            {
                return null;
            }

            var failure = _failures[index].Failure;
            _failures.RemoveAt(index);
            return failure;
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, int code, string message) => WriteAsync(
        context, status, $$$"""{"error":{"message":"{{{JsonEncodedText.Encode(message)}}}","type":"OAuthException","code":{{{code}}}}}""");

    private static Task WriteAsync(HttpContext context, int status, string body, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = System.Text.Encoding.UTF8.GetByteCount(body);
        return context.Response.WriteAsync(body);
    }
}

/// <summary>What a person would see of a message.</summary>
internal static class SentMessageReader
{
    public static SentMessage Read(JsonElement message, string id, byte[] raw)
    {
        var type = WhatsAppRules.Words(message, "type")!;
        var content = message.GetProperty(type);
        var file = type is "image" or "document" or "audio" ? content
            : content.TryGetProperty("header", out var header) ? header.GetProperty("image")
            : default;
        return new SentMessage(
            id,
            WhatsAppRules.Words(message, "to") ?? WhatsAppRules.Words(message, "recipient")!,
            type,
            type switch
            {
                "text" => WhatsAppRules.Words(content, "body"),
                "image" => WhatsAppRules.Words(content, "caption"),
                "document" => WhatsAppRules.Words(content, "filename"),
                "audio" => null,
                "template" => string.Join('\n', Parameters(content)),
                _ => WhatsAppRules.Words(content.GetProperty("body"), "text"),
            },
            WhatsAppRules.Words(file, "id"),
            type == "interactive" ? Choices(content.GetProperty("action")) : [],
            WhatsAppRules.Words(message, "biz_opaque_callback_data"),
            Stopwatch.GetTimestamp(),
            raw);
    }

    private static IEnumerable<string?> Parameters(JsonElement template) => template.GetProperty("components").EnumerateArray()
        .SelectMany(component => component.GetProperty("parameters").EnumerateArray()).Select(value => WhatsAppRules.Words(value, "text"));

    private static List<SentChoice> Choices(JsonElement action) => action.TryGetProperty("buttons", out var buttons)
        ? [.. buttons.EnumerateArray().Select(button => Choice(button.GetProperty("reply")))]
        : [.. action.GetProperty("sections").EnumerateArray()
            .SelectMany(section => section.GetProperty("rows").EnumerateArray()).Select(Choice)];

    private static SentChoice Choice(JsonElement choice) => new(
        WhatsAppRules.Words(choice, "id")!, WhatsAppRules.Words(choice, "title")!, WhatsAppRules.Words(choice, "description"));
}
