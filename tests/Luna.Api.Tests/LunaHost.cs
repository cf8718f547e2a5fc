using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Alba;
using JasperFx.CommandLine;
using JasperFx.Events;
using Luna.Api.Messages;
using Luna.Api.Security;
using Luna.Api.Tests;
using Luna.Api.Tests.Database;
using Luna.Api.Tests.Speech;
using Luna.Channels;
using Luna.Conversations;
using Luna.StandIns;
using Marten;
using Marten.Events;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(LunaHost))]

namespace Luna.Api.Tests;

/// <summary>The real Luna with a database of its own; only WhatsApp, Telegram and OpenAI are replaced, by stand-ins on the wire.</summary>
public sealed class LunaHost : IAsyncLifetime
{
    public const string AppSecret = "test-app-secret";
    public const string VerifyToken = "test-verify-token";

    /// <summary>Every role.</summary>
    public const string Key = "test-key-of-all-roles";

    public const string ApiKey = "test-key-of-role-api";
    public const string AdminKey = "test-key-of-role-admin";
    public const string AnalystKey = "test-key-of-role-analyst";

    public const string BotToken = TelegramPayloads.BotId + ":test-bot-token";

    /// <summary>What Telegram sends along; that of the recorded updates.</summary>
    public const string TelegramSecret = "luna-fixture-telegram-secret-token";

    /// <summary>Of role api, with so few requests in a minute.</summary>
    public const string LimitedKey = "test-key-that-is-limited";
    public const int LimitedKeyPerMinute = 30;

    /// <summary>Of role api; nobody else talks through it than those who are called back.</summary>
    public const string HookedKey = "test-key-with-webhooks";

    private const string AccessToken = "test-access-token";
    private readonly TestCluster _cluster = new();
    private readonly TemporaryHome _home = new();
    private int _people;

    public IAlbaHost Alba { get; private set; } = null!;

    public WhatsAppStandIn WhatsApp { get; private set; } = null!;

    public TelegramStandIn Telegram { get; private set; } = null!;

    /// <summary>What the recordings say and how replies are spoken.</summary>
    public Voices Voices { get; private set; } = null!;

    public string Database { get; private set; } = "";

