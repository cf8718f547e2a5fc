using System.Security.Cryptography;
using System.Text;
using Luna.Channels;
using Luna.Channels.Telegram;
using Microsoft.Extensions.Options;

namespace Luna.Api.Webhooks;

/// <summary>Where Telegram delivers, one update at a time. A 2xx means that it is stored.</summary>
public static partial class TelegramWebhook
{
    public const string Route = "/webhooks/telegram";
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <param name="accept">Takes all items of one payload; done when they are stored, and throws when they are not.</param>
    public static IEndpointRouteBuilder MapTelegramWebhook(
        this IEndpointRouteBuilder endpoints, Func<IReadOnlyList<InboundItem>, CancellationToken, Task> accept)
    {
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<IOptions<TelegramOptions>>().Value;
        if (!options.HasWebhook)
        {
            endpoints.MapPost(Route, (RequestDelegate)(context =>
                RefuseAsync(context, 404, "not configured", $"Nothing is set under {TelegramOptions.Section}.")));
            return endpoints;
        }

        var receiver = new Receiver(
            options,
            new TelegramUpdates(
                (TelegramChannel)services.GetRequiredService<ChannelDirectory>()[TelegramChannel.ChannelName], accept,
                services.GetRequiredService<ILogger<TelegramUpdates>>()),
            services.GetService<TimeProvider>() ?? TimeProvider.System,
            services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(TelegramWebhook).FullName!));
        endpoints.MapPost(Route, (RequestDelegate)receiver.ReceiveAsync);
        return endpoints;
    }

    private static Task RefuseAsync(HttpContext context, int status, string title, string detail)
    {
        WebhookMeter.Refused(TelegramChannel.ChannelName, title);
        return Results.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);
    }

    [LoggerMessage(LogLevel.Error, "What Telegram delivered could not be stored; it will deliver it again")]
    private static partial void CouldNotStore(ILogger logger, Exception reason);

    private sealed class Receiver(TelegramOptions options, TelegramUpdates updates, TimeProvider time, ILogger logger)
    {
        private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(options.SecretToken));

        public async Task ReceiveAsync(HttpContext context)
        {
            // The secret is not over the body: who does not know it has none of it read.
            var header = context.Request.Headers[SecretHeader];
            if (header.Count != 1 || !IsSecret(header[0] ?? ""))
            {
                await RefuseAsync(context, 401, "not signed", $"{SecretHeader} is missing or wrong.");
                return;
            }

            if (await RawBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
            {
                await RefuseAsync(context, 413, "too large", $"A delivery holds at most {RawBody.Limit} bytes.");
                return;
            }

            TelegramReading reading;
            using (body)
            {
                try
                {
                    reading = TelegramReader.Read(body.Bytes, options.BotId, time.GetUtcNow());
                }
                catch (UnreadablePayloadException unreadable)
                {
                    await RefuseAsync(context, 400, "not JSON", unreadable.Message);
                    return;
                }
            }

            await StoreAsync(context, reading);
        }

        private async Task StoreAsync(HttpContext context, TelegramReading reading)
        {
            try
            {
                await updates.StoreAsync(reading, context.RequestAborted);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                return;
            }
            catch (Exception reason)
            {
                CouldNotStore(logger, reason);
                context.Response.Headers.RetryAfter = "5";
                await RefuseAsync(context, 503, "not stored", "What was delivered could not be stored; deliver it again.");
                return;
            }

            context.Response.OnCompleted(() => updates.AnswerAsync(reading));
        }

        /// <summary>Compares hashes, so that the time tells neither the secret nor its length.</summary>
        private bool IsSecret(string told) =>
            CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(told)), _secret);
    }
}
