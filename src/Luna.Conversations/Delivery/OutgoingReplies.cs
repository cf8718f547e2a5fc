using System.Text;
using Luna.Astrology.Drawings;
using Luna.Channels;
using Luna.Channels.Speech;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Exports;
using Luna.Conversations.Listening;

namespace Luna.Conversations.Delivery;

/// <summary>A reply as it is handed to a channel: what has to be drawn, written or spoken is so only when it is sent.</summary>
public sealed class OutgoingReplies(PersonalDataReader personalData, Speaker speaker, SpeechAllowance allowance, TimeProvider clock)
{
    /// <summary>Pixels; as wide as a phone shows a picture in a chat. Drawing costs by the pixel.</summary>
    private const int PictureWidth = 640;

    /// <summary>A reply that could not be sent for so long says what it answers.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    /// <summary>Whoever knows the reply's id may fetch what it promised.</summary>
    public static string DocumentUrl(Guid replyId) => $"/v1/exports/{replyId:N}";

    /// <summary>Whoever knows the reply's id, which nobody can guess, may see its pictures.</summary>
    public static string PictureUrl(Guid replyId, int index, string format) => $"/media/{replyId:N}/{index}.{format}";

    public OutgoingReply Of(Guid replyId, ChatAddress chat, ReplyComposed reply) => new(
        replyId, reply.Text,
        [.. reply.Pictures.Select((picture, index) => new OutgoingPicture(
            "kundli.png", picture.AltText, PictureUrl(replyId, index, "png"),
            () => ChartDrawing.Png(
                Casting.Cast(picture.Inputs), widthPixels: PictureWidth, languageTag: picture.Language,
                caption: Casting.Caption(picture.Inputs, picture.Language))))],
        [.. reply.Buttons.Select(button => new OutgoingButton(button.Payload, button.Label))])
    {
        InReplyTo = reply.At is { } at && clock.GetUtcNow() - at > Late && reply.Answers is [.., var answered] ? answered : null,
        Documents = [.. (reply.Documents ?? []).Select(document => new OutgoingDocument(
            document.FileName + ".txt", DocumentUrl(replyId), cancellation => WriteAsync(replyId, cancellation)))],
        Voice = reply is { Spoken: true, Text.Length: > 0 } && speaker.IsOn
            ? new OutgoingVoice(cancellation => allowance.SpeakAsync(
                chat, speaker.Spoken(reply.Text), () => speaker.SpeakAsync(reply.Text, reply.Language, cancellation), cancellation))
            : null,
    };

    /// <summary>What cannot be read any more is an empty document: a message that waited for days is still a message.</summary>
    private async Task<byte[]> WriteAsync(Guid replyId, CancellationToken cancellation) =>
        await personalData.ReadAsync(replyId, cancellation) is { } data
            ? Encoding.UTF8.GetBytes(PersonalDataText.Of(data))
            : "-"u8.ToArray();
}