    public IDocumentStore Store => Alba.Services.GetRequiredService<IDocumentStore>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        JasperFxEnvironment.AutoStartHost = true;
        WhatsApp = await WhatsAppStandIn.StartAsync(AccessToken);
        Telegram = await TelegramStandIn.StartAsync(BotToken);
        Voices = await Voices.StartAsync();
        await _cluster.InitializeAsync();
        Database = await _cluster.NewDatabaseAsync();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:Luna"] = Database + ";Maximum Pool Size=40",
            ["LUNA_HOME"] = _home.Path,
            ["Luna:Cluster:IsAlone"] = "true",
            ["Luna:Conversations:Burst"] = "00:00:00",
            ["Luna:Channels:WhatsApp:AppSecret"] = AppSecret,
            ["Luna:Channels:WhatsApp:VerifyToken"] = VerifyToken,
            ["Luna:Channels:WhatsApp:AccessToken"] = AccessToken,
            ["Luna:Channels:WhatsApp:PhoneNumberId"] = WhatsApp.PhoneNumberId,
            ["Luna:Channels:WhatsApp:BaseUrl"] = WhatsApp.BaseUrl,
            ["Luna:Channels:Telegram:BotToken"] = BotToken,
            ["Luna:Channels:Telegram:SecretToken"] = TelegramSecret,
            ["Luna:Channels:Telegram:BaseUrl"] = Telegram.BaseUrl,
            ["Luna:Webhooks:AllowPrivate"] = "true",
            ["Luna:Webhooks:FirstRetry"] = "00:00:00.010",
            ["Luna:Webhooks:Timeout"] = "00:00:02",
            ["Luna:Webhooks:Rest"] = "00:00:00.500",
            ["Luna:Channels:WhatsApp:Templates:forecast:Name"] = "daily_forecast",
            ["Luna:Channels:WhatsApp:Templates:forecast:Language"] = "en",
            ["Luna:Channels:WhatsApp:Templates:forecast:Languages:hi"] = "hi",
            ["Luna:Channels:WhatsApp:Templates:forecast:Parameters:0"] = "opening",
            ["Luna:Channels:WhatsApp:Templates:forecast:Parameters:1"] = "rest",
            ["Serilog:MinimumLevel:Default"] = "Warning",
        };
        foreach (var (name, value) in Voices.Settings)
            settings[name] = value;
        foreach (var (index, (name, key, roles)) in Keys().Index())
        {
            settings[$"Luna:Keys:{index}:Name"] = name;
            settings[$"Luna:Keys:{index}:Hash"] = KeyOptions.HashOf(key);
            foreach (var (number, role) in roles.Index())
                settings[$"Luna:Keys:{index}:Roles:{number}"] = role;
        }

        settings["Luna:Keys:4:PerMinute"] = $"{LimitedKeyPerMinute}";
        Alba = await AlbaHost.For<Program>(builder =>
        {
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Alba is not null)
            await Alba.DisposeAsync();
        if (WhatsApp is not null)
            await WhatsApp.DisposeAsync();
        if (Telegram is not null)
            await Telegram.DisposeAsync();
        if (Voices is not null)
            await Voices.DisposeAsync();
        await _cluster.DisposeAsync();
        _home.Dispose();
    }

    /// <returns>Somebody who has never written.</returns>
    public string Somebody() => $"person-{Interlocked.Increment(ref _people)}-{Guid.NewGuid():N}";

    /// <returns>The number of somebody who has never written.</returns>
    public string SomeNumber() => $"91{Interlocked.Increment(ref _people):D4}{Random.Shared.NextInt64(100_000, 999_999)}";

    /// <returns>The Telegram id of somebody who has never written.</returns>
    public long SomeTelegramId() => 6_000_000_000 + (Interlocked.Increment(ref _people) * 1_000_000L) + Random.Shared.Next(1_000_000);

    public static Guid ConversationOf(string person, string keyName = "everything") =>
        StreamIds.Conversation(new ChatAddress("api", $"{keyName}:{person}"));

    public HttpClient Client(string? key = Key)
    {
        var client = Alba.Server.CreateClient();
        if (key is not null)
            client.DefaultRequestHeaders.Add(ApiKeyAuthentication.Header, key);
        return client;
    }

    /// <summary>Says something through the API and waits for the answer.</summary>
    public async Task<MessageAnswered> SayAsync(string person, string text, string? messageId = null)
    {
        using var client = Client();
        using var response = await client.PostAsJsonAsync(
            "/v1/messages?wait=30", new PostMessage(person, text, messageId), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancellation));
        return (await response.Content.ReadFromJsonAsync<MessageAnswered>(Cancellation))!;
    }

    public async Task<HttpResponseMessage> DeliverAsync(SignedPayload payload)
    {
        using var client = Client(key: null);
        using var content = new ByteArrayContent(payload.Body);
        content.Headers.ContentType = new("application/json");
        content.Headers.Add(WhatsAppPayloads.SignatureHeader, payload.Signature);
        return await client.PostAsync("/webhooks/whatsapp", content, Cancellation);
    }

    public async Task<HttpStatusCode> DeliverToTelegramWebhookAsync(byte[] update)
    {
        using var client = Client(key: null);
        using var content = new ByteArrayContent(update);
        content.Headers.Add(TelegramPayloads.SecretHeader, TelegramSecret);
        using var response = await client.PostAsync("/webhooks/telegram", content, Cancellation);
        return response.StatusCode;
    }

    public async Task<IReadOnlyList<IEvent>> EventsOfAsync(Guid streamId)
    {
        await using var session = Store.QuerySession();
        return await session.Events.FetchStreamAsync(streamId, token: Cancellation);
    }

    /// <returns>Events of the type, of the conversation's three streams, in the order of the store.</returns>
    public async Task<IReadOnlyList<IEvent<T>>> EventsOfAsync<T>(Guid conversationId) where T : notnull
    {
        var events = new List<IEvent>();
        foreach (var stream in new[] { StreamIds.Inbound(conversationId), conversationId, StreamIds.Outbound(conversationId) })
            events.AddRange(await EventsOfAsync(stream));
        return [.. events.OrderBy(e => e.Sequence).OfType<IEvent<T>>()];
    }

    /// <summary>Waits until as many events of the type are there; more are a failure of the caller's own assertion.</summary>
    public async Task<IReadOnlyList<IEvent<T>>> UntilAsync<T>(Guid conversationId, int count, int seconds = 30) where T : notnull
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50, Cancellation))
        {
            var found = await EventsOfAsync<T>(conversationId);
            if (found.Count >= count)
                return found;
            waited.Elapsed.ShouldBeLessThan(
                TimeSpan.FromSeconds(seconds), $"{found.Count} of {count} {typeof(T).Name} of {conversationId}");
        }
    }

    public Task UntilProjectedAsync() => Alba.WaitForNonStaleProjectionDataAsync(TimeSpan.FromSeconds(30));

    /// <returns>How many events there are in all.</returns>
    public async Task<long> CountEventsAsync() => (long)(await Sql.ScalarAsync(Database, "select count(*) from luna.mt_events"))!;

    public async Task<JsonElement> GetAsync(string path, string? key = Key, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var client = Client(key);
        using var response = await client.GetAsync(path, Cancellation);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(status, $"{path}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    public async Task PostAsync(string path, object? body, HttpStatusCode status, string key = AdminKey)
    {
        using var client = Client(key);
        using var response = body is null
            ? await client.PostAsync(path, null, Cancellation)
            : await client.PostAsJsonAsync(path, body, Cancellation);
        response.StatusCode.ShouldBe(status, $"{path}: {await response.Content.ReadAsStringAsync(Cancellation)}");
    }

    private static (string Name, string Key, IReadOnlyList<string> Roles)[] Keys() =>
    [
        ("everything", Key, Roles.All),
        ("api-only", ApiKey, [Roles.Api]),
        ("admin-only", AdminKey, [Roles.Admin]),
        ("analyst-only", AnalystKey, [Roles.Analyst]),
        ("limited", LimitedKey, [Roles.Api]),
        ("hooked", HookedKey, [Roles.Api]),
    ];
}
