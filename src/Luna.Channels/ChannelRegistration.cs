using Luna.Channels.Own;
using Luna.Channels.Speech;
using Luna.Channels.WhatsApp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Channels;

/// <summary>A channel is one folder and one line here.</summary>
public static class ChannelRegistration
{
    public static IServiceCollection AddLunaChannels(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton<ChannelDirectory>()
            .AddOwnChannels(configuration)
            .AddWhatsApp(configuration)
            .AddSpeech(configuration);
}
