using Luna.Conversations.Payments;
using Luna.Conversations.Payments.Providers;

namespace Luna.Api.Webhooks;

/// <summary>Where those who take money for Luna deliver. A 2xx means that what was told is stored, and acted on.</summary>
public static partial class PaymentWebhooks
{
    public static IEndpointRouteBuilder MapPaymentWebhooks(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PaymentWebhooks).FullName!);
        foreach (var provider in services.GetServices<IPaymentProvider>())
        {
            var receiver = new Receiver(
                provider, services.GetRequiredService<PaymentIntake>(), services.GetRequiredService<TimeProvider>(), logger);
            endpoints.MapPost($"/webhooks/{provider.Name}", provider.IsConfigured ? receiver.ReceiveAsync : receiver.RefuseUnconfiguredAsync);
        }

        return endpoints;
    }

    [LoggerMessage(LogLevel.Error, "What {Provider} delivered could not be stored; it will deliver it again")]
    private static partial void CouldNotStore(ILogger logger, string provider, Exception reason);

    private sealed class Receiver(IPaymentProvider provider, PaymentIntake intake, TimeProvider clock, ILogger logger)
    {
        public Task RefuseUnconfiguredAsync(HttpContext context) =>
            RefuseAsync(context, 404, "not configured", $"Nothing is set for {provider.Name} under {PaymentOptions.Section}.");

        public async Task ReceiveAsync(HttpContext context)
        {
            if (await RawBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
            {
                await RefuseAsync(context, 413, "too large", $"A delivery holds at most {RawBody.Limit} bytes.");
                return;
            }

            using (body)
            {
                var reading = provider.Read(body.Bytes, name => HeaderOf(context, name), clock.GetUtcNow());
                switch (reading)
                {
                    case { Refused: { } reason }:
                        await RefuseAsync(context, 400, reason, "The delivery is not signed by the provider, not of now, or not JSON.");
                        break;
                    case { Notice: { } notice }:
                        await StoreAsync(context, notice);
                        break;
                    default:
                        WebhookMeter.Ignored(provider.Name, reading.Ignored!);
                        break;
                }
            }
        }

        private async Task StoreAsync(HttpContext context, PaymentNotice notice)
        {
            try
            {
                if (await intake.AcceptAsync(notice, context.RequestAborted) is null)
                    WebhookMeter.Ignored(provider.Name, "duplicate");
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // Whoever hung up delivers again.
            }
            catch (Exception reason)
            {
                CouldNotStore(logger, provider.Name, reason);
                context.Response.Headers.RetryAfter = "5";
                await RefuseAsync(context, 503, "not stored", "What was delivered could not be stored; deliver it again.");
            }
        }

        private Task RefuseAsync(HttpContext context, int status, string title, string detail)
        {
            WebhookMeter.Refused(provider.Name, title);
            return Results.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);
        }

        private static string? HeaderOf(HttpContext context, string name) =>
            context.Request.Headers[name] is [var only] ? only : null;
    }
}
