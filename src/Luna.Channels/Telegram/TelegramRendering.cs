using Telegram.Bot.Types.ReplyMarkups;

namespace Luna.Channels.Telegram;

/// <summary>A reply as the platform's messages; pure.</summary>
/// <remarks>Limits of the platform, counted without marks: a text 4,096 characters, a caption 1,024.</remarks>
internal static class TelegramRendering
{
    private const int Text = 4096;
    private const int Caption = 1024;

    /// <summary>Of a row of buttons; more is cut on a phone.</summary>
    private const int RowCharacters = 28;

    private const int RowButtons = 3;

    /// <summary>Buttons stand under words; a sign serves where a reply has none.</summary>
    private const string NoWords = "…";

    public static IReadOnlyList<OutgoingPart> Render(OutgoingReply reply)
    {
        var choices = reply.Buttons.Count <= TelegramButtons.Most ? reply.Buttons : [];
        var text = choices.Count == reply.Buttons.Count
            ? reply.Text.Trim()
            : NumberedChoices.Of(reply.Text.Trim(), reply.Buttons);
        var joined = reply.Pictures.Count > 0 && text.Length <= Caption;
        var words = joined ? [] : LongText.Cut(text, Text);
        List<OutgoingPart> parts =
        [
            .. reply.Documents.Select(document => Part(reply, "") with { Document = document }),
            .. reply.Pictures.Select((picture, index) => Part(
                reply, joined && index == reply.Pictures.Count - 1 ? text : LongText.Shorten(picture.AltText, Caption)) with
            {
                Picture = picture,
            }),
            .. words.Select(piece => Part(reply, piece)),
        ];
        if (choices.Count > 0)
        {
            if (words.Count == 0 && !joined)
            {
                parts.Add(Part(reply, NoWords));
            }

            parts[^1] = parts[^1] with { Buttons = choices };
        }

        if (reply.Voice is { } voice)
        {
            parts.Add(Part(reply, "") with { Voice = voice });
        }

        return [.. parts.Select((part, index) => part with { Index = index, InReplyTo = index == 0 ? reply.InReplyTo : null })];
    }

    /// <summary>As many buttons in a row as can be read there.</summary>
    /// <returns>Null when there are none.</returns>
    public static InlineKeyboardMarkup? Keyboard(OutgoingPart part)
    {
        var rows = new List<List<InlineKeyboardButton>>();
        var width = 0;
        foreach (var (index, button) in part.Buttons.Index())
        {
            if (rows.Count == 0 || rows[^1].Count == RowButtons || width + button.Label.Length > RowCharacters)
            {
                rows.Add([]);
                width = 0;
            }

            width += button.Label.Length;
            rows[^1].Add(InlineKeyboardButton.WithCallbackData(
                button.Label, TelegramButtons.Data(part.ReplyId, index, button.Payload)));
        }

        return rows.Count > 0 ? new InlineKeyboardMarkup(rows) : null;
    }

    private static OutgoingPart Part(OutgoingReply reply, string text) => new(reply.ReplyId, 0, text, null, []);
}
