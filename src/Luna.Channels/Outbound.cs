using System.Globalization;

namespace Luna.Channels;

/// <summary>What Luna has to say, before a channel gives it the platform's form.</summary>
/// <param name="ReplyId">Luna's own id of the reply; an idempotency key where a platform knows such.</param>
public sealed record OutgoingReply(
    Guid ReplyId, string Text, IReadOnlyList<OutgoingPicture> Pictures, IReadOnlyList<OutgoingButton> Buttons)
{
    /// <summary>The words that open a list of choices, in the person's language; null leaves a sign without words.</summary>
    public string? ChoicesLabel { get; init; }

    public IReadOnlyList<OutgoingDocument> Documents { get; init; } = [];

    /// <summary>The platform's id of the message to be shown with the reply; null where it is clear what the reply answers.</summary>
    public string? InReplyTo { get; init; }

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

    /// <summary>The platform's id of the message to be shown with it.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>A part that is a document holds nothing else.</summary>
    public OutgoingDocument? Document { get; init; }

    /// <summary>Nor does one that is spoken: it repeats what the others say.</summary>
    public OutgoingVoice? Voice { get; init; }

    /// <summary>A part that is a template is nothing but that.</summary>
    public OutgoingTemplate? Template { get; init; }

    /// <summary>The part's own name: the same however often it is sent, and told apart from every other.</summary>
    public string Correlation => $"{ReplyId:N}.{Index}";

    /// <returns>Which part of its reply one of that name is; 0 when the name is none of Luna's.</returns>
    public static int IndexOf(string? correlation) =>
        correlation?.Split('.') is [_, var index] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : 0;

    /// <returns>The reply that a part of that name belongs to; null when the name is none of Luna's.</returns>
    public static Guid? ReplyOf(string? correlation) =>
        correlation?.Split('.') is [var reply, _] && Guid.TryParseExact(reply, "N", out var id) ? id : null;
}

/// <summary>Words that were agreed with the platform beforehand, by their name, and what is put into them.</summary>
/// <param name="Language">As the platform writes it.</param>
public sealed record OutgoingTemplate(string Name, string Language, IReadOnlyList<string> Parameters);

/// <summary>Why something is said: what it is agreed for with a platform.</summary>
public static class OutgoingPurpose
{
    public const string Reply = "reply";
    public const string Reminder = "reminder";
    public const string Forecast = "forecast";
}

/// <param name="PerSecond">Messages to all people together.</param>
/// <param name="PerPerson">A message to one person, on and on.</param>
/// <param name="PersonBurst">Messages to one person that may come at once, before they are held to that.</param>
public sealed record SendingLimits(int? PerSecond, TimeSpan PerPerson, int PersonBurst);
