using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Alba;
using JasperFx.CommandLine;
using JasperFx.Events;
using Luna.Api.Messages;
using Luna.Api.Security;
using Luna.Api.Tests.Database;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.Payments;
using Luna.StandIns;
using Luna.StandIns.Payments;
using Marten;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Luna.Api.Tests.Payments;

/// <summary>The real Luna, which sells something, with a database of its own; both providers are stand-ins on the wire.</summary>
public sealed class PayingLuna : IAsyncLifetime
{
    public const string StripeSecret = "whsec_luna_fixture_secret";
    public const string StripePrevious = "whsec_luna_previous_secret";
    public const string RazorpaySecret = "luna-fixture-razorpay-webhook-secret";
    public const string SecretKey = "sk_test_canary";
    private const string Key = "key-of-paying-tests";
    private const string AccessToken = "access-token-of-paying-tests";
    private readonly TestCluster _cluster = new();
    private readonly TemporaryHome _home = new();
    private IAlbaHost? _host;
    private int _people;

    public MovedClock Clock { get; } = new();

    public StripeStandIn Stripe { get; private set; } = null!;

    public RazorpayStandIn Razorpay { get; private set; } = null!;

    public WhatsAppStandIn WhatsApp { get; private set; } = null!;

    public string Database { get; private set; } = "";

    public IAlbaHost Host => _host ?? throw new InvalidOperationException("Luna does not run.");

