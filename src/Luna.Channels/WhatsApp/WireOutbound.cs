using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luna.Channels.WhatsApp;

/// <param name="To">Or <paramref name="Recipient"/>: one of them names the person.</param>
/// <param name="BizOpaqueCallbackData">Comes back with every status of the message.</param>
internal sealed record WireOutgoing(
    string MessagingProduct, string RecipientType, string? To, string? Recipient, string Type, string BizOpaqueCallbackData)
{
    public WireOutgoingText? Text { get; init; }

    public WireOutgoingImage? Image { get; init; }

    public WireOutgoingDocument? Document { get; init; }

    public WireOutgoingAudio? Audio { get; init; }

    public WireOutgoingInteractive? Interactive { get; init; }

    public WireOutgoingTemplate? Template { get; init; }
}

internal sealed record WireOutgoingTemplate(
    string Name, WireOutgoingLanguage Language, IReadOnlyList<WireOutgoingComponent> Components);

internal sealed record WireOutgoingLanguage(string Code);

internal sealed record WireOutgoingComponent(string Type, IReadOnlyList<WireOutgoingParameter> Parameters);

internal sealed record WireOutgoingParameter(string Type, string Text);

internal sealed record WireRead(string MessagingProduct, string Status, string MessageId, WireTyping TypingIndicator);

internal sealed record WireTyping(string Type);

internal sealed record WireOutgoingText(string Body, bool PreviewUrl);

internal sealed record WireOutgoingImage(string Id, string? Caption);

internal sealed record WireOutgoingDocument(string Id, string Filename);

/// <param name="Voice">Shown as a voice message; only OGG with Opus.</param>
internal sealed record WireOutgoingAudio(string Id, bool Voice);

internal sealed record WireOutgoingInteractive(
    string Type, WireOutgoingHeader? Header, WireOutgoingBody Body, WireOutgoingAction Action);

internal sealed record WireOutgoingHeader(string Type, WireOutgoingImage Image);

internal sealed record WireOutgoingBody(string Text);

internal sealed record WireOutgoingAction(
    IReadOnlyList<WireOutgoingButton>? Buttons = null, string? Button = null,
    IReadOnlyList<WireOutgoingSection>? Sections = null);

internal sealed record WireOutgoingButton(string Type, WireOutgoingReply Reply);

internal sealed record WireOutgoingReply(string Id, string Title);

internal sealed record WireOutgoingSection(IReadOnlyList<WireOutgoingRow> Rows);

internal sealed record WireOutgoingRow(string Id, string Title, string? Description);

/// <summary>To a message: its id. To an upload: the id of the file. To a question for a file: where it is, and how large.</summary>
internal sealed record WireAnswer(List<WireSent>? Messages, string? Id, WireError? Error, string? Url = null, long? FileSize = null);

internal sealed record WireSent(string? Id);

[JsonSerializable(typeof(WireOutgoing))]
[JsonSerializable(typeof(WireRead))]
[JsonSerializable(typeof(WireAnswer))]
internal sealed partial class WireOutbound : JsonSerializerContext
{
    /// <summary>Devanagari goes out as it is, in half the bytes of its escapes.</summary>
    public static WireOutbound Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
