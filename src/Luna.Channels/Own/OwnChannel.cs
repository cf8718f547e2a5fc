namespace Luna.Channels.Own;

/// <summary>
/// The way back to those who read from Luna itself: a program that calls the API, a visitor of the page. Nothing leaves;
/// a reply is sent as soon as it stands in the stream.
/// </summary>
public sealed class OwnChannel(string name) : IChannel
{
    public const string Api = "api";
    public const string Web = "web";

    public string Name => name;

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
