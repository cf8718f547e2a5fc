using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Luna.Channels.WhatsApp;

/// <summary>The way back to WhatsApp: the Cloud API.</summary>
/// <remarks>
/// A request is made once. WhatsApp knows no idempotency key, so that a message repeated after a timeout may arrive
/// twice; whether and when to repeat is left to the caller, who knows what else the person has been sent.
/// </remarks>
public sealed class WhatsAppChannel(IHttpClientFactory clients, IOptions<WhatsAppOptions> options) : IChannel
{
    public const string ChannelName = "whatsapp";

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>One for life: its handler renews connections itself.</summary>
    private readonly Lazy<HttpClient> _client = new(() => clients.CreateClient(ChannelName));

    public string Name => ChannelName;

    public TimeSpan? ReplyWindow { get; } = TimeSpan.FromHours(24);

    public IReadOnlyList<OutgoingPart> Render(OutgoingReply reply) => WhatsAppRendering.Render(reply);

    public async Task<string> SendAsync(ChatAddress chat, OutgoingPart part, CancellationToken cancellation)
    {
        if (!options.Value.IsConfigured)
        {
            throw new ChannelRefusedException("not-configured", $"Nothing is set under {WhatsAppOptions.Section}.");
        }

        var mediaId = part switch
        {
            { Picture: { } picture } => await UploadAsync(picture.Draw(), "image/png", picture.FileName, cancellation),
            { Document: { } document } => await UploadAsync(
                await document.Write(cancellation), "text/plain", document.FileName, cancellation),
            _ => null,
        };
        var message = WhatsAppRendering.Wire(chat, part, mediaId, options.Value.BusinessScopedIdField);
        using var content = new ByteArrayContent(
            JsonSerializer.SerializeToUtf8Bytes(message, WireOutbound.Plain.WireOutgoing));
        content.Headers.ContentType = Json;
        var answer = await PostAsync("messages", content, isMessage: true, cancellation);
        return answer.Messages?.FirstOrDefault()?.Id is { Length: > 0 } id ? id : throw NoId("message", isMessage: true);
    }

    private async Task<string> UploadAsync(byte[] bytes, string type, string name, CancellationToken cancellation)
    {
        using var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("whatsapp"), "messaging_product" },
            { new StringContent(type), "type" },
            { file, "file", name },
        };
        var answer = await PostAsync("media", form, isMessage: false, cancellation);
        return answer.Id is { Length: > 0 } id ? id : throw NoId("file", isMessage: false);
    }

    private async Task<WireAnswer> PostAsync(
        string path, HttpContent content, bool isMessage, CancellationToken cancellation)
    {
        try
        {
            using var response = await _client.Value.PostAsync(
                new Uri($"{options.Value.PhoneNumberId}/{path}", UriKind.Relative), content, cancellation);
            var answer = Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
            if (response.IsSuccessStatusCode && answer is { Error: null })
            {
                return answer;
            }

            throw response.IsSuccessStatusCode && answer is null
                ? NoId(path, isMessage)
                : WhatsAppErrors.Of((int)response.StatusCode, answer?.Error, RetryAfter(response), isMessage);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new ChannelUnavailableException("timeout", "WhatsApp did not answer in time.", inner: late)
            {
                MayHaveArrived = isMessage,
            };
        }
        catch (HttpRequestException broken)
        {
            var neverLeft = broken.HttpRequestError is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
            throw new ChannelUnavailableException("connection", "WhatsApp could not be reached.", inner: broken)
            {
                MayHaveArrived = isMessage && !neverLeft,
            };
        }
    }

    private static WireAnswer? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, WireOutbound.Plain.WireAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ChannelUnavailableException NoId(string what, bool isMessage) =>
        new("no-id", $"WhatsApp took the request but gave no id ({what}).") { MayHaveArrived = isMessage };

    /// <summary>Only the form in seconds: that is what the platform sends, and it needs no clock.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter?.Delta;
}
