using Luna.Channels;

namespace Luna.Api.Messages;

/// <summary>What a message must be to be taken, on the page and through the API.</summary>
internal static class MessageRules
{
    private const int LongestText = 4096;
    private const int LongestId = 128;
    private const int LongestWaitSeconds = 60;

    public static Dictionary<string, string[]> Problems(string? messageId, string? text, string? payload)
    {
        var problems = new Dictionary<string, string[]>();
        if (!IsId(messageId))
            problems["messageId"] = [$"An id of 1 to {LongestId} characters without spaces, the same whenever the message is sent again."];
        if (string.IsNullOrWhiteSpace(Text.Clean(text)) && string.IsNullOrEmpty(Text.Clean(payload)))
            problems["text"] = ["A message needs words."];
        if (text?.Length > LongestText)
            problems["text"] = [$"A message has {LongestText} characters at the most; this one has {text.Length}."];
        if (payload?.Length > LongestId * 2)
            problems["payload"] = [$"A payload has {LongestId * 2} characters at the most."];
        return problems;
    }

    public static void AddEditProblems(Dictionary<string, string[]> problems, string edits, string? text, string? payload)
    {
        if (!IsId(edits))
            problems["edits"] = [$"The id of the message whose words change: 1 to {LongestId} characters without spaces."];
        else if (payload is not null)
            problems["payload"] = ["A button that was chosen cannot be edited."];
        else if (string.IsNullOrWhiteSpace(Text.Clean(text)))
            problems["text"] = ["A message needs words."];
    }

    public static void AddWaitProblem(Dictionary<string, string[]> problems, int? wait)
    {
        if (wait is < 0 or > LongestWaitSeconds)
            problems["wait"] = [$"Seconds to wait for the answer, 0 to {LongestWaitSeconds}."];
    }

    public static bool IsId(string? id) =>
        id is { Length: > 0 and <= LongestId } && !id.Any(character => char.IsWhiteSpace(character) || char.IsControl(character));

    public static IncomingMessage Incoming(
        ChatAddress chat, string messageId, string? text, string? payload, DateTimeOffset now) => new(
        // No id holds a space, so that no two pairs of chat and message make one key.
        chat, $"{chat} {messageId}", now, messageId, string.IsNullOrEmpty(Text.Clean(payload)) ? "text" : "button",
        // A lone half of a surrogate pair and a zero byte are no text, and PostgreSQL stores neither.
        Text.Clean(text), Text.Clean(payload));

    /// <param name="recording">Null where nobody would listen to it: then it need not be kept.</param>
    public static IncomingMessage Spoken(
        ChatAddress chat, string messageId, string mimeType, byte[]? recording, DateTimeOffset now) =>
        new(chat, $"{chat} {messageId}", now, messageId, "voice", null, Media: new IncomingMedia(messageId, mimeType))
        {
            Recording = recording,
        };

    /// <param name="editId">Of the edit itself, so that one that is sent again is the same.</param>
    public static IncomingEdit Edit(ChatAddress chat, string editId, string messageId, string text, DateTimeOffset now) =>
        new(chat, $"{chat} {editId}", now, messageId, Text.Clean(text));
}
