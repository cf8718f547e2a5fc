using System.Globalization;
using System.Text;

namespace Luna.Channels.Telegram;

/// <summary>
/// What a button under a message carries. The platform takes 1 to 64 bytes; where a payload has more, the button names
/// the reply and its own place in it, and the payload is found again with the reply.
/// </summary>
internal static class TelegramButtons
{
    /// <summary>Buttons under one message, at the most.</summary>
    public const int Most = 100;

    private const int MostBytes = 64;
    private const string Mark = "reply:";

    public static string Data(Guid replyId, int index, string payload) =>
        Encoding.UTF8.GetByteCount(payload) is > 0 and <= MostBytes && !payload.StartsWith(Mark, StringComparison.Ordinal)
            ? payload
            : string.Create(CultureInfo.InvariantCulture, $"{Mark}{replyId:N}:{index}");

    /// <returns>Null when the data are the payload itself.</returns>
    public static PressedButton? Of(string data) =>
        data.StartsWith(Mark, StringComparison.Ordinal)
        && data[Mark.Length..].Split(':') is [var reply, var place]
        && Guid.TryParseExact(reply, "N", out var replyId)
        && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new PressedButton(replyId, index)
            : null;
}
