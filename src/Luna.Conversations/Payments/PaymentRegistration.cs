using System.Net;
using Luna.Conversations.Payments.Providers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Luna.Conversations.Payments;

public static class PaymentRegistration
{
    internal const string HttpClientName = "payments";

    public static IServiceCollection AddLunaPayments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<PaymentOptions>, PaymentOptionsValidator>();
        services.AddSingleton<IValidateOptions<Catalogue>, CatalogueValidator>();
        services.AddOptions<PaymentOptions>().Bind(configuration.GetSection(PaymentOptions.Section)).ValidateOnStart();
        services.AddOptions<Catalogue>().Bind(configuration.GetSection(Catalogue.Section)).ValidateOnStart();
        services.AddHttpClient(HttpClientName)
            .RemoveAllLoggers() // addresses that name people's orders
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan) // each call has a deadline of its own
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
                ConnectTimeout = TimeSpan.FromSeconds(5),
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.GZip,
                ActivityHeadersPropagator = null,
            });
        return services
            .AddSingleton<IPaymentProvider, RazorpayPayments>()
            .AddSingleton<IPaymentProvider, StripePayments>()
            .AddSingleton(provider => new Shop(
                provider.GetRequiredService<IOptions<Catalogue>>().Value, provider.GetRequiredService<IOptions<PaymentOptions>>().Value))
            .AddSingleton<PaymentIntake>()
            .AddSingleton<Refunds>()
            .AddSingleton<Reconciliation>()
            .AddSingleton<ProviderCalls>()
            .AddHostedService<PaymentWork>()
            .AddHostedService<ReconciliationClock>();
    }
}
