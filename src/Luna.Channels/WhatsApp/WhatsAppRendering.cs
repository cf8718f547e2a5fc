namespace Luna.Channels.WhatsApp;

/// <summary>A reply as the messages that WhatsApp carries; pure.</summary>
/// <remarks>
/// Pictures come first and what can be chosen comes last, beneath the words. One picture, its words and buttons are a
/// single message where they fit: a caption, and words over buttons, may have 1,024 characters, plain text 4,096.
/// </remarks>
internal static class WhatsAppRendering
{
    private const int Text = 4096;
    private const int Beside = 1024;

    /// <summary>An interactive message must have words; a sign serves where a reply has none.</summary>
    private const string NoWords = "…";

    public static IReadOnlyList<OutgoingPart> Render(OutgoingReply reply)
    {
        var asButtons = WhatsAppChoices.AreButtons(reply.Buttons);
        var choices = asButtons || WhatsAppChoices.AreRows(reply.Buttons) ? reply.Buttons : [];
        var text = choices.Count == reply.Buttons.Count
            ? reply.Text.Trim()
            : NumberedChoices.Of(reply.Text.Trim(), reply.Buttons);

        var joined = reply.Pictures.Count > 0 && text.Length <= Beside && (choices.Count == 0 || asButtons);
        var parts = new List<(string Text, OutgoingPicture? Picture)>();
        foreach (var picture in reply.Pictures.SkipLast(joined ? 1 : 0))
        {
            parts.Add((LongText.Shorten(picture.AltText, Beside), picture));
        }

        if (joined)
        {
            parts.Add((text, reply.Pictures[^1]));
        }
        else
        {
            parts.AddRange(Words(text, asButtons).Select(piece => (piece, (OutgoingPicture?)null)));
        }

        if (choices.Count > 0 && (parts.Count == 0 || (!joined && text.Length == 0)))
        {
            parts.Add((NoWords, null));
        }

        var written = reply.Documents.Count + parts.Count;
        return
        [
            .. reply.Documents.Select((document, index) => new OutgoingPart(reply.ReplyId, index, "", null, []) { Document = document }),
            .. parts.Select((part, index) => new OutgoingPart(
                reply.ReplyId, reply.Documents.Count + index, part.Text, part.Picture, index == parts.Count - 1 ? choices : [])
            {
                ChoicesLabel = reply.ChoicesLabel,
            }),
            .. reply.Voice is { } voice ? [new OutgoingPart(reply.ReplyId, written, "", null, []) { Voice = voice }] : Array.Empty<OutgoingPart>(),
        ];
    }

    /// <summary>The last piece is short enough to stand over buttons.</summary>
    private static IEnumerable<string> Words(string text, bool overButtons)
    {
        var pieces = LongText.Cut(text, Text);
        if (!overButtons || pieces.Count == 0 || pieces[^1].Length <= Beside)
        {
            return pieces;
        }

        var last = pieces[^1];
        var tail = LongText.Cut(last, Beside)[^1];
        return [.. pieces.SkipLast(1), last[..^tail.Length].TrimEnd(), tail];
    }

    /// <param name="mediaId">The platform's id of the uploaded picture, document or recording, if the part has one.</param>
    public static WireOutgoing Wire(ChatAddress chat, OutgoingPart part, string? mediaId, string businessScopedIdField)
    {
        var pictureId = part.Picture is null ? null : mediaId;
        var named = businessScopedIdField == "recipient" && WhatsAppPeople.IsBusinessScoped(chat.ChatId);
        var words = part.Text.Length > 0 ? part.Text : null;
        var image = pictureId is null ? null : new WireOutgoingImage(pictureId, part.Buttons.Count > 0 ? null : words);
        var message = new WireOutgoing(
            "whatsapp", "individual", named ? null : chat.ChatId, named ? chat.ChatId : null,
            part.Template is not null ? "template" : part.Document is not null ? "document" : part.Voice is not null ? "audio" : part.Buttons.Count > 0 ? "interactive" : image is null ? "text" : "image",
            part.Correlation);
        return message.Type switch
        {
            "interactive" => message with { Interactive = Interactive(part, words ?? NoWords, image) },
            "template" => message with { Template = Template(part.Template!) },
            "image" => message with { Image = image },
            "audio" => message with { Audio = new WireOutgoingAudio(mediaId!, Voice: true) },
            "document" => message with { Document = new WireOutgoingDocument(mediaId!, part.Document!.FileName) },
            _ => message with { Text = new WireOutgoingText(part.Text, PreviewUrl: false) },
        };
    }

    private static WireOutgoingTemplate Template(OutgoingTemplate template) => new(
        template.Name, new WireOutgoingLanguage(template.Language),
        [new WireOutgoingComponent("body", [.. template.Parameters.Select(value => new WireOutgoingParameter("text", value))])]);

    private static WireOutgoingInteractive Interactive(OutgoingPart part, string words, WireOutgoingImage? image)
    {
        var body = new WireOutgoingBody(words);
        if (WhatsAppChoices.AreButtons(part.Buttons))
        {
            var buttons = part.Buttons.Select(button =>
                new WireOutgoingButton("reply", new WireOutgoingReply(button.Payload, button.Label)));
            return new WireOutgoingInteractive(
                "button", image is null ? null : new WireOutgoingHeader("image", image), body,
                new WireOutgoingAction(Buttons: [.. buttons]));
        }

        var label = string.IsNullOrWhiteSpace(part.ChoicesLabel) ? "☰" : LongText.Shorten(part.ChoicesLabel, 20);
        return new WireOutgoingInteractive(
            "list", null, body,
            new WireOutgoingAction(
                Button: label, Sections: [new WireOutgoingSection([.. part.Buttons.Select(WhatsAppChoices.Row)])]));
    }
}
