using System.Globalization;
using Luna.Conversations.Replies;

namespace Luna.ConversationTesting.Talking;

/// <summary>Which of the buttons that Luna has offered is meant; the later one of two that are alike.</summary>
internal static class Buttons
{
    /// <param name="offered">Of each reply, oldest first.</param>
    public static ReplyButton Choose(string named, IReadOnlyList<IReadOnlyList<ReplyButton>> offered)
    {
        var last = offered.LastOrDefault(buttons => buttons.Count > 0) ?? [];
        var all = offered.Reverse().SelectMany(buttons => buttons).ToArray();
        return Array.Find(all, button => button.Payload == named)
            ?? Array.Find(all, button => Same(button.Label, named))
            ?? (int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? last.ElementAtOrDefault(number - 1)
                : Like(named, last))
            ?? throw new TalkException(last.Count == 0
                ? $"Luna has offered no button, so '{named}' cannot be chosen"
                : $"Luna has offered no button '{named}'; the last ones are {string.Join(", ", last.Select(Words))}");
    }

    /// <summary>The only one that has the words in its label.</summary>
    private static ReplyButton? Like(string named, IReadOnlyList<ReplyButton> last) =>
        last.Where(button => button.Label.Contains(named, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? only : null;

    private static bool Same(string label, string named) =>
        string.Equals(label.Trim(), named.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string Words(ReplyButton button) => $"'{button.Label}' ({button.Payload})";
}
