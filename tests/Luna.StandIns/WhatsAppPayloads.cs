using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Luna.StandIns;

/// <summary>A webhook body and the value of its <c>X-Hub-Signature-256</c>.</summary>
public sealed record SignedPayload(byte[] Body, string Signature);

/// <summary>What WhatsApp delivers, built and signed as the platform does it.</summary>
public static class WhatsAppPayloads
{
    public const string SignatureHeader = "X-Hub-Signature-256";

    /// <summary>The number that these payloads are addressed to, unless told otherwise.</summary>
    public const string PhoneNumberId = "100000000000001";

    public static string Sign(string appSecret, ReadOnlySpan<byte> body) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), body));

    public static SignedPayload WithSignature(string appSecret, byte[] body) => new(body, Sign(appSecret, body));

    public static SignedPayload SignedText(
        string appSecret, string waId, string messageId, string text, DateTimeOffset at, string phoneNumberId = PhoneNumberId) =>
        WithSignature(appSecret, Messages(phoneNumberId, Text(waId, messageId, text, at)));

    public static SignedPayload SignedButton(
        string appSecret, string waId, string messageId, string payload, string label, DateTimeOffset at,
        string phoneNumberId = PhoneNumberId) =>
        WithSignature(appSecret, Messages(phoneNumberId, Button(waId, messageId, payload, label, at)));

    /// <param name="mediaId">Of the recording, which the platform keeps.</param>
    public static SignedPayload SignedVoice(
        string appSecret, string waId, string messageId, string mediaId, DateTimeOffset at, string phoneNumberId = PhoneNumberId) =>
        WithSignature(appSecret, Messages(phoneNumberId, Voice(waId, messageId, mediaId, at)));

    /// <param name="status"><c>sent</c>, <c>delivered</c>, <c>read</c> or <c>failed</c>.</param>
    public static SignedPayload SignedStatus(
        string appSecret, string waId, string messageId, string status, DateTimeOffset at, int? errorCode = null,
        string phoneNumberId = PhoneNumberId) =>
        WithSignature(appSecret, Statuses(phoneNumberId, Status(waId, messageId, status, at, errorCode)));

    public static JsonObject Text(string waId, string messageId, string text, DateTimeOffset at) =>
        Message(waId, messageId, "text", at, new JsonObject { ["body"] = text });

    public static JsonObject Button(string waId, string messageId, string payload, string label, DateTimeOffset at) =>
        Message(waId, messageId, "interactive", at, new JsonObject
        {
            ["type"] = "button_reply",
            ["button_reply"] = new JsonObject { ["id"] = payload, ["title"] = label },
        });

    public static JsonObject Voice(string waId, string messageId, string mediaId, DateTimeOffset at) =>
        Message(waId, messageId, "audio", at, new JsonObject
        {
            ["id"] = mediaId,
            ["mime_type"] = "audio/ogg; codecs=opus",
            ["sha256"] = "",
            ["voice"] = true,
        });

    /// <param name="content">What stands under the member that is named for the type.</param>
    public static JsonObject Message(string waId, string messageId, string type, DateTimeOffset at, JsonNode? content) => new()
    {
        ["from"] = waId,
        ["id"] = messageId,
        ["timestamp"] = Seconds(at),
        ["type"] = type,
        [type] = content,
    };

    public static JsonObject Status(string waId, string messageId, string status, DateTimeOffset at, int? errorCode = null)
    {
        var result = new JsonObject
        {
            ["id"] = messageId,
            ["status"] = status,
            ["timestamp"] = Seconds(at),
            ["recipient_id"] = waId,
        };
        if (errorCode is { } code)
        {
            result["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["title"] = "Failed" });
        }

        return result;
    }

    /// <summary>One delivery with any number of messages, each sender among its contacts.</summary>
    public static byte[] Messages(string phoneNumberId, params JsonObject[] messages)
    {
        var contacts = messages
            .Select(message => message["from"]?.GetValue<string>())
            .OfType<string>()
            .Distinct()
            .Select(waId => (JsonNode)new JsonObject
            {
                ["profile"] = new JsonObject { ["name"] = "Person " + waId[^Math.Min(4, waId.Length)..] },
                ["wa_id"] = waId,
            });
        var value = Value(phoneNumberId);
        value["contacts"] = new JsonArray([.. contacts]);
        value["messages"] = new JsonArray([.. messages]);
        return Delivery("messages", value);
    }

    public static byte[] Statuses(string phoneNumberId, params JsonObject[] statuses)
    {
        var value = Value(phoneNumberId);
        value["statuses"] = new JsonArray([.. statuses]);
        return Delivery("messages", value);
    }

    public static byte[] Delivery(string field, JsonObject value) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["object"] = "whatsapp_business_account",
        ["entry"] = new JsonArray(new JsonObject
        {
            ["id"] = "200000000000001",
            ["changes"] = new JsonArray(new JsonObject { ["value"] = value, ["field"] = field }),
        }),
    });

    private static JsonObject Value(string phoneNumberId) => new()
    {
        ["messaging_product"] = "whatsapp",
        ["metadata"] = new JsonObject { ["display_phone_number"] = "15550100200", ["phone_number_id"] = phoneNumberId },
    };

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
