namespace Luna.Channels.Web;

/// <summary>
/// The way back to a visitor of the web page. Nothing leaves: what was said is read from Luna itself, so that a reply is
/// sent as soon as it stands in the stream.
/// </summary>
public sealed class WebChannel : IChannel
{
    public const string ChannelName = "web";

    public string Name => ChannelName;

    /// <summary>Keeps the reply whole: whoever reads it has the reply itself, with all its pictures.</summary>
    public IReadOnlyList<OutgoingPart> Render(OutgoingReply reply) =>
    [
        new(reply.ReplyId, 0, reply.Text, reply.Pictures.Count > 0 ? reply.Pictures[0] : null, reply.Buttons)
        {
            ChoicesLabel = reply.ChoicesLabel,
        },
    ];

    /// <returns>The same id however often a part is sent.</returns>
    public Task<string> SendAsync(ChatAddress chat, OutgoingPart part, CancellationToken cancellation) =>
        Task.FromResult(part.Correlation);
}
