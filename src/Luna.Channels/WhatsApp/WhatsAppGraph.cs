using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Luna.Channels.WhatsApp;

/// <summary>One request to the Graph API, and what its failure means.</summary>
internal sealed class WhatsAppGraph(IHttpClientFactory clients, IOptions<WhatsAppOptions> options)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>Where the platform keeps files; the access token goes there and to the API, and nowhere else.</summary>
    private static readonly string[] FileHosts = [".fbsbx.com", ".fbcdn.net", ".whatsapp.net", ".facebook.com"];

    /// <summary>One for life: its handler renews connections itself.</summary>
    private readonly Lazy<HttpClient> _client = new(() => clients.CreateClient(WhatsAppChannel.ChannelName));

    /// <returns>The platform's id of the message.</returns>
    public async Task<string> SendAsync(WireOutgoing message, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(
            JsonSerializer.SerializeToUtf8Bytes(message, WireOutbound.Plain.WireOutgoing));
        content.Headers.ContentType = Json;
        var answer = await PostAsync("messages", content, isMessage: true, cancellation);
        return answer.Messages?.FirstOrDefault()?.Id is { Length: > 0 } id ? id : throw NoId("message", isMessage: true);
    }

    /// <summary>Says that a message was read and is being answered.</summary>
    public async Task MarkReadAsync(string messageId, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(
            new WireRead("whatsapp", "read", messageId, new WireTyping("text")), WireOutbound.Plain.WireRead));
        content.Headers.ContentType = Json;
        await PostAsync("messages", content, isMessage: false, cancellation);
    }

    /// <returns>The platform's id of the file.</returns>
    public async Task<string> UploadAsync(byte[] bytes, string type, string name, CancellationToken cancellation)
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

    /// <summary>Asks where the file is, then fetches it; the address works for minutes only.</summary>
    /// <exception cref="ChannelRefusedException"><c>too-large</c>, or the file is not to be had.</exception>
    public async Task<byte[]> DownloadAsync(string mediaId, int mostBytes, CancellationToken cancellation)
    {
        var path = $"{Uri.EscapeDataString(mediaId)}?phone_number_id={options.Value.PhoneNumberId}";
        var place = await AskAsync(
            () => new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)), "file", isMessage: false, cancellation);
        if (place.FileSize > mostBytes)
        {
            throw BoundedReading.TooLarge();
        }

        if (!Uri.TryCreate(place.Url, UriKind.Absolute, out var url) || !IsFileHost(url))
        {
            throw new ChannelRefusedException("no-url", "WhatsApp named no address of its own for the file.");
        }

        return await CallAsync(
            () => new HttpRequestMessage(HttpMethod.Get, url), isMessage: false,
            async (response, waiting) =>
            {
                if (!response.IsSuccessStatusCode)
                {
                    throw WhatsAppErrors.Of((int)response.StatusCode, null, RetryAfter(response), isMessage: false);
                }

                await using var bytes = await response.Content.ReadAsStreamAsync(waiting);
                return await BoundedReading.ReadAsync(bytes, mostBytes, waiting);
            },
            cancellation);
    }

    private Task<WireAnswer> PostAsync(string path, HttpContent content, bool isMessage, CancellationToken cancellation) => AskAsync(
        () => new HttpRequestMessage(HttpMethod.Post, new Uri($"{options.Value.PhoneNumberId}/{path}", UriKind.Relative))
        {
            Content = content,
        },
        path, isMessage, cancellation);

    private Task<WireAnswer> AskAsync(
        Func<HttpRequestMessage> ask, string what, bool isMessage, CancellationToken cancellation) => CallAsync(
        ask, isMessage,
        async (response, waiting) =>
        {
            var answer = Parse(await response.Content.ReadAsByteArrayAsync(waiting));
            if (response.IsSuccessStatusCode && answer is { Error: null })
            {
                return answer;
            }

            throw response.IsSuccessStatusCode && answer is null
                ? NoId(what, isMessage)
                : WhatsAppErrors.Of((int)response.StatusCode, answer?.Error, RetryAfter(response), isMessage);
        },
        cancellation);

    private async Task<T> CallAsync<T>(
        Func<HttpRequestMessage> ask, bool isMessage, Func<HttpResponseMessage, CancellationToken, Task<T>> read,
        CancellationToken cancellation)
    {
        // The client's own limit ends with the headers.
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            using var request = ask();
            using var response = await _client.Value.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, waiting.Token);
            return await read(response, waiting.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new ChannelUnavailableException("timeout", "WhatsApp did not answer in time.", inner: late)
            {
                MayHaveArrived = isMessage,
                Trouble = ChannelTrouble.Platform,
            };
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            var neverLeft = broken is HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
            };
            throw new ChannelUnavailableException("connection", "WhatsApp could not be reached.", inner: broken)
            {
                MayHaveArrived = isMessage && !neverLeft,
                Trouble = ChannelTrouble.Platform,
            };
        }
    }

    private bool IsFileHost(Uri url) =>
        new Uri(options.Value.BaseUrl) is var own && (url.Scheme, url.Host, url.Port) == (own.Scheme, own.Host, own.Port)
        || url.Scheme == Uri.UriSchemeHttps && Array.Exists(FileHosts, host => url.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase));

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
