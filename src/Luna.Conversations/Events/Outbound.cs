namespace Luna.Conversations.Events;

// The stream Outbound: what became of the replies.

/// <param name="Part">A long or rich reply becomes several platform messages, counted from 0.</param>
public sealed record ReplySent(Guid ReplyId, int Part, int Parts, string PlatformMessageId);

/// <summary>The words of a reply went out, its voice did not and will not.</summary>
/// <param name="Code">The platform's, or that of a <see cref="Channels.Speech.SpeechException"/>.</param>
public sealed record ReplyNotSpoken(Guid ReplyId, string Code);

public sealed record ReplyDelivered(string PlatformMessageId, DateTimeOffset DeliveredAt);

public sealed record ReplyRead(string PlatformMessageId, DateTimeOffset ReadAt);

/// <param name="ReplyId">Null when the platform tells of a failure by its own id only.</param>
/// <param name="Code">The platform's own code.</param>
public sealed record ReplyFailed(
    Guid? ReplyId, string? PlatformMessageId, string Code, string Reason, DateTimeOffset FailedAt);
