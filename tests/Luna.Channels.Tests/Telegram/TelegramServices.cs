using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Channels.Tests.Telegram;

/// <summary>The channel as Luna registers it, before a stand-in of the platform.</summary>
internal static class TelegramServices
{
    public const string Token = "7000000001:AAH-a_secret_that_nobody_may_see";

    public static ServiceProvider Of(TelegramStandIn platform, int timeoutSeconds = 30, string token = Token) => finding_channels.Services(new()
    {
        ["Luna:Channels:Telegram:BotToken"] = token,
        ["Luna:Channels:Telegram:SecretToken"] = "secret",
        ["Luna:Channels:Telegram:BaseUrl"] = platform.BaseUrl,
        ["Luna:Channels:Telegram:TimeoutSeconds"] = $"{timeoutSeconds}",
    });

    public static IChannel Channel(this ServiceProvider services) => services.GetRequiredService<ChannelDirectory>()["telegram"];
}
