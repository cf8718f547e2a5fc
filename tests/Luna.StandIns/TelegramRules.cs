using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;

namespace Luna.StandIns;

/// <summary>A call of the Bot API: its parameters, and the files that came with it.</summary>
internal sealed record TelegramCall(string Method, JsonObject Parameters, IReadOnlyDictionary<string, byte[]> Files, byte[] Raw)
{
    public string? Words(string name) =>
        Parameters.TryGetPropertyValue(name, out var value) && value is JsonValue ? value.ToString() : null;

    public JsonNode? Part(string name) => Parameters.TryGetPropertyValue(name, out var value) ? value : null;
}

/// <summary>The documented rules for what may be sent, as the platform checks them.</summary>
internal static class TelegramRules
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["sendMessage"] = ["chat_id", "text", "parse_mode", "reply_markup", "reply_parameters", "link_preview_options"],
        ["sendPhoto"] = ["chat_id", "photo", "caption", "parse_mode", "reply_markup", "reply_parameters"],
        ["sendDocument"] = ["chat_id", "document", "caption", "parse_mode", "reply_markup", "reply_parameters"],
        ["sendVoice"] = ["chat_id", "voice", "caption", "parse_mode", "reply_markup", "reply_parameters"],
        ["sendChatAction"] = ["chat_id", "action"],
        ["answerCallbackQuery"] = ["callback_query_id", "text"],
        ["answerPreCheckoutQuery"] = ["pre_checkout_query_id", "ok", "error_message"],
        ["getFile"] = ["file_id"],
        ["getUpdates"] = ["offset", "limit", "timeout", "allowed_updates"],
        ["setWebhook"] = ["url", "secret_token", "allowed_updates"],
        ["deleteWebhook"] = ["drop_pending_updates"],
        ["getWebhookInfo"] = [],
        ["getMe"] = [],
    };

    /// <returns>The platform's refusal; null when the call may go.</returns>
    public static string? Broken(TelegramCall call)
    {
        try
        {
            Check(call);
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return "Bad Request: " + broken.Message;
        }
        catch (FormatException unreadable)
        {
            return "Bad Request: can't parse entities: " + unreadable.Message;
        }
    }

    /// <summary>The words that a person sees, without marks.</summary>
    public static string? Plain(TelegramCall call) =>
        (call.Words("text") ?? call.Words("caption")) is not { } words ? null
        : call.Words("parse_mode") == "MarkdownV2" ? TelegramMarkdown.Read(words)
        : words;

    private static void Check(TelegramCall call)
    {
        Must(Known.TryGetValue(call.Method, out var names), "method not found");
        foreach (var (name, _) in call.Parameters)
        {
            Must(names!.Contains(name), $"unsupported parameter {name}");
        }

        Must(call.Words("parse_mode") is null or "MarkdownV2", "unsupported parse_mode");
        if (call.Method.StartsWith("send", StringComparison.Ordinal))
        {
            Must(long.TryParse(call.Words("chat_id"), out _), "chat not found");
        }

        switch (call.Method)
        {
            case "sendMessage":
                Must(Plain(call)?.Trim() is { Length: > 0 }, "message text is empty");
                Must(Plain(call)!.Length <= 4096, "message is too long");
                break;
            case "sendPhoto":
                Must(File(call, "photo", 10 << 20) is var picture && IsPng(picture), "IMAGE_PROCESS_FAILED");
                break;
            case "sendDocument":
                Must(File(call, "document", 50 << 20).Length > 0, "file must be non-empty");
                break;
            case "sendVoice":
                Must(IsOpus(File(call, "voice", 50 << 20)), "voice must be OGG with Opus");
                break;
            case "sendChatAction":
                Must(call.Words("action") is "typing", "wrong parameter action in request");
                break;
            case "answerCallbackQuery":
                Must(call.Words("callback_query_id") is { Length: > 0 }, "query is too old and response timeout expired or query ID is invalid");
                Must(call.Words("text") is null or { Length: <= 200 }, "MESSAGE_TOO_LONG");
                break;
            case "answerPreCheckoutQuery":
                Must(call.Words("pre_checkout_query_id") is { Length: > 0 }, "query ID is invalid");
                Must(call.Words("ok") == "true" || call.Words("error_message") is { Length: > 0 }, "error_message must be non-empty");
                break;
            case "setWebhook":
                Must(call.Words("url") is { } url && url.StartsWith("https://", StringComparison.Ordinal), "bad webhook: An HTTPS URL must be provided for webhook");
                Must(call.Words("secret_token") is null or { Length: > 0 and <= 256 }, "secret token contains unallowed characters");
                break;
        }

        Must(call.Words("caption") is null || Plain(call)!.Length <= 1024, "message caption is too long");
        Keyboard(call.Part("reply_markup"));
        if (call.Part("reply_parameters") is { } answered)
        {
            Must(answered["message_id"]?.GetValue<int>() > 0, "message to be replied not found");
        }
    }

    private static void Keyboard(JsonNode? markup)
    {
        if (markup is null)
        {
            return;
        }

        Must(markup["inline_keyboard"] is JsonArray, "can't parse reply keyboard markup JSON object");
        var rows = markup["inline_keyboard"]!.AsArray().Select(row => row!.AsArray()).ToList();
        Must(rows.Count > 0 && rows.TrueForAll(row => row.Count is > 0 and <= 8), "row of buttons is too wide or empty");
        Must(rows.Sum(row => row.Count) <= 100, "too many buttons");
        foreach (var button in rows.SelectMany(row => row))
        {
            Must(!string.IsNullOrWhiteSpace(button!["text"]?.GetValue<string>()), "text buttons are unallowed in the inline keyboard");
            Must(
                button["callback_data"]?.GetValue<string>() is { } data && Encoding.UTF8.GetByteCount(data) is > 0 and <= 64,
                "BUTTON_DATA_INVALID");
        }
    }

    private static byte[] File(TelegramCall call, string name, int most)
    {
        Must(
            call.Words(name) is { } reference && reference.StartsWith("attach://", StringComparison.Ordinal)
            && call.Files.ContainsKey(reference["attach://".Length..]),
            $"there is no {name} in the request");
        var bytes = call.Files[call.Words(name)!["attach://".Length..]];
        Must(bytes.Length <= most, "file is too big");
        return bytes;
    }

    private static bool IsPng(byte[] bytes) =>
        bytes.Length > 24 && bytes.AsSpan(1, 3).SequenceEqual("PNG"u8)
        && BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)) + BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)) <= 10_000;

    private static bool IsOpus(byte[] bytes) =>
        bytes.AsSpan().StartsWith("OggS"u8) && bytes.AsSpan(0, Math.Min(bytes.Length, 64)).IndexOf("OpusHead"u8) > 0;

    private static void Must(bool kept, string message)
    {
        if (!kept)
        {
            throw new RuleBrokenException(message);
        }
    }

    private sealed class RuleBrokenException(string message) : Exception(message);
}
