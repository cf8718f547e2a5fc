using System.Collections.Frozen;
using System.Text.Json;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Luna.Channels.Telegram;

/// <summary>What one update held.</summary>
/// <param name="Item">Null when Luna has no use for it.</param>
/// <param name="Ignored">Then its kind; only names that Luna or the documentation of the platform gave.</param>
public readonly record struct TelegramReading(InboundItem? Item, string? Ignored);

/// <summary>
/// One update to a canonical item; pure. Only bytes that are no JSON are an error: an update of an unknown shape is
/// counted, and Telegram does not deliver it again.
/// </summary>
public static class TelegramReader
{
    /// <summary>The kinds that are documented, as the platform writes them.</summary>
    private static readonly FrozenSet<string> Kinds = Enum.GetNames<UpdateType>()
        .Select(JsonNamingPolicy.SnakeCaseLower.ConvertName).ToFrozenSet(StringComparer.Ordinal);

    /// <param name="botId">Part of each key: update ids are counted per bot.</param>
    /// <param name="receivedAt">Stands in where the platform gives no usable time.</param>
    /// <exception cref="UnreadablePayloadException">Not JSON, or not in UTF-8.</exception>
    public static TelegramReading Read(ReadOnlyMemory<byte> payload, string botId, DateTimeOffset receivedAt)
    {
        using var document = JsonPayload.Parse(payload);
        return Read(document.RootElement, botId, receivedAt);
    }

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, string, DateTimeOffset)"/>
    public static TelegramReading Read(JsonElement payload, string botId, DateTimeOffset receivedAt)
    {
        if (payload.ValueKind != JsonValueKind.Object || !payload.TryGetProperty("update_id", out _))
        {
            return new(null, "payload");
        }

        Update update;
        try
        {
            update = payload.Deserialize<Update>(TelegramWire.Options)!;
        }
        // The library's converters throw whatever comes to them, not only what is said to be about JSON.
        catch (Exception)
        {
            return new(null, "malformed");
        }

        var result = Of(update, payload, new Delivery($"{TelegramChannel.ChannelName}:{botId}:{update.Id}", receivedAt));
        return new(result.Item, result.Ignored);
    }

    private static ItemOrIgnored Of(Update update, JsonElement payload, Delivery delivery) => update switch
    {
        { Message: { } message } => TelegramMessages.Of(message, payload.GetProperty("message"), delivery),
        { EditedMessage: { } edited } => TelegramMessages.EditOf(edited, delivery),
        { CallbackQuery: { } pressed } => Pressed(pressed, delivery),
        { MessageReaction: { } reaction } => Reaction(reaction, delivery),
        { MyChatMember: { } changed } => Block(changed, delivery),
        { PreCheckoutQuery: { From: { } person } asked } => TelegramPayments.Asked(asked, ChatOf(person.Id), delivery),
        _ => payload.EnumerateObject().Select(member => member.Name).FirstOrDefault(Kinds.Contains) ?? "update",
    };

    private static ItemOrIgnored Pressed(CallbackQuery pressed, Delivery delivery)
    {
        if (pressed is not { Id.Length: > 0 and <= 256, Data: { } data, From: { IsBot: false } person })
        {
            return "callback_query";
        }

        if (pressed.Message is { Chat.Type: not ChatType.Private })
        {
            return "group";
        }

        var button = TelegramButtons.Of(data);
        return new IncomingMessage(
            ChatOf(person.Id), delivery.Key, delivery.ReceivedAt, $"callback:{pressed.Id}", "button",
            pressed.Message?.ReplyMarkup?.InlineKeyboard?.SelectMany(row => row).FirstOrDefault(key => key.CallbackData == data)?.Text,
            button is null ? data : null,
            pressed.Message is { } shown ? IdOf(person.Id, shown.Id) : null, NameOf(person))
        {
            Pressed = button, AcknowledgeId = pressed.Id, PersonLanguage = person.LanguageCode,
        };
    }

    private static ItemOrIgnored Reaction(MessageReactionUpdated reaction, Delivery delivery)
    {
        if (reaction is not { Chat.Type: ChatType.Private, User.IsBot: false, NewReaction: { } now })
        {
            return reaction.Chat?.Type == ChatType.Private ? "message_reaction" : "group";
        }

        // A picture of somebody's own says nothing in words.
        return now.Length > 0 && !now.OfType<ReactionTypeEmoji>().Any()
            ? "message_reaction"
            : new IncomingReaction(
                ChatOf(reaction.Chat.Id), delivery.Key, delivery.At(reaction.Date), IdOf(reaction.Chat.Id, reaction.MessageId),
                now.OfType<ReactionTypeEmoji>().FirstOrDefault()?.Emoji);
    }

    private static ItemOrIgnored Block(ChatMemberUpdated changed, Delivery delivery) => changed switch
    {
        { Chat.Type: not ChatType.Private } => "group",
        { Chat.Id: var chat, NewChatMember: ChatMemberBanned } => new IncomingBlock(
            ChatOf(chat), delivery.Key, delivery.At(changed.Date), IsBlocked: true),
        { Chat.Id: var chat, NewChatMember: ChatMemberMember } => new IncomingBlock(
            ChatOf(chat), delivery.Key, delivery.At(changed.Date), IsBlocked: false),
        _ => "my_chat_member",
    };

    internal static ChatAddress ChatOf(long id) => new(TelegramChannel.ChannelName, FormattableString.Invariant($"{id}"));

    /// <summary>A message's number is unique only within its chat.</summary>
    internal static string IdOf(long chatId, int messageId) => FormattableString.Invariant($"{chatId}:{messageId}");

    internal static string? NameOf(User person) =>
        $"{person.FirstName} {person.LastName}".Trim() is { Length: > 0 } name ? name : null;

    /// <param name="Key">Of the update.</param>
    internal sealed record Delivery(string Key, DateTimeOffset ReceivedAt)
    {
        /// <param name="told">In UTC; the library's default where the platform told none.</param>
        public DateTimeOffset At(DateTime? told) => told is { Year: >= 1970 } ? new DateTimeOffset(told.Value, TimeSpan.Zero) : ReceivedAt;
    }
}
