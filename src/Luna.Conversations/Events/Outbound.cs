using Luna.Channels;

namespace Luna.Conversations.Events;

// The stream Outbound: what became of the replies.

/// <param name="Part">A long or rich reply becomes several platform messages, counted from 0.</param>
public sealed record ReplySent(Guid ReplyId, int Part, int Parts, string PlatformMessageId);

/// <summary>The words of a reply went out, its voice did not and will not.</summary>
/// <param name="Code">The platform's, or that of a <see cref="Channels.Speech.SpeechException"/>.</param>
public sealed record ReplyNotSpoken(Guid ReplyId, string Code);

/// <summary>The platform takes no free words until the person writes again; the reply waits for that.</summary>
/// <param name="ByPlatform">It said so itself; else Luna knew before it sent anything.</param>
public sealed record ReplyHeld(Guid ReplyId, bool ByPlatform, DateTimeOffset HeldAt);

/// <summary>What could not be sent is tried once more, because somebody said so.</summary>
/// <param name="By">Name of the key.</param>
public sealed record ReplyReplayed(Guid ReplyId, string By);

/// <summary>The platform is sending it on.</summary>
public sealed record ReplyAccepted(string PlatformMessageId, DateTimeOffset AcceptedAt)
{
    /// <summary>What the platform takes for it, where it says so.</summary>
    public DeliveryPricing? Pricing { get; init; }

    /// <summary>What Luna gave along when it was sent: reply and part.</summary>
    public string? Correlation { get; init; }
}

public sealed record ReplyDelivered(string PlatformMessageId, DateTimeOffset DeliveredAt)
{
    /// <inheritdoc cref="ReplyAccepted.Pricing"/>
    public DeliveryPricing? Pricing { get; init; }

    /// <inheritdoc cref="ReplyAccepted.Correlation"/>
    public string? Correlation { get; init; }
}

public sealed record ReplyRead(string PlatformMessageId, DateTimeOffset ReadAt)
{
    /// <summary>It was a voice message, and was listened to.</summary>
    public bool Played { get; init; }

    /// <inheritdoc cref="ReplyAccepted.Pricing"/>
    public DeliveryPricing? Pricing { get; init; }

    /// <inheritdoc cref="ReplyAccepted.Correlation"/>
    public string? Correlation { get; init; }
}

/// <param name="ReplyId">Null when the platform tells of a failure by its own id only.</param>
/// <param name="Code">The platform's own code.</param>
public sealed record ReplyFailed(
    Guid? ReplyId, string? PlatformMessageId, string Code, string Reason, DateTimeOffset FailedAt)
{
    /// <inheritdoc cref="ReplyAccepted.Pricing"/>
    public DeliveryPricing? Pricing { get; init; }

    /// <inheritdoc cref="ReplyAccepted.Correlation"/>
    public string? Correlation { get; init; }
}
