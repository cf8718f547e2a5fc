using System.Collections.Frozen;
using Microsoft.Extensions.Options;

namespace Luna.Channels.WhatsApp;

/// <summary>The way back to WhatsApp: the Cloud API.</summary>
/// <remarks>
/// A request is made once. WhatsApp knows no idempotency key, so that a message repeated after a timeout may arrive
/// twice; whether and when to repeat is left to the caller, who knows what else the person has been sent.
/// </remarks>
public sealed class WhatsAppChannel(IHttpClientFactory clients, IOptions<WhatsAppOptions> options) : IChannel
{
    public const string ChannelName = "whatsapp";

    private readonly WhatsAppGraph _graph = new(clients, options);

    public string Name => ChannelName;

    public TimeSpan? ReplyWindow { get; } = TimeSpan.FromHours(24);

    public IReadOnlySet<string> PurposesOutsideWindow { get; } = options.Value.Templates.Keys.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>One message in six seconds to one person, and 45 in advance.</summary>
    public SendingLimits? Limits { get; } = new(
        options.Value.MessagesPerSecond is > 0 and var most ? most : null, TimeSpan.FromSeconds(6), PersonBurst: 45);

    public TimeSpan? AttentionLasts => options.Value.IsConfigured ? TimeSpan.FromSeconds(25) : null;

    public bool CarriesVoice => true;

    public IReadOnlyList<OutgoingPart> Render(OutgoingReply reply) => WhatsAppRendering.Render(reply);

    public OutgoingPart RenderOutsideWindow(OutgoingReply reply, string purpose, string language) =>
        WhatsAppTemplates.Render(reply, options.Value.Templates[purpose], language);

    /// <summary>Blue ticks on what was written, and a sign that an answer is being written; of neither is there any without a message.</summary>
    public Task ShowAttentionAsync(ChatAddress chat, string? messageId, CancellationToken cancellation)
    {
        Demand();
        return messageId is null ? Task.CompletedTask : _graph.MarkReadAsync(messageId, cancellation);
    }

    public async Task<string> SendAsync(ChatAddress chat, OutgoingPart part, CancellationToken cancellation)
    {
        Demand();
        var mediaId = part switch
        {
            { Picture: { } picture } => await _graph.UploadAsync(picture.Draw(), "image/png", picture.FileName, cancellation),
            { Document: { } document } => await _graph.UploadAsync(
                await document.Write(cancellation), "text/plain", document.FileName, cancellation),
            { Voice: { } voice } => await _graph.UploadAsync(await voice.Speak(cancellation), "audio/ogg", "voice.ogg", cancellation),
            _ => null,
        };
        return await _graph.SendAsync(
            WhatsAppRendering.Wire(chat, part, mediaId, options.Value.BusinessScopedIdField), cancellation);
    }

    public Task<byte[]> FetchAsync(IncomingMedia media, int mostBytes, CancellationToken cancellation)
    {
        Demand();
        return _graph.DownloadAsync(media.Id, mostBytes, cancellation);
    }

    private void Demand()
    {
        if (!options.Value.IsConfigured)
        {
            throw new ChannelRefusedException("not-configured", $"Nothing is set under {WhatsAppOptions.Section}.");
        }
    }
}
