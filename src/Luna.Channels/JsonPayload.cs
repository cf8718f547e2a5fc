using System.Text.Json;
using System.Text.Unicode;

namespace Luna.Channels;

/// <summary>What a platform posted, as JSON.</summary>
internal static class JsonPayload
{
    /// <exception cref="UnreadablePayloadException">Not JSON, or not in UTF-8.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> payload)
    {
        if (!Utf8.IsValid(payload.Span))
        {
            throw new UnreadablePayloadException("The payload is not UTF-8.");
        }

        try
        {
            return JsonDocument.Parse(payload);
        }
        catch (JsonException wrong)
        {
            throw new UnreadablePayloadException("The payload is not JSON.", wrong);
        }
    }
}

/// <summary>The bytes are not JSON in UTF-8.</summary>
public sealed class UnreadablePayloadException(string message, Exception? inner = null) : Exception(message, inner);
