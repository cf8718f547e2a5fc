namespace Luna.Channels;

/// <summary>Choices that a platform has no buttons for: numbers, to be typed.</summary>
internal static class NumberedChoices
{
    public static string Of(string text, IReadOnlyList<OutgoingButton> choices)
    {
        var lines = choices.Select((choice, index) => $"{index + 1}. {choice.Label}");
        return string.Join('\n', text.Length > 0 ? lines.Prepend(text + "\n") : lines);
    }
}
