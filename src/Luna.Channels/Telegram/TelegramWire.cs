using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Payments;

namespace Luna.Channels.Telegram;

/// <summary>
/// Updates as the library's types, but only what Luna reads of them. The library refuses an update as a whole for one
/// shape in it that is newer than itself; what is not read must not cost a message.
/// </summary>
internal static class TelegramWire
{
    private static readonly Dictionary<Type, HashSet<string>> Read = new()
    {
        [typeof(Update)] =
        [
            "update_id", "message", "edited_message", "callback_query", "message_reaction", "my_chat_member", "pre_checkout_query",
        ],
        [typeof(Message)] =
        [
            "message_id", "from", "chat", "date", "edit_date", "media_group_id", "reply_to_message", "quote", "text", "caption",
            "photo", "voice", "audio", "video", "video_note", "animation", "document", "sticker", "location", "venue", "contact",
            "web_app_data", "successful_payment", "refunded_payment", "reply_markup",
        ],
        [typeof(User)] = ["id", "is_bot", "first_name", "last_name", "language_code"],
        [typeof(Chat)] = ["id", "type"],
        [typeof(CallbackQuery)] = ["id", "from", "message", "data"],
        [typeof(ChatMemberUpdated)] = ["chat", "from", "date", "new_chat_member"],
        [typeof(MessageReactionUpdated)] = ["chat", "message_id", "user", "date", "new_reaction"],
        [typeof(TextQuote)] = ["text"],
        [typeof(PreCheckoutQuery)] = ["id", "from", "currency", "total_amount", "invoice_payload"],
        // Not where somebody lives, which is told along.
        [typeof(SuccessfulPayment)] =
        [
            "currency", "total_amount", "invoice_payload", "subscription_expiration_date", "is_recurring", "telegram_payment_charge_id",
        ],
    };

    public static JsonSerializerOptions Options { get; } = WithText();

    private static JsonSerializerOptions WithText()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
        };
        JsonBotAPI.Configure(options);
        options.Converters.Add(new AnyText());
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOut(JsonTypeInfo type)
    {
        if (!Read.TryGetValue(type.Type, out var names))
        {
            return;
        }

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (!names.Contains(type.Properties[i].Name))
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
