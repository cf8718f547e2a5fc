using Luna.Conversations.Events;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Replaying;

/// <summary>A turn as it was: what it was decided from, and what was said.</summary>
/// <param name="Input">As when it was taken, but with today's settings.</param>
/// <param name="Version">Of the reply in the conversation's stream.</param>
public sealed record RecordedTurn(TurnInput Input, Guid ReplyId, long Version, ReplyComposed Said);

/// <param name="Turn">The turn that the reply ended; null when that cannot be taken again.</param>
public sealed record RecordedReply(RecordedTurn? Turn, LeftOut? LeftOut);

/// <summary>Why a reply is not composed again.</summary>
public enum LeftOut
{
    /// <summary>A person wrote it.</summary>
    Human,

    /// <summary>Something that it may have rested on was erased since.</summary>
    Erased,

    /// <summary>Another version of the engine computed its facts.</summary>
    OtherEngine,

    /// <summary>The hour of it was not kept.</summary>
    HourUnknown,

    /// <summary>It rested on credits and payments as they were then.</summary>
    Money,
}
