using System.Text.Json.Nodes;
using Luna.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Luna.Reference.Channels;

/// <summary>What Luna makes of a platform's answer to a message of hers.</summary>
internal static class Answers
{
    public static async Task<IReadOnlyList<string>> TryAsync(Entry entry, Manifest manifest)
    {
        await using var platform = await PlatformAsync(entry.Body);
        var settings = Platforms.Settings(manifest);
        settings["Luna:Channels:WhatsApp:AccessToken"] = "access-token-of-fixtures";
        settings["Luna:Channels:WhatsApp:BaseUrl"] = platform.Urls.First();
        settings["Luna:Channels:Telegram:BaseUrl"] = platform.Urls.First();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings!).Build();
        await using var services = new ServiceCollection().AddLogging()
            .AddSingleton(TimeProvider.System).AddLunaChannels(configuration).BuildServiceProvider();
        var channels = services.GetRequiredService<ChannelDirectory>();
        if (!channels.Names.Contains(entry.Provider))
            return [$"there is no channel {entry.Provider}"];
        var actual = await SendAsync(channels[entry.Provider]);
        return [.. entry.Expected.SelectMany(expected => Difference.Of(expected, actual))];
    }

    private static async Task<JsonObject> SendAsync(IChannel channel)
    {
        var part = channel.Render(new OutgoingReply(Guid.NewGuid(), "Namaste", [], []))[0];
        try
        {
            return new JsonObject
            {
                ["action"] = "outbound_accepted",
                ["kind"] = "accepted",
                ["externalMessageId"] = await channel.SendAsync(new ChatAddress(channel.Name, "16505550101"), part, CancellationToken.None),
            };
        }
        catch (ChannelUnavailableException unavailable)
        {
            return Failed(unavailable.Trouble, retryable: true, unavailable.RetryAfter);
        }
        catch (ChannelRefusedException refused)
        {
            return Failed(refused.Trouble, retryable: false, null);
        }
    }

    private static JsonObject Failed(ChannelTrouble trouble, bool retryable, TimeSpan? wait) => new()
    {
        ["action"] = "outbound_failed",
        ["kind"] = trouble switch
        {
            ChannelTrouble.TooMany or ChannelTrouble.TooManyToOne => "rate_limited",
            ChannelTrouble.Unreachable => "blocked",
            ChannelTrouble.Form => "formatting",
            ChannelTrouble.WindowClosed => "outside_service_window",
            ChannelTrouble.Operator => "not_permitted",
            _ => "other",
        },
        ["retryable"] = retryable,
        ["retryAfterSeconds"] = wait?.TotalSeconds,
        ["scope"] = trouble == ChannelTrouble.TooManyToOne ? "per_recipient_pair" : null,
    };

    private static async Task<WebApplication> PlatformAsync(byte[] answer)
    {
        var body = JsonNode.Parse(answer)!;
        // Telegram tells its status in the body too; WhatsApp answers every error of a message with 400.
        var status = body["error_code"]?.GetValue<int>() ?? (body["error"] is null ? 200 : 400);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            return context.Response.Body.WriteAsync(answer, context.RequestAborted).AsTask();
        });
        await app.StartAsync();
        return app;
    }
}
