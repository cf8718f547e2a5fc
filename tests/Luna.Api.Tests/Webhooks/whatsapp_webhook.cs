using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Luna.Api.Webhooks;
using Luna.Channels;
using Luna.StandIns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Luna.Api.Tests.Webhooks;

public sealed class whatsapp_webhook : IAsyncLifetime
{
    private const string Secret = "app-secret";
    private const string Asha = "16505550101";

    private static readonly DateTimeOffset At = new(2026, 10, 26, 7, 33, 20, TimeSpan.Zero);

    private readonly ConcurrentQueue<IReadOnlyList<InboundItem>> _accepted = new();
    private readonly HttpClient _client = new();
    private Func<Exception?> _fault = () => null;
    private WebApplication _app = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await StartAsync(configured: true);
        _client.BaseAddress = new Uri(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task what_is_signed_is_handed_on_whole_and_answered_200()
    {
        var body = WhatsAppPayloads.Messages(
            WhatsAppPayloads.PhoneNumberId,
            WhatsAppPayloads.Text(Asha, "m1", "one", At), WhatsAppPayloads.Text(Asha, "m2", "नमस्ते", At));
        (await PostAsync(body, WhatsAppPayloads.Sign(Secret, body))).StatusCode.ShouldBe(HttpStatusCode.OK);
        _accepted.ShouldHaveSingleItem().Cast<IncomingMessage>().Select(message => message.Text).ShouldBe(["one", "नमस्ते"]);
    }

    [Fact]
    public async Task a_body_in_many_small_pieces_is_read_whole()
    {
        var text = new string('क', 120_000);
        var signed = WhatsAppPayloads.SignedText(Secret, Asha, "m1", text, At);
        signed.Body.Length.ShouldBeGreaterThan(600_000);
        using var content = new StreamContent(new Trickle(signed.Body));
        (await PostAsync(content, signed.Signature)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _accepted.ShouldHaveSingleItem().Cast<IncomingMessage>().Single().Text.ShouldBe(text);
    }

    [Theory, InlineData(null), InlineData(""), InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000001")]
    public async Task a_wrong_or_missing_signature_is_401(string? signature)
    {
        var signed = WhatsAppPayloads.SignedText(Secret, Asha, "m1", "one", At);
        await ShouldBeProblemAsync(await PostAsync(signed.Body, signature), HttpStatusCode.Unauthorized);
        _accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_signature_is_checked_before_anything_is_read() =>
        await ShouldBeProblemAsync(await PostAsync("not json"u8.ToArray(), "sha256=1"), HttpStatusCode.Unauthorized);

    [Theory, InlineData("not json"), InlineData(""), InlineData("{\"entry\":[")]
    public async Task signed_bytes_that_are_no_json_are_400(string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        await ShouldBeProblemAsync(await PostAsync(body, WhatsAppPayloads.Sign(Secret, body)), HttpStatusCode.BadRequest);
        _accepted.ShouldBeEmpty();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task more_than_a_mebibyte_is_413_whether_its_length_is_told_or_not(bool told)
    {
        var signed = WhatsAppPayloads.SignedText(Secret, Asha, "m1", new string('x', 1 << 20), At);
        using HttpContent content = told ? new ByteArrayContent(signed.Body) : new StreamContent(new Trickle(signed.Body));
        await ShouldBeProblemAsync(await PostAsync(content, signed.Signature), HttpStatusCode.RequestEntityTooLarge);
        _accepted.ShouldBeEmpty();
    }

    [Theory, InlineData(0, HttpStatusCode.OK), InlineData(1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task exactly_a_mebibyte_is_the_most(int more, HttpStatusCode status)
    {
        var empty = WhatsAppPayloads.SignedText(Secret, Asha, "m1", "", At).Body.Length;
        var signed = WhatsAppPayloads.SignedText(Secret, Asha, "m1", new string('x', (1 << 20) - empty + more), At);
        signed.Body.Length.ShouldBe((1 << 20) + more);
        using var content = new StreamContent(new Trickle(signed.Body));
        (await PostAsync(content, signed.Signature)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task an_unknown_kind_is_200_and_counted()
    {
        var counted = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "luna.webhook.ignored")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
            counted.Enqueue(string.Join(' ', tags.ToArray().Select(tag => tag.Value))));
        listener.Start();

        var body = WhatsAppPayloads.Messages(
            WhatsAppPayloads.PhoneNumberId,
            WhatsAppPayloads.Message(Asha, "m1", "hologram", At, new JsonObject()));
        (await PostAsync(body, WhatsAppPayloads.Sign(Secret, body))).StatusCode.ShouldBe(HttpStatusCode.OK);
        body = WhatsAppPayloads.Delivery("calls", []);
        (await PostAsync(body, WhatsAppPayloads.Sign(Secret, body))).StatusCode.ShouldBe(HttpStatusCode.OK);

        counted.ShouldBe(["whatsapp message", "whatsapp call"]);
        _accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task what_cannot_be_stored_is_503_and_asked_for_again()
    {
        var signed = WhatsAppPayloads.SignedText(Secret, Asha, "m1", "one", At);
        _fault = () => new TimeoutException("no database");
        using (var response = await PostAsync(signed.Body, signed.Signature))
        {
            response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
            (await ShouldBeProblemAsync(response, HttpStatusCode.ServiceUnavailable)).ShouldNotContain("no database");
        }

        _fault = () => null;
        (await PostAsync(signed.Body, signed.Signature)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task whoever_knows_the_token_gets_the_challenge_back()
    {
        using var response = await _client.GetAsync(Verification("verify-token"), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldBe("1158201444");
    }

    [Theory]
    [InlineData("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong")]
    [InlineData("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1&hub.verify_token=")]
    [InlineData("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1")]
    [InlineData("/webhooks/whatsapp?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=verify-token")]
    [InlineData("/webhooks/whatsapp?hub.mode=subscribe&hub.verify_token=verify-token")]
    [InlineData("/webhooks/whatsapp")]
    public async Task nobody_else_does(string address) =>
        await ShouldBeProblemAsync(await _client.GetAsync(address, Cancellation), HttpStatusCode.Forbidden);

    [Fact]
    public async Task without_configuration_there_is_no_such_webhook()
    {
        await using var app = await StartAsync(configured: false);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        await ShouldBeProblemAsync(await client.GetAsync(Verification(""), Cancellation), HttpStatusCode.NotFound);
        await ShouldBeProblemAsync(
            await client.PostAsJsonAsync("/webhooks/whatsapp", new { entry = 1 }, Cancellation), HttpStatusCode.NotFound);
    }

    private static string Verification(string token) =>
        $"/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token={token}";

    private async Task<WebApplication> StartAsync(bool configured)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (configured)
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Luna:Channels:WhatsApp:AppSecret"] = Secret,
                ["Luna:Channels:WhatsApp:VerifyToken"] = "verify-token",
                ["Luna:Channels:WhatsApp:AccessToken"] = "access",
                ["Luna:Channels:WhatsApp:PhoneNumberId"] = WhatsAppPayloads.PhoneNumberId,
            });
        }

        builder.Services.AddLunaChannels(builder.Configuration);
        var app = builder.Build();
        app.MapWhatsAppWebhook((items, _) =>
        {
            if (_fault() is { } fault)
            {
                return Task.FromException(fault);
            }

            _accepted.Enqueue(items);
            return Task.CompletedTask;
        });
        await app.StartAsync(Cancellation);
        return app;
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string? signature)
    {
        using var content = new ByteArrayContent(body);
        return await PostAsync(content, signature);
    }

    private async Task<HttpResponseMessage> PostAsync(HttpContent content, string? signature)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/webhooks/whatsapp") { Content = content };
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation(WhatsAppPayloads.SignatureHeader, signature).ShouldBeTrue();
        }

        return await _client.SendAsync(request, Cancellation);
    }

    private static async Task<string> ShouldBeProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        using var problem = JsonDocument.Parse(text);
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.RootElement.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        return text;
    }
}
