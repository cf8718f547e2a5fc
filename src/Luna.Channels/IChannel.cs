using System.Collections.Frozen;

namespace Luna.Channels;

/// <summary>The way back to a platform.</summary>
public interface IChannel
{
    string Name { get; }

    /// <summary>
    /// For how long after the person's last message the platform takes replies; null when at any time.
    /// </summary>
    TimeSpan? ReplyWindow => null;

    /// <summary>What may be sent all the same once the window is closed, by <see cref="OutgoingPurpose"/>.</summary>
    IReadOnlySet<string> PurposesOutsideWindow => FrozenSet<string>.Empty;

    /// <summary>How fast the platform takes messages; null when nobody need care.</summary>
    SendingLimits? Limits => null;

    /// <summary>For how long the person is shown that they are being answered, once it is asked for; null where they cannot be.</summary>
    TimeSpan? AttentionLasts => null;

    /// <summary>A reply may be spoken to the person beside its words.</summary>
    bool CarriesVoice => false;

    /// <summary>Cuts a reply into the messages that the platform can carry. Pure.</summary>
    IReadOnlyList<OutgoingPart> Render(OutgoingReply reply);

    /// <summary>A reply in the one form that the platform takes outside the window. Pure.</summary>
    /// <param name="purpose">One of <see cref="PurposesOutsideWindow"/>.</param>
    OutgoingPart RenderOutsideWindow(OutgoingReply reply, string purpose, string language) =>
        throw new NotSupportedException($"{Name} has no window.");

    /// <summary>Shows that an answer is being written. One attempt, a courtesy that nothing rests on; fails like sending.</summary>
    /// <param name="messageId">The platform's id of what is being answered; null when nobody wrote.</param>
    Task ShowAttentionAsync(ChatAddress chat, string? messageId, CancellationToken cancellation) => Task.CompletedTask;

    /// <returns>The platform's id of the message.</returns>
    /// <exception cref="ChannelRefusedException">The platform will never take it; trying again is of no use.</exception>
    /// <exception cref="ChannelUnavailableException">Not now; the exception says when to try again.</exception>
    Task<string> SendAsync(ChatAddress chat, OutgoingPart part, CancellationToken cancellation);

    /// <summary>Fetches what a person sent beside words. One attempt; nothing but the platform's own addresses is asked.</summary>
    /// <exception cref="ChannelRefusedException">
    /// It is larger than <paramref name="mostBytes"/> (<see cref="ChannelRefusedException.TooLarge"/>), or not to be had.
    /// </exception>
    /// <exception cref="ChannelUnavailableException">Not now.</exception>
    Task<byte[]> FetchAsync(IncomingMedia media, int mostBytes, CancellationToken cancellation) =>
        throw new ChannelRefusedException("no-media", "This channel keeps no files.");
}

/// <summary>Why a message did not go, as far as what to do next depends on it.</summary>
public enum ChannelTrouble
{
    Other,

    /// <summary>Too much at once, to all people together.</summary>
    TooMany,

    TooManyToOne,

    /// <summary>Nothing but what was agreed with the platform beforehand may be sent until the person writes again.</summary>
    WindowClosed,

    /// <summary>The person blocked Luna, is not there, or takes no messages.</summary>
    Unreachable,

    /// <summary>The platform cannot read what was sent.</summary>
    Form,

    /// <summary>The operator's to mend: token, permission, payment, number.</summary>
    Operator,

    /// <summary>The platform does not answer, or has trouble of its own.</summary>
    Platform,
}

/// <param name="code">The platform's own code, for operators.</param>
public sealed class ChannelRefusedException(string code, string message) : Exception(message)
{
    public const string TooLarge = "too-large";

    /// <summary>The person wants nothing more from Luna on this channel.</summary>
    public const string Blocked = "blocked";

    public string Code { get; } = code;

    public ChannelTrouble Trouble { get; init; }
}

/// <param name="retryAfter">What the platform asked for; null leaves it to Luna's own back-off.</param>
public sealed class ChannelUnavailableException(string code, string message, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(message, inner)
{
    public string Code { get; } = code;

    public ChannelTrouble Trouble { get; init; }

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>The request left and no answer came back: the person may have the message, and get it twice.</summary>
    public bool MayHaveArrived { get; init; }
}
