using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Telegram.Bot.Extensions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Luna.Channels.Telegram;

/// <summary>The way back to Telegram: the Bot API.</summary>
/// <remarks>A request is made once. Telegram knows no idempotency key; see <see cref="WhatsApp.WhatsAppChannel"/>.</remarks>
public sealed class TelegramChannel(IHttpClientFactory clients, IOptions<TelegramOptions> options) : IChannel
{
    public const string ChannelName = "telegram";

    /// <summary>What Luna asks Telegram to deliver; of the rest she has no use.</summary>
    internal static readonly UpdateType[] Updates =
    [
        UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MessageReaction,
        UpdateType.MyChatMember, UpdateType.PreCheckoutQuery,
    ];

    private readonly TelegramBotApi _api = new(clients, options);

    public string Name => ChannelName;

    public TimeSpan? AttentionLasts => options.Value.IsConfigured ? TimeSpan.FromSeconds(5) : null;

    public bool CarriesVoice => true;

    public IReadOnlyList<OutgoingPart> Render(OutgoingReply reply) => TelegramRendering.Render(reply);

    public async Task<string> SendAsync(ChatAddress chat, OutgoingPart part, CancellationToken cancellation)
    {
        Demand();
        byte[] file = part switch
        {
            { Picture: { } picture } => picture.Draw(),
            { Document: { } document } => await document.Write(cancellation),
            { Voice: { } voice } => await voice.Speak(cancellation),
            _ => [],
        };
        var sent = await _api.SendAsync(chat.ChatId, (to, marked) => Request(part, file, to, marked), cancellation);
        return TelegramReader.IdOf(sent.Chat.Id, sent.MessageId);
    }

    public async Task ShowAttentionAsync(ChatAddress chat, string? messageId, CancellationToken cancellation)
    {
        Demand();
        await _api.AskAsync(new SendChatActionRequest { ChatId = chat.ChatId, Action = ChatAction.Typing }, cancellation);
    }

    public Task<byte[]> FetchAsync(IncomingMedia media, int mostBytes, CancellationToken cancellation)
    {
        Demand();
        return _api.DownloadAsync(media.Id, mostBytes, cancellation);
    }

    /// <summary>Tells the person's app that a press was heard: until then it shows that it waits.</summary>
    public Task AcknowledgeAsync(string callbackId, CancellationToken cancellation) =>
        _api.AskAsync(new AnswerCallbackQueryRequest { CallbackQueryId = callbackId }, cancellation);

    /// <summary>Answers, within the ten seconds that Telegram waits, that nothing can be paid.</summary>
    /// <param name="words">What the person is told.</param>
    public Task DeclinePaymentAsync(string checkoutId, string words, CancellationToken cancellation) => _api.AskAsync(
        new AnswerPreCheckoutQueryRequest { PreCheckoutQueryId = checkoutId, Ok = false, ErrorMessage = words }, cancellation);

    /// <summary>What came since; Telegram forgets what lies before the offset.</summary>
    public Task<JsonElement[]> UpdatesAsync(int? offset, TimeSpan wait, CancellationToken cancellation) =>
        _api.UpdatesAsync(offset, wait, cancellation);

    public Task SetWebhookAsync(Uri url, CancellationToken cancellation) => _api.AskAsync(
        new SetWebhookRequest { Url = url.AbsoluteUri, SecretToken = options.Value.SecretToken, AllowedUpdates = Updates },
        cancellation);

    public Task DeleteWebhookAsync(CancellationToken cancellation) => _api.AskAsync(new DeleteWebhookRequest(), cancellation);

    public async Task<TelegramState> StateAsync(CancellationToken cancellation)
    {
        var bot = await _api.AskAsync(new GetMeRequest(), cancellation);
        var webhook = await _api.AskAsync(new GetWebhookInfoRequest(), cancellation);
        return new TelegramState(
            bot.Username ?? bot.FirstName, webhook.Url, webhook.PendingUpdateCount,
            webhook.LastErrorDate is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null, webhook.LastErrorMessage);
    }

    private static IRequest Request(OutgoingPart part, byte[] file, ChatId to, bool marked)
    {
        var mode = marked && part.Text.Length > 0 ? ParseMode.MarkdownV2 : ParseMode.None;
        var text = mode == ParseMode.MarkdownV2 ? Markdown.Escape(part.Text) : part.Text;
        var (answered, keyboard) = (Answered(part.InReplyTo), TelegramRendering.Keyboard(part));
        return part switch
        {
            { Picture: { } picture } => new SendPhotoRequest
            {
                ChatId = to, Photo = File(file, picture.FileName), Caption = text.Length > 0 ? text : null, ParseMode = mode,
                ReplyMarkup = keyboard, ReplyParameters = answered,
            },
            { Document: { } document } => new SendDocumentRequest
            {
                ChatId = to, Document = File(file, document.FileName), ReplyParameters = answered,
            },
            { Voice: not null } => new SendVoiceRequest { ChatId = to, Voice = File(file, "voice.ogg"), ReplyParameters = answered },
            _ => new SendMessageRequest
            {
                ChatId = to, Text = text, ParseMode = mode, ReplyMarkup = keyboard, ReplyParameters = answered,
                LinkPreviewOptions = new LinkPreviewOptions { IsDisabled = true },
            },
        };
    }

    private static InputFileStream File(byte[] bytes, string name) => new(new MemoryStream(bytes, writable: false), name);

    /// <summary>A message that is gone meanwhile does not hold the reply up.</summary>
    private static ReplyParameters? Answered(string? messageId) =>
        messageId?.Split(':') is [_, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new ReplyParameters { MessageId = id, AllowSendingWithoutReply = true }
            : null;

    private void Demand()
    {
        if (!options.Value.IsConfigured)
        {
            throw new ChannelRefusedException("not-configured", $"Nothing is set under {TelegramOptions.Section}.");
        }
    }
}

/// <summary>What Telegram says of the bot.</summary>
/// <param name="Webhook">Where it delivers; empty for nowhere.</param>
/// <param name="Pending">Updates that wait to be delivered.</param>
/// <param name="LastError">Why the last delivery failed, in the platform's words.</param>
public sealed record TelegramState(
    string Bot, string Webhook, int Pending, DateTimeOffset? LastErrorAt, string? LastError);
