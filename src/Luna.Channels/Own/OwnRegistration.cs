using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Luna.Channels.Own;

internal static class OwnRegistration
{
    public static IServiceCollection AddOwnChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<WebOptions>, WebOptionsValidator>();
        services.AddOptions<WebOptions>().Bind(configuration.GetSection(WebOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IChannel>(new OwnChannel(OwnChannel.Api))
            .AddSingleton<IChannel>(new OwnChannel(OwnChannel.Web));
    }
}
