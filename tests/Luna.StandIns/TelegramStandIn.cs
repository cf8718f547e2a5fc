using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Luna.StandIns;

/// <summary>
/// The Bot API on a free loopback port: takes what keeps the platform's rules, refuses what breaks them in the platform's
/// words, and remembers what every person was sent.
/// </summary>
public sealed class TelegramStandIn : IAsyncDisposable
{
    /// <summary>Stands for no chat.</summary>
    private const string Files = "files";

    private readonly WebApplication _app;
    private readonly SentMessages _sent = new();
    private readonly ConcurrentDictionary<string, UploadedMedia> _media = new();
    private readonly ConcurrentDictionary<string, (byte[] Bytes, long Told, string Path)> _files = new();
    private readonly ConcurrentQueue<string> _broken = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<string> _typing = new();
    private readonly ConcurrentQueue<string> _acknowledged = new();
    private readonly ConcurrentQueue<(string Id, string Words)> _declined = new();
    private readonly List<(TelegramFailure Failure, string? To)> _failures = [];
    private readonly List<JsonObject> _updates = [];
    private readonly Lock _lock = new();
    private int _messages = 100;
    private int _polls;
    private int _conflicts;

    private TelegramStandIn(WebApplication app, string token)
    {
        (_app, Token) = (app, token);
    }

    /// <summary>What <c>Luna:Channels:Telegram:BaseUrl</c> is set to.</summary>
    public string BaseUrl => _app.Urls.First();

    public string Token { get; }

    /// <summary>The refusals for broken rules; empty when the sender is faithful.</summary>
    public IReadOnlyCollection<string> BrokenRules => _broken;

    /// <summary>The methods that were called, in order.</summary>
    public IReadOnlyCollection<string> Calls => _requests;

    /// <summary>Chats that were shown that somebody types.</summary>
    public IReadOnlyCollection<string> Typing => _typing;

    /// <summary>Presses that were answered.</summary>
    public IReadOnlyCollection<string> Acknowledged => _acknowledged;

    /// <summary>Payments that were refused, with what the person was told.</summary>
    public IReadOnlyCollection<(string Id, string Words)> Declined => _declined;

    /// <summary>How often two asked for updates at once.</summary>
    public int Conflicts => Volatile.Read(ref _conflicts);

    /// <summary>The webhook that was set; null for none.</summary>
    public JsonObject? Webhook { get; private set; }

    /// <summary>The offset that was asked for last: what lies before it is forgotten.</summary>
    public int? Offset { get; private set; }