    public IDocumentStore Store => Host.Services.GetRequiredService<IDocumentStore>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        JasperFxEnvironment.AutoStartHost = true;
        Stripe = await StripeStandIn.StartAsync(SecretKey, StripeSecret);
        Razorpay = await RazorpayStandIn.StartAsync("rzp_test", "canary-secret", RazorpaySecret);
        WhatsApp = await WhatsAppStandIn.StartAsync(AccessToken);
        await _cluster.InitializeAsync();
        Database = await _cluster.NewDatabaseAsync();
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await WhatsApp.DisposeAsync();
        await Stripe.DisposeAsync();
        await Razorpay.DisposeAsync();
        await _cluster.DisposeAsync();
        _home.Dispose();
    }

    public async Task StartAsync()
    {
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings:Luna"] = Database + ";Maximum Pool Size=40",
            ["LUNA_HOME"] = _home.Path,
            ["Luna:Cluster:IsAlone"] = "true",
            ["Luna:Keys:0:Name"] = "paying",
            ["Luna:Keys:0:Hash"] = KeyOptions.HashOf(Key),
            ["Luna:Channels:WhatsApp:AppSecret"] = LunaHost.AppSecret,
            ["Luna:Channels:WhatsApp:VerifyToken"] = LunaHost.VerifyToken,
            ["Luna:Channels:WhatsApp:AccessToken"] = AccessToken,
            ["Luna:Channels:WhatsApp:PhoneNumberId"] = WhatsApp.PhoneNumberId,
            ["Luna:Channels:WhatsApp:BaseUrl"] = WhatsApp.BaseUrl,
            ["Luna:Catalogue:FreeAnswers"] = "1",
            ["Luna:Catalogue:Answers:dosha"] = "2",
            ["Luna:Catalogue:Answers:question"] = "1",
            ["Luna:Catalogue:Taxes:INR"] = "18",
            ["Luna:Catalogue:Packs:0:Id"] = "pack-50",
            ["Luna:Catalogue:Packs:0:Credits"] = "50",
            ["Luna:Catalogue:Packs:0:Prices:INR"] = "49900",
            ["Luna:Catalogue:Packs:0:Prices:USD"] = "599",
            ["Luna:Catalogue:Subscriptions:0:Id"] = "monthly",
            ["Luna:Catalogue:Subscriptions:0:Credits"] = "100",
            ["Luna:Catalogue:Subscriptions:0:Prices:INR"] = "79900",
            ["Luna:Payments:Stripe:SecretKey"] = SecretKey,
            ["Luna:Payments:Stripe:WebhookSecret"] = StripeSecret,
            ["Luna:Payments:Stripe:PreviousWebhookSecret"] = StripePrevious,
            ["Luna:Payments:Stripe:BaseUrl"] = Stripe.BaseUrl,
            ["Luna:Payments:Razorpay:KeyId"] = "rzp_test",
            ["Luna:Payments:Razorpay:KeySecret"] = "canary-secret",
            ["Luna:Payments:Razorpay:WebhookSecret"] = RazorpaySecret,
            ["Luna:Payments:Razorpay:BaseUrl"] = Razorpay.BaseUrl,
            ["Luna:Payments:ReturnUrl"] = "https://luna.example/paid",
            ["Serilog:MinimumLevel:Default"] = "Warning",
        };
        foreach (var (number, role) in Roles.All.Index())
            settings[$"Luna:Keys:0:Roles:{number}"] = role;
        _host = await AlbaHost.For<Program>(builder =>
        {
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
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

    /// <returns>Somebody who has never written.</returns>
    public string Somebody() => $"person-{Interlocked.Increment(ref _people)}-{Guid.NewGuid():N}";

    public static Guid ConversationOf(string person) => StreamIds.Conversation(new("api", $"paying:{person}"));

    public static Guid WalletOf(string person) => StreamIds.Wallet(StreamIds.User(new("api", $"paying:{person}")));

    public HttpClient Client()
    {
        var client = Host.Server.CreateClient();
        client.DefaultRequestHeaders.Add(ApiKeyAuthentication.Header, Key);
        return client;
    }

    /// <returns>What Luna says to it.</returns>
    public async Task<string> SayAsync(string person, string text)
    {
        using var client = Client();
        using var response = await client.PostAsJsonAsync("/v1/messages?wait=30", new PostMessage(person, text, null), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancellation));
        var answered = await response.Content.ReadFromJsonAsync<MessageAnswered>(Cancellation);
        return string.Join('\n', answered!.Replies.Select(reply => reply.Text));
    }

    /// <summary>Orders the first thing that is sold.</summary>
    /// <returns>Luna's reference.</returns>
    public async Task<string> OrderOfAsync(string person)
    {
        await SayAsync(person, "I want to buy credits");
        (await SayAsync(person, "1")).ShouldContain("₹499");
        (await SayAsync(person, "yes")).ShouldContain("payment page");
        return (await OrdersOfAsync(person)).Single();
    }

    public Task<IReadOnlyList<string>> OrdersOfAsync(string person) => OrdersOfAsync(new ChatAddress("api", $"paying:{person}"));

    public async Task<IReadOnlyList<string>> OrdersOfAsync(ChatAddress chat)
    {
        var user = StreamIds.User(chat);
        await using var session = Store.QuerySession();
        var payments = await session.Query<Payment>().Where(payment => payment.Order!.UserId == user).ToListAsync(Cancellation);
        return [.. payments.Select(payment => payment.Order!.Order)];
    }

    /// <summary>Says something, and waits until the answer has left or been given up.</summary>
    public async Task SayOnWhatsAppAsync(string number, string text)
    {
        var conversation = StreamIds.Conversation(new("whatsapp", number));
        var before = await RepliesAsync();
        var signed = WhatsAppPayloads.SignedText(LunaHost.AppSecret, number, $"wamid.{Guid.NewGuid():N}", text, Clock.GetUtcNow());
        using var client = Host.Server.CreateClient();
        using var content = new ByteArrayContent(signed.Body);
        content.Headers.ContentType = new("application/json");
        content.Headers.Add(WhatsAppPayloads.SignatureHeader, signed.Signature);
        using var response = await client.PostAsync("/webhooks/whatsapp", content, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        for (var waited = Stopwatch.StartNew(); await RepliesAsync() == before || await PendingAsync() > 0; await Task.Delay(50, Cancellation))
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30), text);

        async Task<int> RepliesAsync() => (await EventsOfAsync(conversation)).Count(e => e.Data is ReplyComposed);

        async Task<long> PendingAsync() => (long)(await Sql.ScalarAsync(
            Database, $"select count(*) from luna.pending_reply where conversation_id = '{conversation}'"))!;
    }

    public async Task<IReadOnlyList<IEvent>> EventsOfAsync(Guid streamId)
    {
        await using var session = Store.QuerySession();
        return await session.Events.FetchStreamAsync(streamId, token: Cancellation);
    }

    /// <summary>An order as a turn makes it.</summary>
    public async Task OrderAsync(string order, string provider, Money amount)
    {
        await using var session = Store.LightweightSession();
        session.Events.Append(StreamIds.Payment(order), new PaymentRequested(
            order, Guid.NewGuid(), Guid.NewGuid(), provider, "pack-50", amount, 0, 50, "en", Clock.GetUtcNow()));
        await session.SaveChangesAsync(Cancellation);
    }

    /// <summary>Delivers, and is answered that all is well.</summary>
    public async Task DeliverAsync(IEnumerable<WebhookDelivery> told)
    {
        using var client = Host.Server.CreateClient();
        foreach (var delivery in told)
        {
            using var response = await delivery.SendAsync(client, Clock.GetUtcNow(), Cancellation);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancellation));
        }
    }
}

/// <summary>The clock of the machine, away from it by as much as a test says; its timers are those of the machine.</summary>
public sealed class MovedClock : TimeProvider
{
    private long _away;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _away));

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _away, (now - System.GetUtcNow()).Ticks);

    public void Reset() => Interlocked.Exchange(ref _away, 0);
}
