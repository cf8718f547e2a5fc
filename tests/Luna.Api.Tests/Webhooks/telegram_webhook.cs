using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Luna.Api.Webhooks;
using Luna.Channels;
using Luna.StandIns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Luna.Api.Tests.Webhooks;

public sealed class telegram_webhook : IAsyncLifetime
{
    private const long Asha = 5500000101;
    private const string Secret = "secret-token_1";
    private const string Token = TelegramPayloads.BotId + ":token";

    private static readonly DateTimeOffset At = new(2026, 10, 26, 7, 33, 20, TimeSpan.Zero);

    private readonly ConcurrentQueue<InboundItem> _accepted = new();
    private readonly HttpClient _client = new();
    private Func<Exception?> _fault = () => null;
    private TelegramStandIn _platform = null!;
    private WebApplication _app = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _platform = await TelegramStandIn.StartAsync(Token);
        _app = await StartAsync(Token, Secret);
        _client.BaseAddress = new Uri(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Fact]
    public async Task what_comes_with_the_secret_is_handed_on_and_answered_200()
    {
        (await PostAsync(TelegramPayloads.Text(Asha, 1, "नमस्ते", At))).StatusCode.ShouldBe(HttpStatusCode.OK);
        _accepted.ShouldHaveSingleItem().ShouldBeOfType<IncomingMessage>().Text.ShouldBe("नमस्ते");
        _platform.Calls.ShouldBeEmpty();
    }

    [Theory, InlineData(null), InlineData(""), InlineData("secret-token_2"), InlineData("secret-token_1x"), InlineData("SECRET-TOKEN_1")]
    public async Task without_the_secret_it_is_401_and_nothing_is_read(string? secret)
    {
        await ShouldBeProblemAsync(
            await PostAsync("not json"u8.ToArray(), secret), HttpStatusCode.Unauthorized);
        _accepted.ShouldBeEmpty();
    }

    [Theory, InlineData("not json"), InlineData(""), InlineData("{\"update_id\":")]
    public async Task bytes_that_are_no_json_are_400(string text)
    {
        await ShouldBeProblemAsync(await PostAsync(Encoding.UTF8.GetBytes(text), Secret), HttpStatusCode.BadRequest);
        _accepted.ShouldBeEmpty();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task more_than_a_mebibyte_is_413_whether_its_length_is_told_or_not(bool told)
    {
        var body = TelegramPayloads.Bytes(TelegramPayloads.Text(Asha, 1, new string('x', 1 << 20), At));
        using HttpContent content = told ? new ByteArrayContent(body) : new StreamContent(new Trickle(body));
        await ShouldBeProblemAsync(await PostAsync(content, Secret), HttpStatusCode.RequestEntityTooLarge);
        _accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_kind_that_luna_does_not_know_is_200()
    {
        (await PostAsync(TelegramPayloads.Update("hologram", new JsonObject()))).StatusCode.ShouldBe(HttpStatusCode.OK);
        _accepted.ShouldBeEmpty();
    }

    [Fact]
    public async Task what_cannot_be_stored_is_503_and_answered_only_when_it_is_stored()
    {
        var press = Press();
        _fault = () => new TimeoutException("no database");
        using (var response = await PostAsync(press))
        {
            response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(5));
            (await ShouldBeProblemAsync(response, HttpStatusCode.ServiceUnavailable)).ShouldNotContain("no database");
        }

        _fault = () => null;
        (await PostAsync(press)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await UntilAsync(() => _platform.Acknowledged.Count == 1);
        _platform.Acknowledged.ShouldBe([press["callback_query"]!["id"]!.GetValue<string>()]);
        _accepted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task a_press_that_cannot_be_acknowledged_is_heard_all_the_same()
    {
        _platform.FailNext(TelegramFailure.ServerError);
        (await PostAsync(Press())).StatusCode.ShouldBe(HttpStatusCode.OK);
        _accepted.ShouldHaveSingleItem();
        await UntilAsync(() => _platform.Calls.Count == 1);
    }

    [Theory, InlineData("hi", "भुगतान"), InlineData("en", "Nothing can be paid"), InlineData("pt", "Nothing can be paid")]
    public async Task who_wants_to_pay_is_told_in_their_language_that_nothing_can_be_paid(string language, string words)
    {
        (await PostAsync(TelegramPayloads.PreCheckout(Asha, "pcq-1", "order:1", language))).StatusCode.ShouldBe(HttpStatusCode.OK);
        await UntilAsync(() => _platform.Declined.Count == 1);
        var (id, told) = _platform.Declined.Single();
        id.ShouldBe("pcq-1");
        told.ShouldContain(words);
        _platform.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task without_configuration_there_is_no_such_webhook()
    {
        await using var app = await StartAsync("", "");
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var content = new ByteArrayContent("{}"u8.ToArray());
        await ShouldBeProblemAsync(await client.PostAsync(TelegramWebhook.Route, content, Cancellation), HttpStatusCode.NotFound);
    }

    private static JsonObject Press()
    {
        var shown = new SentMessage($"{Asha}:9", $"{Asha}", "text", "Right?", null, [new SentChoice("yes", "Yes")], null, 0, []);
        return TelegramPayloads.Press(Asha, shown, shown.Choices[0]);
    }

    private async Task<WebApplication> StartAsync(string token, string secret)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Luna:Channels:Telegram:BotToken"] = token,
            ["Luna:Channels:Telegram:SecretToken"] = secret,
            ["Luna:Channels:Telegram:BaseUrl"] = _platform.BaseUrl,
        });
        builder.Services.AddLunaChannels(builder.Configuration);
        var app = builder.Build();
        app.MapTelegramWebhook((items, _) =>
        {
            if (_fault() is { } fault)
            {
                return Task.FromException(fault);
            }

            foreach (var item in items)
            {
                _accepted.Enqueue(item);
            }

            return Task.CompletedTask;
        });
        await app.StartAsync(Cancellation);
        return app;
    }

    private static async Task UntilAsync(Func<bool> happened)
    {
        for (var waited = Stopwatch.StartNew(); !happened(); await Task.Delay(10, Cancellation))
        {
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
        }
    }

    private Task<HttpResponseMessage> PostAsync(JsonObject update) => PostAsync(TelegramPayloads.Bytes(update), Secret);

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string? secret)
    {
        using var content = new ByteArrayContent(body);
        return await PostAsync(content, secret);
    }

    private async Task<HttpResponseMessage> PostAsync(HttpContent content, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TelegramWebhook.Route) { Content = content };
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation(TelegramPayloads.SecretHeader, secret).ShouldBeTrue();
        }

        return await _client.SendAsync(request, Cancellation);
    }

    private static async Task<string> ShouldBeProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return await response.Content.ReadAsStringAsync(Cancellation);
    }
}
