namespace Luna.Channels;

/// <summary>What Luna has to say, before a channel gives it the platform's form.</summary>
/// <param name="ReplyId">Luna's own id of the reply; an idempotency key where a platform knows such.</param>
public sealed record OutgoingReply(
    Guid ReplyId, string Text, IReadOnlyList<OutgoingPicture> Pictures, IReadOnlyList<OutgoingButton> Buttons)
{
    /// <summary>The words that open a list of choices, in the person's language; null leaves a sign without words.</summary>
    public string? ChoicesLabel { get; init; }

    public IReadOnlyList<OutgoingDocument> Documents { get; init; } = [];

    /// <summary>Comes behind all else, where the channel carries voice; null when the person wants to read only.</summary>
    public OutgoingVoice? Voice { get; init; }
}

/// <param name="Speak">Says the reply as OGG with Opus; called when it is sent.</param>
public sealed record OutgoingVoice(Func<CancellationToken, Task<byte[]>> Speak);

/// <param name="FileName">With its ending.</param>
/// <param name="Write">Writes it as plain text; called when it is sent.</param>
/// <param name="Url">Where it can be fetched, relative to Luna's own address.</param>
public sealed record OutgoingDocument(string FileName, string Url, Func<CancellationToken, Task<byte[]>> Write);

/// <param name="Draw">Draws the picture as PNG; called at most once a part, when it is sent.</param>
/// <param name="Url">Where the picture can be seen, relative to Luna's own address.</param>
public sealed record OutgoingPicture(string FileName, string AltText, string Url, Func<byte[]> Draw);

public sealed record OutgoingButton(string Payload, string Label);

/// <summary>One platform message; a reply that is too long or too rich for one becomes several, sent in order.</summary>
public sealed record OutgoingPart(
    Guid ReplyId, int Index, string Text, OutgoingPicture? Picture, IReadOnlyList<OutgoingButton> Buttons)
{
    public string? ChoicesLabel { get; init; }

    /// <summary>A part that is a document holds nothing else.</summary>
    public OutgoingDocument? Document { get; init; }

    /// <summary>Nor does one that is spoken: it repeats what the others say.</summary>
    public OutgoingVoice? Voice { get; init; }

    /// <summary>The part's own name: the same however often it is sent, and told apart from every other.</summary>
    public string Correlation => $"{ReplyId:N}.{Index}";

    /// <returns>The reply that a part of that name belongs to; null when the name is none of Luna's.</returns>
    public static Guid? ReplyOf(string? correlation) =>
        correlation?.Split('.') is [var reply, _] && Guid.TryParseExact(reply, "N", out var id) ? id : null;
}
