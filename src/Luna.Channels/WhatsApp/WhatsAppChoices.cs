namespace Luna.Channels.WhatsApp;

/// <summary>How a person can choose: up to three buttons, else a list of up to ten rows, else numbers to type.</summary>
/// <remarks>
/// Limits of the platform, in characters: a button's title 20 and payload 256; a row's title 24, description 72 and
/// payload 200. Titles must differ.
/// </remarks>
internal static class WhatsAppChoices
{
    private const int RowTitle = 24;
    private const int RowDescription = 72;

    public static bool AreButtons(IReadOnlyList<OutgoingButton> choices) =>
        choices.Count is > 0 and <= 3
        && choices.All(choice => choice.Label.Length is > 0 and <= 20 && choice.Payload.Length is > 0 and <= 256)
        && AreDistinct(choices, choice => choice.Label);

    public static bool AreRows(IReadOnlyList<OutgoingButton> choices) =>
        choices.Count is > 0 and <= 10
        && choices.All(choice => choice.Payload.Length is > 0 and <= 200 && FitsRow(choice.Label))
        && AreDistinct(choices, choice => Row(choice).Title);

    /// <summary>A label that is too long for a title goes on in the description, from a comma if one stands well.</summary>
    public static WireOutgoingRow Row(OutgoingButton choice)
    {
        var label = choice.Label;
        if (label.Length <= RowTitle)
        {
            return new WireOutgoingRow(choice.Payload, label, null);
        }

        var comma = label.IndexOf(',', StringComparison.Ordinal);
        return comma is > 0 and <= RowTitle && label[(comma + 1)..].Trim() is { Length: > 0 and <= RowDescription } rest
            ? new WireOutgoingRow(choice.Payload, label[..comma].TrimEnd(), rest)
            : new WireOutgoingRow(choice.Payload, LongText.Shorten(label, RowTitle), label);
    }

    private static bool FitsRow(string label) => label.Trim().Length is > 0 and <= RowDescription;

    private static bool AreDistinct(IReadOnlyList<OutgoingButton> choices, Func<OutgoingButton, string> title) =>
        choices.Select(title).Distinct(StringComparer.Ordinal).Count() == choices.Count
        && choices.Select(choice => choice.Payload).Distinct(StringComparer.Ordinal).Count() == choices.Count;
}
