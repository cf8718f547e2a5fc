using System.Net;
using System.Text.Json.Nodes;
using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Channels.Tests.WhatsApp;

public sealed class templates_and_attention : IAsyncLifetime
{
    private static readonly ChatAddress Asha = new("whatsapp", "919800000001");
    private WhatsAppStandIn _platform = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IChannel Channel => _services.GetRequiredService<ChannelDirectory>()["whatsapp"];

    public async ValueTask InitializeAsync()
    {
        _platform = await WhatsAppStandIn.StartAsync("access");
        _services = finding_channels.Services(new()
        {
            ["Luna:Channels:WhatsApp:AppSecret"] = "secret",
            ["Luna:Channels:WhatsApp:VerifyToken"] = "verify",
            ["Luna:Channels:WhatsApp:AccessToken"] = "access",
            ["Luna:Channels:WhatsApp:PhoneNumberId"] = _platform.PhoneNumberId,
            ["Luna:Channels:WhatsApp:BaseUrl"] = _platform.BaseUrl,
            ["Luna:Channels:WhatsApp:MessagesPerSecond"] = "80",
            ["Luna:Channels:WhatsApp:Templates:forecast:Name"] = "daily_forecast",
            ["Luna:Channels:WhatsApp:Templates:forecast:Language"] = "en_US",
            ["Luna:Channels:WhatsApp:Templates:forecast:Languages:hi"] = "hi",
            ["Luna:Channels:WhatsApp:Templates:forecast:Parameters:0"] = "text",
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _platform.DisposeAsync();
    }

    [Theory, InlineData("hi", "hi"), InlineData("en", "en_US"), InlineData("hi-Latn", "en_US")]
    public async Task a_template_is_sent_in_the_persons_language_as_one_line(string spoken, string language)
    {
        Channel.PurposesOutsideWindow.ShouldBe(["forecast"]);
        var reply = new OutgoingReply(Guid.NewGuid(), $"Today\n\n\t• {new string('x', 2000)}     end", [], [new OutgoingButton("a", "A")]);
        var part = Channel.RenderOutsideWindow(reply, OutgoingPurpose.Forecast, spoken);
        await Channel.SendAsync(Asha, part, Cancellation);

        var sent = _platform.SentTo(Asha.ChatId).ShouldHaveSingleItem();
        var template = JsonNode.Parse(sent.Raw)!["template"]!;
        (template["name"]!.GetValue<string>(), template["language"]!["code"]!.GetValue<string>()).ShouldBe(("daily_forecast", language));
        sent.Text!.ShouldStartWith("Today • xxx");
        sent.Text!.Length.ShouldBeLessThanOrEqualTo(900);
        sent.Correlation.ShouldBe($"{reply.ReplyId:N}.0");
        _platform.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task who_waits_sees_that_the_message_was_read()
    {
        Channel.AttentionLasts.ShouldBe(TimeSpan.FromSeconds(25));
        await Channel.ShowAttentionAsync(Asha, "wamid.7", Cancellation);
        _platform.Attended.ShouldBe(["wamid.7"]);
        _platform.SentTo(Asha.ChatId).ShouldBeEmpty();
    }

    [Fact]
    public void the_number_sets_the_pace() =>
        Channel.Limits.ShouldBe(new SendingLimits(80, TimeSpan.FromSeconds(6), 45));

    [Theory]
    [InlineData("marketing", "Name", "x")]
    [InlineData("forecast", "Name", "Daily Forecast")]
    [InlineData("forecast", "Language", "")]
    [InlineData("forecast", "Parameters:0", "opening")]
    public void a_template_that_would_lose_words_or_is_for_nothing_stops_the_start(string purpose, string key, string value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Luna:Channels:WhatsApp:AppSecret"] = "secret", ["Luna:Channels:WhatsApp:VerifyToken"] = "verify",
            ["Luna:Channels:WhatsApp:AccessToken"] = "access", ["Luna:Channels:WhatsApp:PhoneNumberId"] = "1",
            [$"Luna:Channels:WhatsApp:Templates:{purpose}:Name"] = "a", [$"Luna:Channels:WhatsApp:Templates:{purpose}:Language"] = "en",
            [$"Luna:Channels:WhatsApp:Templates:{purpose}:Parameters:0"] = "text",
            [$"Luna:Channels:WhatsApp:Templates:{purpose}:{key}"] = value,
        };
        using var services = finding_channels.Services(settings);
        Should.Throw<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Luna.Channels.WhatsApp.WhatsAppOptions>>().Value)
            .Message.ShouldContain($"Templates:{purpose}");
    }

    [Theory]
    [InlineData("8.8.8.8", true), InlineData("2a03:2880:f12f:83:face:b00c:0:25de", true), InlineData("172.32.0.1", true)]
    [InlineData("127.0.0.1", false), InlineData("10.1.2.3", false), InlineData("172.31.255.255", false), InlineData("192.168.0.1", false)]
    [InlineData("169.254.169.254", false), InlineData("100.64.0.1", false), InlineData("0.0.0.0", false), InlineData("224.0.0.1", false)]
    [InlineData("::1", false), InlineData("::", false), InlineData("fe80::1", false), InlineData("fd00::1", false), InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void only_addresses_out_in_the_world_are_public(string address, bool isPublic) =>
        PublicAddress.Is(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Fact]
    public async Task a_name_that_leads_home_is_not_connected_to() =>
        (await Should.ThrowAsync<HttpRequestException>(async () => await PublicAddress.ConnectAsync(
            new DnsEndPoint("localhost", 443), new Uri("https://graph.facebook.com"), Cancellation)))
            .HttpRequestError.ShouldBe(HttpRequestError.ConnectionError);
}
