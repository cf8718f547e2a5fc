using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Alba;
using JasperFx.CommandLine;
using JasperFx.Events;
using Luna.Api.Messages;
using Luna.Api.Security;
using Luna.Api.Tests.Database;
using Luna.Conversations.Events;
using Luna.Conversations.LanguageModels;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.Conversations.Replaying;
using Luna.StandIns;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Luna.Api.Tests.Narrating;

/// <summary>The real Luna with a database of its own and two language models on the wire; it can be stopped and started again.</summary>
public sealed class NarratingLuna : IAsyncLifetime
{
    public const string Birth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";
    public const string Question = "What about my career?";

    private const string Key = "key-of-narrating-tests";
    private const string KeyName = "narrating";

    private readonly TestCluster _cluster = new();
    private readonly TemporaryHome _home = new();
    private IAlbaHost? _host;
    private int _people;

    public OpenAiStandIn First { get; private set; } = null!;

    public OpenAiStandIn Second { get; private set; } = null!;

    public string Database { get; private set; } = "";

    public TurnReplay Replay => Host.Services.GetRequiredService<TurnReplay>();

    public PromptLibrary Prompts => Host.Services.GetRequiredService<PromptLibrary>();

    public LanguageModelOptions Models => Host.Services.GetRequiredService<IOptions<LanguageModelOptions>>().Value;

    private IAlbaHost Host => _host ?? throw new InvalidOperationException("Luna does not run.");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        JasperFxEnvironment.AutoStartHost = true;
        (First, Second) = (await OpenAiStandIn.StartAsync(), await OpenAiStandIn.StartAsync());
        Behave();
        await _cluster.InitializeAsync();
        Database = await _cluster.NewDatabaseAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await First.DisposeAsync();
        await Second.DisposeAsync();
        await _cluster.DisposeAsync();
        _home.Dispose();
    }

    /// <summary>Both models answer well again.</summary>
    public void Behave()
    {
        foreach (var model in new[] { First, Second })
        {
            model.Forget();
            model.Otherwise = request => ModelBehaviour.Answer(Faithful(request));
        }
    }

    public async Task StartAsync(params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:Luna"] = Database + ";Maximum Pool Size=20",
            ["LUNA_HOME"] = _home.Path,
            ["Luna:Cluster:IsAlone"] = "true",
            ["Luna:Keys:0:Name"] = KeyName,
            ["Luna:Keys:0:Hash"] = KeyOptions.HashOf(Key),
            ["Luna:Keys:0:Roles:0"] = Roles.Api,
            ["Luna:Llm:CacheMinutes"] = "0",
            ["Serilog:MinimumLevel:Default"] = "Warning",
        };
        foreach (var (index, model) in new[] { First, Second }.Index())
        {
            settings[$"Luna:Llm:Providers:{index}:Name"] = $"p{index + 1}";
            settings[$"Luna:Llm:Providers:{index}:Kind"] = "openai";
            settings[$"Luna:Llm:Providers:{index}:Model"] = $"model-{index + 1}";
            settings[$"Luna:Llm:Providers:{index}:ApiKey"] = "sk-test";
            settings[$"Luna:Llm:Providers:{index}:BaseUrl"] = model.BaseUrl;
        }

        foreach (var (key, value) in more)
            settings[key] = value;
        _host = await AlbaHost.For<Program>(builder =>
        {
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
        });
    }

    public async Task StopAsync()
    {
        if (_host is null)
            return;
        var database = _host.Services.GetRequiredService<NpgsqlDataSource>();
        await _host.StopAsync();
        await _host.DisposeAsync();
        await database.DisposeAsync();
        _host = null;
    }

    /// <returns>Somebody whose chart has been told.</returns>
    public async Task<string> SomebodyAsync(string birth = Birth)
    {
        var person = $"person-{Interlocked.Increment(ref _people)}-{Guid.NewGuid():N}";
        await SayAsync(person, "hi");
        await SayAsync(person, birth);
        return person;
    }

    /// <summary>Says something and waits for the answer.</summary>
    public async Task<ReplyComposed> SayAsync(string person, string text)
    {
        using var client = Client();
        using var response = await client.PostAsJsonAsync("/v1/messages?wait=30", new PostMessage(person, text, null), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancellation));
        return (await EventsAsync<ReplyComposed>(person))[^1].Data;
    }

    /// <summary>Says something and does not wait.</summary>
    public async Task<string> WriteAsync(string person, string text)
    {
        using var client = Client();
        using var response = await client.PostAsJsonAsync("/v1/messages", new PostMessage(person, text, null), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("messageId").GetString()!;
    }

    /// <summary>Something that came from WhatsApp.</summary>
    public async Task<HttpStatusCode> DeliverAsync(SignedPayload payload)
    {
        using var client = Host.Server.CreateClient();
        using var content = new ByteArrayContent(payload.Body);
        content.Headers.ContentType = new("application/json");
        content.Headers.Add(WhatsAppPayloads.SignatureHeader, payload.Signature);
        using var response = await client.PostAsync("/webhooks/whatsapp", content, Cancellation);
        return response.StatusCode;
    }

    public static Guid ConversationOf(string person) => LunaHost.ConversationOf(person, KeyName);

    public Task<IReadOnlyList<IEvent<T>>> EventsAsync<T>(string person) where T : notnull => EventsAsync<T>(ConversationOf(person));

    public async Task<IReadOnlyList<IEvent<T>>> EventsAsync<T>(Guid stream) where T : notnull
    {
        await using var session = Host.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var events = await session.Events.FetchStreamAsync(stream, token: Cancellation);
        return [.. events.OfType<IEvent<T>>()];
    }

    public Task<IReadOnlyList<IEvent<T>>> UntilAsync<T>(string person, int count, int seconds = 40) where T : notnull =>
        UntilAsync<T>(ConversationOf(person), count, seconds);

    public async Task<IReadOnlyList<IEvent<T>>> UntilAsync<T>(Guid stream, int count, int seconds = 40) where T : notnull
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50, Cancellation))
        {
            var found = await EventsAsync<T>(stream);
            if (found.Count >= count)
                return found;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(seconds), $"{found.Count} of {count} {typeof(T).Name}");
        }
    }

    public static async Task UntilAsync(Func<bool> happened)
    {
        for (var waited = Stopwatch.StartNew(); !happened(); await Task.Delay(20, Cancellation))
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    /// <summary>A model that says what the first facts say.</summary>
    public static string Faithful(ModelRequest request) => Claims([.. Facts(request).Where(IsSayable).Take(3)
        .Select(fact => (fact.Statement, fact.Id))]);

    public static IEnumerable<(string Id, string Statement)> Facts(ModelRequest request) => request.Data.GetProperty("facts").EnumerateArray()
        .Select(fact => (fact.GetProperty("id").GetString()!, fact.GetProperty("statement").GetString()!));

    public static string Claims(params (string Text, string FactId)[] claims) => JsonSerializer.Serialize(new
    {
        claims = claims.Select(claim => new { text = claim.Text, factIds = new[] { claim.FactId }, confidence = 0.8 }),
        language = "en",
    });

    private static bool IsSayable((string Id, string Statement) fact) =>
        fact.Id is "lagna.rashi" or "graha.moon.rashi" or "graha.saturn.bhava" or "graha.mars.bhava" or "graha.jupiter.rashi";

    private HttpClient Client()
    {
        var client = Host.Server.CreateClient();
        client.Timeout = TimeSpan.FromSeconds(60);
        client.DefaultRequestHeaders.Add(ApiKeyAuthentication.Header, Key);
        return client;
    }
}
