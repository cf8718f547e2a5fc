using System.Security.Cryptography;
using System.Text;
using Luna.Channels;
using Luna.Channels.WhatsApp;
using Microsoft.Extensions.Options;

namespace Luna.Api.Webhooks;

/// <summary>Where WhatsApp delivers. A 2xx means that all of a payload is stored.</summary>
public static partial class WhatsAppWebhook
{
    public const string Route = "/webhooks/whatsapp";

    /// <param name="accept">Takes all items of one payload; done when they are stored, and throws when they are not.</param>
    public static IEndpointRouteBuilder MapWhatsAppWebhook(
        this IEndpointRouteBuilder endpoints, Func<IReadOnlyList<InboundItem>, CancellationToken, Task> accept)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<WhatsAppOptions>>().Value;
        if (!options.IsConfigured)
        {
            endpoints.MapMethods(Route, [HttpMethods.Get, HttpMethods.Post], (RequestDelegate)(context =>
                RefuseAsync(context, 404, "not configured", $"Nothing is set under {WhatsAppOptions.Section}.")));
            return endpoints;
        }

        var receiver = new Receiver(
            options,
            new WhatsAppSignature(options.AppSecret),
            accept,
            endpoints.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System,
            endpoints.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(WhatsAppWebhook).FullName!));
        endpoints.MapGet(Route, (RequestDelegate)receiver.VerifyAsync);
        endpoints.MapPost(Route, (RequestDelegate)receiver.ReceiveAsync);
        return endpoints;
    }

    private static Task RefuseAsync(HttpContext context, int status, string title, string detail)
    {
        WebhookMeter.Refused(WhatsAppChannel.ChannelName, title);
        return Results.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);
    }

    [LoggerMessage(LogLevel.Error, "What WhatsApp delivered could not be stored; it will deliver it again")]
    private static partial void CouldNotStore(ILogger logger, Exception reason);

    private sealed class Receiver(
        WhatsAppOptions options, WhatsAppSignature signature,
        Func<IReadOnlyList<InboundItem>, CancellationToken, Task> accept, TimeProvider time, ILogger logger)
    {
        /// <summary>The handshake when an operator sets the webhook up: whoever knows the token gets the challenge back.</summary>
        public Task VerifyAsync(HttpContext context)
        {
            var query = context.Request.Query;
            string? mode = query["hub.mode"], token = query["hub.verify_token"], challenge = query["hub.challenge"];
            if (mode != "subscribe" || string.IsNullOrEmpty(challenge) || !IsToken(token ?? ""))
            {
                return RefuseAsync(context, 403, "not verified", "The mode or the verify token is not right.");
            }

            context.Response.Headers.XContentTypeOptions = "nosniff";
            return Results.Text(challenge, "text/plain").ExecuteAsync(context);
        }

        public async Task ReceiveAsync(HttpContext context)
        {
            if (await RawBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
            {
                await RefuseAsync(context, 413, "too large", $"A delivery holds at most {RawBody.Limit} bytes.");
                return;
            }

            using (body)
            {
                var header = context.Request.Headers[WhatsAppSignature.Header];
                if (header.Count != 1 || !signature.Fits(body.Bytes.Span, header[0]))
                {
                    await RefuseAsync(context, 401, "not signed", $"{WhatsAppSignature.Header} is missing or wrong.");
                    return;
                }

                WhatsAppReading reading;
                try
                {
                    reading = WhatsAppReader.Read(body.Bytes, options.PhoneNumberId, time.GetUtcNow());
                }
                catch (UnreadablePayloadException unreadable)
                {
                    await RefuseAsync(context, 400, "not JSON", unreadable.Message);
                    return;
                }

                await StoreAsync(context, reading);
            }
        }

        private async Task StoreAsync(HttpContext context, WhatsAppReading reading)
        {
            try
            {
                if (reading.Items.Count > 0)
                {
                    await accept(reading.Items, context.RequestAborted);
                }
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

            foreach (var kind in reading.Ignored)
            {
                WebhookMeter.Ignored(WhatsAppChannel.ChannelName, kind);
            }

            foreach (var notice in reading.Items.OfType<ChannelNotice>())
            {
                WebhookMeter.Noticed(notice);
            }
        }

        /// <summary>Compares hashes, so that the time tells neither the token nor its length.</summary>
        private bool IsToken(string token) => CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(token)), SHA256.HashData(Encoding.UTF8.GetBytes(options.VerifyToken)));
    }
}
