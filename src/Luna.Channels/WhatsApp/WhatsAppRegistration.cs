using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Luna.Channels.WhatsApp;

internal static class WhatsAppRegistration
{
    public static IServiceCollection AddWhatsApp(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<WhatsAppOptions>, WhatsAppOptionsValidator>();
        services.AddOptions<WhatsAppOptions>()
            .Bind(configuration.GetSection(WhatsAppOptions.Section))
            .ValidateOnStart();

        services.AddHttpClient(WhatsAppChannel.ChannelName)
            .RemoveAllLoggers() // two log lines a message, with the person's chat in their scopes
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                ConnectCallback = (context, cancellation) => PublicAddress.ConnectAsync(
                    context.DnsEndPoint, new Uri(provider.GetRequiredService<IOptions<WhatsAppOptions>>().Value.BaseUrl), cancellation),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
                MaxConnectionsPerServer = 128,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.GZip,
                ActivityHeadersPropagator = null,
            })
            .ConfigureHttpClient((provider, client) =>
            {
                var options = provider.GetRequiredService<IOptions<WhatsAppOptions>>().Value;
                client.BaseAddress = new Uri(options.BaseUrl.TrimEnd('/') + "/");
                client.Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
                client.MaxResponseContentBufferSize = 1 << 20;
                // Who names no program is given no files.
                client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Luna", "1"));
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.AccessToken);
            });

        return services.AddSingleton<IChannel, WhatsAppChannel>();
    }
}
