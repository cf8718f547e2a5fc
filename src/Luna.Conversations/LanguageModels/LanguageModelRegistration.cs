using System.Net;
using Luna.Conversations.LanguageModels.Budgets;
using Luna.Conversations.LanguageModels.Prompts;
using Luna.Conversations.LanguageModels.Providers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Luna.Conversations.LanguageModels;

public static class LanguageModelRegistration
{
    public static IServiceCollection AddLunaLanguageModels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<LanguageModelOptions>, LanguageModelOptionsValidator>();
        services.AddOptions<LanguageModelOptions>()
            .Bind(configuration.GetSection(LanguageModelOptions.Section))
            .ValidateOnStart();

        services.AddHttpClient(ProviderClients.HttpClientName)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan) // each call has a deadline of its own
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
                ConnectTimeout = TimeSpan.FromSeconds(3),
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                ActivityHeadersPropagator = null,
            })
            .AddHttpMessageHandler(provider => new StatusHandler(provider.GetRequiredService<TimeProvider>()));

        return services
            .AddSingleton<PromptLibrary>()
            .AddSingleton<SpendLedger>()
            .AddSingleton<LanguageModel>();
    }
}
