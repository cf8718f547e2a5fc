using System.Text.Json;
using System.Text.Json.Nodes;

namespace Luna.StandIns;

/// <summary>What Telegram delivers, built as the platform does it.</summary>
public static class TelegramPayloads
{
    public const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    /// <summary>The bot that these updates are for, unless told otherwise.</summary>
    public const string BotId = "7000000001";

    private static int _updates = 500_000_000;

    public static byte[] Bytes(JsonObject update) => JsonSerializer.SerializeToUtf8Bytes(update);

    public static JsonObject Text(long person, int messageId, string text, DateTimeOffset at, string language = "en") =>
        Update("message", Message(person, messageId, at, language, ("text", text)));

    public static JsonObject Edited(long person, int messageId, string text, DateTimeOffset at) =>
        Update("edited_message", Message(person, messageId, at, "en", ("text", text), ("edit_date", at.ToUnixTimeSeconds())));

    /// <param name="fileId">Of the recording, which the platform keeps.</param>
    public static JsonObject Voice(long person, int messageId, string fileId, DateTimeOffset at) =>
        Update("message", Message(person, messageId, at, "en", ("voice", new JsonObject
        {
            ["file_id"] = fileId, ["file_unique_id"] = "u" + fileId, ["duration"] = 3, ["mime_type"] = "audio/ogg",
        })));

    /// <param name="album">What came together has the same; null for one that came alone.</param>
    public static JsonObject Photo(long person, int messageId, DateTimeOffset at, string? caption = null, string? album = null)
    {
        var message = Message(person, messageId, at, "en", ("photo", new JsonArray(new JsonObject
        {
            ["file_id"] = $"p{messageId}", ["file_unique_id"] = $"u{messageId}", ["width"] = 90, ["height"] = 67,
        })));
        if (caption is not null)
        {
            message["caption"] = caption;
        }

        if (album is not null)
        {
            message["media_group_id"] = album;
        }

        return Update("message", message);
    }

    /// <summary>A press of a button under a message that was sent.</summary>
    public static JsonObject Press(long person, SentMessage shown, SentChoice choice) => Update("callback_query", new JsonObject
    {
        ["id"] = $"{Random.Shared.NextInt64(1, long.MaxValue)}",
        ["from"] = Person(person, "en"),
        ["message"] = new JsonObject
        {
            ["message_id"] = int.Parse(shown.Id.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture),
            ["chat"] = Chat(person),
            ["date"] = 1_793_100_000,
            ["text"] = shown.Text,
            ["reply_markup"] = new JsonObject
            {
                ["inline_keyboard"] = new JsonArray(new JsonArray(
                    [.. shown.Choices.Select(one => new JsonObject { ["text"] = one.Title, ["callback_data"] = one.Payload })])),
            },
        },
        ["chat_instance"] = "1",
        ["data"] = choice.Payload,
    });

    /// <param name="status"><c>kicked</c> when the person blocks the bot, <c>member</c> when they take it back.</param>
    public static JsonObject Membership(long person, string status, DateTimeOffset at) => Update("my_chat_member", new JsonObject
    {
        ["chat"] = Chat(person),
        ["from"] = Person(person, "en"),
        ["date"] = at.ToUnixTimeSeconds(),
        ["old_chat_member"] = new JsonObject { ["user"] = Person(7_000_000_001, "en"), ["status"] = status == "kicked" ? "member" : "kicked" },
        ["new_chat_member"] = new JsonObject { ["user"] = Person(7_000_000_001, "en"), ["status"] = status },
    });

    public static JsonObject PreCheckout(long person, string id, string order, string language) => Update("pre_checkout_query", new JsonObject
    {
        ["id"] = id, ["from"] = Person(person, language), ["currency"] = "XTR", ["total_amount"] = 250, ["invoice_payload"] = order,
    });

    public static JsonObject Update(string kind, JsonNode content) => new()
    {
        ["update_id"] = Interlocked.Increment(ref _updates),
        [kind] = content,
    };

    public static JsonObject Message(
        long person, int messageId, DateTimeOffset at, string language, params ReadOnlySpan<(string Name, JsonNode? Value)> content)
    {
        var message = new JsonObject
        {
            ["message_id"] = messageId,
            ["from"] = Person(person, language),
            ["chat"] = Chat(person),
            ["date"] = at.ToUnixTimeSeconds(),
        };
        foreach (var (name, value) in content)
        {
            message[name] = value;
        }

        return message;
    }

    private static JsonObject Person(long id, string language) => new()
    {
        ["id"] = id, ["is_bot"] = false, ["first_name"] = "Person", ["last_name"] = $"{id % 10_000}", ["language_code"] = language,
    };

    private static JsonObject Chat(long id) => new() { ["id"] = id, ["type"] = "private", ["first_name"] = "Person" };
}
