using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Luna.Channels.Telegram;

internal static class TelegramRegistration
{
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidator>();
        services.AddOptions<TelegramOptions>()
            .Bind(configuration.GetSection(TelegramOptions.Section))
            .ValidateOnStart();

        services.AddHttpClient(TelegramChannel.ChannelName)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
                MaxConnectionsPerServer = 128,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.GZip,
                // Below the handler that knows the token nothing is traced: a trace names the whole address.
                ActivityHeadersPropagator = null,
            })
            .AddHttpMessageHandler(provider =>
            {
                var options = provider.GetRequiredService<IOptions<TelegramOptions>>().Value;
                return new TokenInPath(options.BotToken, options.BotId);
            })
            .ConfigureHttpClient(client =>
            {
                // Each request has its own limit: one that waits for news takes longer than the others.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = 16 << 20;
                client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Luna", "1"));
            });

        return services.AddSingleton<IChannel, TelegramChannel>();
    }
}
