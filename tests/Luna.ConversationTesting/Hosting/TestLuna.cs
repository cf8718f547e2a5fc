using Alba;
using JasperFx.CommandLine;
using Luna.Api.Database;
using Luna.Api.Security;
using Luna.Conversations.Replaying;
using Luna.StandIns;
using Marten;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Luna.ConversationTesting.Hosting;

/// <summary>The real Luna on a PostgreSQL of its own, by a clock that can be moved; it can be stopped and started again.</summary>
public sealed class TestLuna : IAsyncDisposable
{
    public const string KeyName = "conversations";
    public const string Key = "key-of-conversation-tests";
    public const string AppSecret = "app-secret-of-conversation-tests";

    private const string AccessToken = "access-token-of-conversation-tests";

    // Not a temporary folder of the system's making: those only their owner can enter, here the server's user must.
    private readonly string _home = Path.Combine(Path.GetTempPath(), "luna-talk-" + Guid.NewGuid().ToString("N")[..12]);
    private readonly IReadOnlyDictionary<string, string> _settings;
    private EmbeddedPostgres? _postgres;
    private IAlbaHost? _host;

    private TestLuna(IReadOnlyDictionary<string, string> settings) => _settings = settings;

    public PassingClock Clock { get; } = new();

    public WhatsAppStandIn WhatsApp { get; private set; } = null!;

    public IDocumentStore Store => Host.Services.GetRequiredService<IDocumentStore>();

    public TurnReplay Replay => Host.Services.GetRequiredService<TurnReplay>();

    public NpgsqlDataSource Database => Host.Services.GetRequiredService<NpgsqlDataSource>();

    private IAlbaHost Host => _host ?? throw new InvalidOperationException("Luna does not run.");

    /// <param name="settings">Beside its own, or instead of them.</param>
    public static async Task<TestLuna> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        JasperFxEnvironment.AutoStartHost = true;
        var luna = new TestLuna(settings ?? new Dictionary<string, string>());
        try
        {
            luna.WhatsApp = await WhatsAppStandIn.StartAsync(AccessToken);
            luna._postgres = await EmbeddedPostgres.StartAsync(luna._home, _ => { });
            await luna.StartHostAsync();
            return luna;
        }
        catch
        {
            await luna.DisposeAsync();
            throw;
        }
    }

    public HttpClient Client()
    {
        var client = Host.Server.CreateClient();
        client.DefaultRequestHeaders.Add(ApiKeyAuthentication.Header, Key);
        return client;
    }

    /// <summary>The same database and the same hour, but nothing that was only in memory.</summary>
    public async Task RestartAsync()
    {
        await StopHostAsync();
        await StartHostAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopHostAsync();
        if (WhatsApp is not null)
            await WhatsApp.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        if (Directory.Exists(_home))
            Directory.Delete(_home, recursive: true);
    }

    private async Task StartHostAsync()
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:Luna"] = _postgres!.ConnectionString + ";Maximum Pool Size=40",
            ["LUNA_HOME"] = _home,
            ["Luna:Cluster:IsAlone"] = "true",
            ["Luna:Keys:0:Name"] = KeyName,
            ["Luna:Keys:0:Hash"] = KeyOptions.HashOf(Key),
            ["Luna:Channels:WhatsApp:AppSecret"] = AppSecret,
            ["Luna:Channels:WhatsApp:VerifyToken"] = "verify-token-of-conversation-tests",
            ["Luna:Channels:WhatsApp:AccessToken"] = AccessToken,
            ["Luna:Channels:WhatsApp:PhoneNumberId"] = WhatsApp.PhoneNumberId,
            ["Luna:Channels:WhatsApp:BaseUrl"] = WhatsApp.BaseUrl,
            ["Serilog:MinimumLevel:Default"] = "Error",
        };
        foreach (var (number, role) in Roles.All.Index())
            settings[$"Luna:Keys:0:Roles:{number}"] = role;
        foreach (var (name, value) in _settings)
            settings[name] = value;
        _host = await AlbaHost.For<Program>(builder =>
        {
            builder.UseContentRoot(AppContext.BaseDirectory);
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        });
    }

    private async Task StopHostAsync()
    {
        if (_host is null)
            return;
        var database = _host.Services.GetRequiredService<NpgsqlDataSource>();
        await _host.StopAsync();
        await _host.DisposeAsync();
        // As the end of a process does it: a restart leaves no connection behind.
        await database.DisposeAsync();
        _host = null;
    }
}
