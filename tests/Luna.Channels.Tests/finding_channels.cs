using Luna.Channels.Own;
using Luna.Channels.Telegram;
using Luna.Channels.WhatsApp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Luna.Channels.Tests;

public class finding_channels
{
    private static readonly Dictionary<string, string?> Whole = new()
    {
        ["Luna:Channels:WhatsApp:AppSecret"] = "secret",
        ["Luna:Channels:WhatsApp:VerifyToken"] = "token",
        ["Luna:Channels:WhatsApp:AccessToken"] = "access",
        ["Luna:Channels:WhatsApp:PhoneNumberId"] = "100000000000001",
    };

    [Fact]
    public void each_is_found_by_its_name()
    {
        using var services = Services([]);
        var directory = services.GetRequiredService<ChannelDirectory>();
        directory.Names.ShouldBe(["api", "telegram", "web", "whatsapp"]);
        directory["web"].ShouldBeOfType<OwnChannel>();
    }

    [Fact]
    public void one_that_is_not_there_is_named_beside_those_that_are()
    {
        using var services = Services([]);
        var unknown = Should.Throw<UnknownChannelException>(() => services.GetRequiredService<ChannelDirectory>()["pigeon"]);
        unknown.Message.ShouldBe("There is no channel 'pigeon'; there are api, telegram, web, whatsapp.");
    }

    [Fact]
    public async Task what_web_and_api_send_has_the_same_id_each_time()
    {
        var reply = new OutgoingReply(
            Guid.Parse("11111111-2222-3333-4444-555555555555"), new string('x', 10_000), [], [new OutgoingButton("yes", "Yes")]);
        foreach (IChannel channel in new IChannel[] { new OwnChannel(OwnChannel.Web), new OwnChannel(OwnChannel.Api) })
        {
            var part = channel.Render(reply).ShouldHaveSingleItem();
            part.Text.ShouldBe(reply.Text);
            part.Buttons.ShouldBe(reply.Buttons);
            for (var time = 0; time < 2; time++)
            {
                (await channel.SendAsync(new ChatAddress(channel.Name, "1"), part, TestContext.Current.CancellationToken))
                    .ShouldBe("11111111222233334444555555555555.0");
            }
        }
    }

    [Fact]
    public async Task whatsapp_with_nothing_set_is_off_and_refuses_to_send()
    {
        using var services = Services([]);
        services.GetRequiredService<IOptions<WhatsAppOptions>>().Value.IsConfigured.ShouldBeFalse();
        var channel = services.GetRequiredService<ChannelDirectory>()["whatsapp"];
        var part = new OutgoingPart(Guid.NewGuid(), 0, "Namaste", null, []);
        var refused = await Should.ThrowAsync<ChannelRefusedException>(() =>
            channel.SendAsync(new ChatAddress("whatsapp", "1"), part, TestContext.Current.CancellationToken));
        refused.Code.ShouldBe("not-configured");
    }

    [Theory]
    [InlineData("AppSecret", ""), InlineData("VerifyToken", null), InlineData("AccessToken", " "), InlineData("PhoneNumberId", "")]
    [InlineData("PhoneNumberId", "+1 555 0100"), InlineData("AccessToken", "two\nlines"), InlineData("BaseUrl", "graph.facebook.com")]
    [InlineData("BaseUrl", "ftp://graph.facebook.com"), InlineData("TimeoutSeconds", "0"), InlineData("BusinessScopedIdField", "user")]
    public async Task half_of_a_configuration_stops_the_start_and_names_the_key(string key, string? value)
    {
        var section = "Luna:Channels:WhatsApp:" + key;
        using var host = Host(new Dictionary<string, string?>(Whole) { [section] = value });
        var invalid = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        invalid.Message.ShouldContain(section);
        invalid.Message.ShouldNotContain("secret ", Case.Sensitive);
    }

    [Fact]
    public async Task a_whole_configuration_starts()
    {
        using var host = Host(Whole);
        await host.StartAsync(TestContext.Current.CancellationToken);
        host.Services.GetRequiredService<IOptions<WhatsAppOptions>>().Value.IsConfigured.ShouldBeTrue();
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("BotToken", ""), InlineData("BotToken", "no-colon"), InlineData("BotToken", "12:with space"), InlineData("BotToken", "x1:abc")]
    [InlineData("SecretToken", ""), InlineData("SecretToken", "not allowed!"), InlineData("BaseUrl", "api.telegram.org")]
    [InlineData("BaseUrl", "https://gateway.example/telegram"), InlineData("TimeoutSeconds", "0")]
    public async Task half_of_telegram_stops_the_start_and_names_the_key(string key, string? value)
    {
        var section = "Luna:Channels:Telegram:" + key;
        using var host = Host(new Dictionary<string, string?>
        {
            ["Luna:Channels:Telegram:BotToken"] = "7000000001:AAHsecret", ["Luna:Channels:Telegram:SecretToken"] = "word", [section] = value,
        });
        var invalid = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        invalid.Message.ShouldContain(section);
        invalid.Message.ShouldNotContain("AAHsecret");
    }

    [Fact]
    public async Task telegram_can_be_asked_without_a_webhook()
    {
        using var host = Host(new Dictionary<string, string?>
        {
            ["Luna:Channels:Telegram:BotToken"] = "7000000001:AAHsecret", ["Luna:Channels:Telegram:Polling"] = "true",
        });
        await host.StartAsync(TestContext.Current.CancellationToken);
        host.Services.GetRequiredService<IOptions<TelegramOptions>>().Value.HasWebhook.ShouldBeFalse();
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    internal static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddLunaChannels(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider(validateScopes: true);

    private static IHost Host(Dictionary<string, string?> settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddLunaChannels(builder.Configuration);
        return builder.Build();
    }
}
