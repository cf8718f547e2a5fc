using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;

namespace Luna.Channels.Telegram;

/// <summary>One request to the Bot API, and what its failure means.</summary>
internal sealed class TelegramBotApi
{
    private readonly IOptions<TelegramOptions> _options;
    private readonly Lazy<HttpClient> _http;
    private readonly Lazy<TelegramBotClient> _bot;

    public TelegramBotApi(IHttpClientFactory clients, IOptions<TelegramOptions> options)
    {
        _options = options;
        // One for life: its handler renews connections itself.
        _http = new(() => clients.CreateClient(TelegramChannel.ChannelName));
        // It tries nothing again by itself: that is the caller's business, who knows what else waits.
        _bot = new(() => new TelegramBotClient(
            new TelegramBotClientOptions(TokenInPath.Placeholder(options.Value.BotId), options.Value.BaseUrl)
            {
                RetryCount = 1, RetryThreshold = 0,
            },
            _http.Value));
    }

    private TimeSpan Patience => TimeSpan.FromSeconds(_options.Value.TimeoutSeconds);

    /// <summary>Sends a message; once more without marks where Telegram cannot read them, or to where the chat has moved.</summary>
    /// <param name="request">The request for a chat, with marks or without.</param>
    public async Task<SentMessage> SendAsync(
        string chatId, Func<ChatId, bool, IRequest> request, CancellationToken cancellation)
    {
        var (to, marked) = (new ChatId(chatId), true);
        while (true)
        {
            try
            {
                return await WithinAsync(
                    Patience, isMessage: true,
                    waiting => _bot.Value.SendRequest(new AnsweredBy<SentMessage>(request(to, marked)), waiting), cancellation);
            }
            catch (ApiRequestException unreadable) when (marked && TelegramErrors.IsFormatting(unreadable))
            {
                marked = false;
            }
            catch (ApiRequestException moved) when (moved.Parameters?.MigrateToChatId is { } now && to.Identifier != now)
            {
                to = new ChatId(now);
            }
            catch (ApiRequestException refused)
            {
                throw TelegramErrors.Of(refused, isMessage: true);
            }
        }
    }

    public async Task<T> AskAsync<T>(IRequest<T> request, CancellationToken cancellation, TimeSpan? patience = null)
    {
        try
        {
            return await WithinAsync(
                patience ?? Patience, isMessage: false, waiting => _bot.Value.SendRequest(request, waiting), cancellation);
        }
        catch (ApiRequestException refused)
        {
            throw TelegramErrors.Of(refused, isMessage: false);
        }
    }

    /// <summary>Updates as they came: one that the library cannot read must not hold up all that follow.</summary>
    /// <param name="wait">How long Telegram may wait for a first one.</param>
    public Task<JsonElement[]> UpdatesAsync(int? offset, TimeSpan wait, CancellationToken cancellation) => AskAsync(
        new AnsweredBy<JsonElement[]>(new GetUpdatesRequest
        {
            Offset = offset, Timeout = (int)wait.TotalSeconds, AllowedUpdates = TelegramChannel.Updates,
        }),
        cancellation, wait + Patience);

    /// <summary>Asks where the file is, then fetches it from the Bot API and from nowhere else.</summary>
    /// <exception cref="ChannelRefusedException"><c>too-large</c>, or the file is not to be had.</exception>
    public async Task<byte[]> DownloadAsync(string fileId, int mostBytes, CancellationToken cancellation)
    {
        var place = await AskAsync(new GetFileRequest { FileId = fileId }, cancellation);
        if (place.FileSize > mostBytes)
        {
            throw BoundedReading.TooLarge();
        }

        var url = AddressOf(place.FilePath);
        return await WithinAsync(
            Patience, isMessage: false,
            async waiting =>
            {
                using var response = await _http.Value.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, waiting);
                if (!response.IsSuccessStatusCode)
                {
                    throw TelegramErrors.Unexplained((int)response.StatusCode, isMessage: false);
                }

                await using var bytes = await response.Content.ReadAsStreamAsync(waiting);
                return await BoundedReading.ReadAsync(bytes, mostBytes, waiting);
            },
            cancellation);
    }

    private Uri AddressOf(string? path)
    {
        var folder = new Uri($"{_options.Value.BaseUrl.TrimEnd('/')}/file/bot{TokenInPath.Placeholder(_options.Value.BotId)}/");
        return !string.IsNullOrEmpty(path)
            && Uri.TryCreate(folder, string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), out var url)
            && folder.IsBaseOf(url)
                ? url
                : throw new ChannelRefusedException("no-path", "Telegram named no place of its own for the file.");
    }

    private static async Task<T> WithinAsync<T>(
        TimeSpan patience, bool isMessage, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        waiting.CancelAfter(patience);
        try
        {
            return await call(waiting.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new ChannelUnavailableException("timeout", "Telegram did not answer in time.", inner: late)
            {
                MayHaveArrived = isMessage, Trouble = ChannelTrouble.Platform,
            };
        }
        catch (RequestException failed) when (failed is not ApiRequestException)
        {
            throw failed.HttpStatusCode is { } status
                ? TelegramErrors.Unexplained((int)status, isMessage)
                : TelegramErrors.Unanswered(failed.InnerException, isMessage);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            throw TelegramErrors.Unanswered(broken, isMessage);
        }
    }

    /// <summary>A request of the library, of whose answer only what Luna needs is read: a message that was sent was sent.</summary>
    private sealed class AnsweredBy<T>(IRequest request) : IRequest<T>
    {
        public HttpMethod HttpMethod => request.HttpMethod;

        public string MethodName => request.MethodName;

        public bool IsWebhookResponse { get; set; }

        public HttpContent? ToHttpContent() => request.ToHttpContent();
    }

    internal sealed record SentMessage([property: JsonRequired] int MessageId, [property: JsonRequired] SentChat Chat);

    internal sealed record SentChat([property: JsonRequired] long Id);
}