    public static async Task<TelegramStandIn> StartAsync(string token)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        var standIn = new TelegramStandIn(app, token);
        app.Run(standIn.AnswerAsync);
        await app.StartAsync();
        return standIn;
    }

    /// <summary>All that one person was sent, in order.</summary>
    public IReadOnlyList<SentMessage> SentTo(long person) => _sent.To(Name(person));

    /// <summary>The first message to a person that nobody has taken yet; waits for it.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    public Task<SentMessage> NextAsync(long person, TimeSpan timeout) => _sent.NextAsync(Name(person), timeout);

    public UploadedMedia Media(string id) => _media[id];

    /// <summary>A file that somebody sent.</summary>
    /// <param name="told">The size that is told before; the true one if null.</param>
    /// <param name="path">Where it is said to be.</param>
    /// <returns>Its id.</returns>
    public string AddFile(byte[] bytes, long? told = null, string? path = null)
    {
        var id = $"F{Random.Shared.NextInt64(1, long.MaxValue)}";
        _files[id] = (bytes, told ?? bytes.Length, path ?? $"voice/file_{id}.oga");
        return id;
    }

    /// <summary>Something that waits until it is asked for.</summary>
    public void Post(JsonObject update)
    {
        lock (_lock)
        {
            _updates.Add(update);
        }
    }

    /// <param name="to">Null fails whatever is called next.</param>
    public void FailNext(TelegramFailure failure, int times = 1, long? to = null)
    {
        lock (_lock)
        {
            _failures.AddRange(Enumerable.Repeat((failure, to is { } person ? Name(person) : null), times));
        }
    }

    /// <summary>The next file that is fetched is not given.</summary>
    public void FailFile(TelegramFailure failure)
    {
        lock (_lock)
        {
            _failures.Add((failure, Files));
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private static string Name(long person) => person.ToString(CultureInfo.InvariantCulture);

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path.StartsWith($"/file/bot{Token}/", StringComparison.Ordinal))
        {
            await GiveAsync(context, path[$"/file/bot{Token}/".Length..]);
            return;
        }

        if (!path.StartsWith($"/bot{Token}/", StringComparison.Ordinal))
        {
            await RefuseAsync(context, new TelegramFailure(401, "Unauthorized"));
            return;
        }

        var call = await ReadAsync(context, path[(path.LastIndexOf('/') + 1)..]);
        _requests.Enqueue(call.Method);
        if (TelegramRules.Broken(call) is { } broken)
        {
            _broken.Enqueue(broken);
            await RefuseAsync(context, new TelegramFailure(400, broken));
            return;
        }

        var failure = TakeFailure(call.Words("chat_id"));
        var answer = failure is null || failure.Delivered ? await DoAsync(context, call) : null;
        if (failure is not null)
        {
            await FailAsync(context, failure);
        }
        else if (answer is not null)
        {
            await WriteAsync(context, 200, new JsonObject { ["ok"] = true, ["result"] = answer }.ToJsonString());
        }
    }

    /// <returns>The result; null when the answer has been given.</returns>
    private async Task<JsonNode?> DoAsync(HttpContext context, TelegramCall call)
    {
        switch (call.Method)
        {
            case "sendMessage" or "sendPhoto" or "sendDocument" or "sendVoice":
                return Take(call);
            case "sendChatAction":
                _typing.Enqueue(call.Words("chat_id")!);
                return true;
            case "answerCallbackQuery":
                _acknowledged.Enqueue(call.Words("callback_query_id")!);
                return true;
            case "answerPreCheckoutQuery":
                _declined.Enqueue((call.Words("pre_checkout_query_id")!, call.Words("error_message") ?? ""));
                return true;
            case "setWebhook":
                Webhook = call.Parameters;
                return true;
            case "deleteWebhook":
                Webhook = null;
                return true;
            case "getWebhookInfo":
                return new JsonObject
                {
                    ["url"] = Webhook?["url"]?.GetValue<string>() ?? "", ["has_custom_certificate"] = false, ["pending_update_count"] = _updates.Count,
                };
            case "getMe":
                return new JsonObject { ["id"] = 7_000_000_001, ["is_bot"] = true, ["first_name"] = "Luna", ["username"] = "luna_bot" };
            case "getFile" when _files.TryGetValue(call.Words("file_id") ?? "", out var file):
                return new JsonObject
                {
                    ["file_id"] = call.Words("file_id"), ["file_unique_id"] = "u", ["file_size"] = file.Told, ["file_path"] = file.Path,
                };
            case "getFile":
                await RefuseAsync(context, new TelegramFailure(400, "Bad Request: invalid file_id"));
                return null;
            default:
                return await UpdatesAsync(context, call);
        }
    }

    private JsonObject Take(TelegramCall call)
    {
        var chat = call.Words("chat_id")!;
        var number = Interlocked.Increment(ref _messages);
        string? mediaId = null;
        if (call.Files.Count > 0)
        {
            var bytes = call.Files.Values.Single();
            mediaId = Guid.NewGuid().ToString("N");
            _media[mediaId] = new UploadedMedia(mediaId, call.Method, bytes.Length, bytes);
        }

        _sent.Add(new SentMessage(
            $"{chat}:{number}", chat,
            call.Method switch { "sendPhoto" => "image", "sendDocument" => "document", "sendVoice" => "audio", _ => "text" },
            TelegramRules.Plain(call), mediaId,
            [
                .. (call.Part("reply_markup")?["inline_keyboard"]?.AsArray() ?? []).SelectMany(row => row!.AsArray())
                    .Select(button => new SentChoice(button!["callback_data"]!.GetValue<string>(), button["text"]!.GetValue<string>())),
            ],
            call.Part("reply_parameters")?["message_id"]?.ToString(), Stopwatch.GetTimestamp(), call.Raw));
        return new JsonObject
        {
            ["message_id"] = number,
            ["date"] = 1_793_100_000,
            ["chat"] = new JsonObject { ["id"] = long.Parse(chat, CultureInfo.InvariantCulture), ["type"] = "private" },
            // Newer than the programs that read it.
            ["hologram"] = new JsonObject { ["type"] = "unheard_of" },
        };
    }

    private async Task<JsonNode?> UpdatesAsync(HttpContext context, TelegramCall call)
    {
        if (Webhook is not null)
        {
            await RefuseAsync(context, new TelegramFailure(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
            return null;
        }

        if (Interlocked.Increment(ref _polls) > 1)
        {
            Interlocked.Decrement(ref _polls);
            Interlocked.Increment(ref _conflicts);
            await RefuseAsync(context, TelegramFailure.Conflict);
            return null;
        }

        try
        {
            var until = Stopwatch.StartNew();
            var timeout = TimeSpan.FromSeconds(double.Parse(call.Words("timeout") ?? "0", CultureInfo.InvariantCulture));
            while (true)
            {
                if (Waiting(call.Words("offset")) is { Count: > 0 } waiting || until.Elapsed >= timeout)
                {
                    return Waiting(call.Words("offset"));
                }

                await Task.Delay(20, context.RequestAborted);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _polls);
        }
    }

    private JsonArray Waiting(string? offset)
    {
        lock (_lock)
        {
            if (offset is not null)
            {
                Offset = int.Parse(offset, CultureInfo.InvariantCulture);
                _updates.RemoveAll(update => update["update_id"]!.GetValue<int>() < Offset);
            }

            return new JsonArray([.. _updates.Select(update => update.DeepClone())]);
        }
    }

    private async Task GiveAsync(HttpContext context, string path)
    {
        if (TakeFailure(Files) is { } failure)
        {
            await FailAsync(context, failure);
            return;
        }

        if (_files.Values.FirstOrDefault(file => file.Path == path).Bytes is not { } bytes)
        {
            await RefuseAsync(context, new TelegramFailure(404, "Not Found"));
            return;
        }

        context.Response.ContentType = "application/octet-stream";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static async Task<TelegramCall> ReadAsync(HttpContext context, string method)
    {
        var parameters = new JsonObject();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (context.Request.HasFormContentType)
        {
            var form = await context.Request.ReadFormAsync();
            foreach (var (name, value) in form)
            {
                var text = value.ToString();
                parameters[name] = text.StartsWith('{') ? JsonNode.Parse(text) : text;
            }

            foreach (var file in form.Files)
            {
                using var bytes = new MemoryStream();
                await file.CopyToAsync(bytes);
                files[file.Name] = bytes.ToArray();
            }

            return new TelegramCall(method, parameters, files, []);
        }

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer);
        var raw = buffer.ToArray();
        return new TelegramCall(method, raw.Length > 0 ? JsonNode.Parse(raw)!.AsObject() : parameters, files, raw);
    }

    private static async Task FailAsync(HttpContext context, TelegramFailure failure)
    {
        if (failure.Delay is { } delay)
        {
            await Task.Delay(delay, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        switch (failure.Status)
        {
            case 0:
                context.Abort();
                break;
            case 502:
                await WriteAsync(context, 502, "<html>Bad gateway</html>", "text/html");
                break;
            case 302:
                context.Response.Headers.Location = failure.Description;
                await WriteAsync(context, 302, "{}");
                break;
            default:
                await RefuseAsync(context, failure);
                break;
        }
    }

    private TelegramFailure? TakeFailure(string? to)
    {
        lock (_lock)
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

    private static Task RefuseAsync(HttpContext context, TelegramFailure failure)
    {
        var body = new JsonObject { ["ok"] = false, ["error_code"] = failure.Status, ["description"] = failure.Description };
        if (failure.RetryAfter is not null || failure.MigrateTo is not null)
        {
            var parameters = new JsonObject();
            if (failure.RetryAfter is { } seconds)
            {
                parameters["retry_after"] = seconds;
            }

            if (failure.MigrateTo is { } chat)
            {
                parameters["migrate_to_chat_id"] = chat;
            }

            body["parameters"] = parameters;
        }

        return WriteAsync(context, failure.Status, body.ToJsonString());
    }

    private static Task WriteAsync(HttpContext context, int status, string body, string type = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = System.Text.Encoding.UTF8.GetByteCount(body);
        return context.Response.WriteAsync(body);
    }
}
