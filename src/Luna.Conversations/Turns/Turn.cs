using JasperFx.Events;
using Luna.Astrology.Places;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Listening;
using NodaTime;

namespace Luna.Conversations.Turns;

/// <summary>All that a turn decides from: what had been made of the conversation, what came since, and the hour.</summary>
/// <param name="Conversation">Null before the first turn.</param>
/// <param name="Unread">Events of the inbound stream after <see cref="Conversation.LastInbound"/>, in order.</param>
public sealed record TurnInput(
    Guid ConversationId, Conversation? Conversation, IReadOnlyList<IEvent> Unread, DateTimeOffset Now, Gazetteer Places)
{
    public ConversationOptions Options { get; init; } = new();

    /// <summary>The person's, if they ever had one.</summary>
    public Subscription? Subscription { get; init; }

    /// <summary>For how long after the person's last message the channel takes replies; null when at any time.</summary>
    public TimeSpan? ReplyWindow { get; init; }

    /// <summary>On this channel.</summary>
    public SpeechAbility Speech { get; init; } = SpeechAbility.None;

    /// <summary>What came of a recording; absent while nothing did.</summary>
    public RecordTranscript? Transcript { get; init; }

    /// <summary>The last reply that claimed something; absent until a turn looks back to it.</summary>
    public ReplyComposed? LastAnswer { get; init; }

    /// <summary>The date where it is latest: a birth on a day that has only begun further east is no birth in the future.</summary>
    internal LocalDate Today => OffsetDateTime.FromDateTimeOffset(Now.ToOffset(TimeSpan.FromHours(14))).Date;
}

/// <summary>What a turn adds to which stream; all of it in one transaction.</summary>
public sealed record TurnOutcome(
    IReadOnlyList<object> Conversation, IReadOnlyList<object> User, IReadOnlyList<ProfileChange> Profiles)
{
    public static TurnOutcome Nothing { get; } = new([], [], []);

    public IReadOnlyList<object> Subscription { get; init; } = [];

    /// <summary>The subscription after it.</summary>
    public Subscription? SubscriptionState { get; init; }

    /// <summary>What the person asked to be forgotten; null for nothing.</summary>
    public Erasing? Erases { get; init; }

    /// <summary>The person asked what the last answer rests on.</summary>
    public bool LooksBack { get; init; }

    /// <summary>The conversation after it; null when nothing has been decided.</summary>
    public Conversation? State { get; init; }
}

/// <param name="Person">Key of the one birth; null for all that Luna knows of the person.</param>
public sealed record Erasing(string? Person);

public sealed record ProfileChange(Guid ProfileId, IReadOnlyList<object> Events);
