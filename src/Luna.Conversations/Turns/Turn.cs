using System.Collections.Frozen;
using JasperFx.Events;
using Luna.Astrology.Places;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Listening;
using Luna.Conversations.Narrating;
using Luna.Conversations.Payments;
using Luna.Conversations.Understanding.Proposals;
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

    /// <summary>What the channel takes after that all the same, by <see cref="OutgoingPurpose"/>.</summary>
    public IReadOnlySet<string> PurposesOutsideWindow { get; init; } = FrozenSet<string>.Empty;

    /// <summary>There is a language model to ask, what a message means and for the words of an answer.</summary>
    public bool HasModel { get; init; }

    /// <summary>What a language model takes messages for that Luna is unsure of, by their version.</summary>
    public IReadOnlyDictionary<long, Proposal> Proposals { get; init; } = new Dictionary<long, Proposal>();

    /// <summary>What came of the reading that was requested; absent while nothing did.</summary>
    public RecordReading? Reading { get; init; }

    /// <summary>On this channel.</summary>
    public SpeechAbility Speech { get; init; } = SpeechAbility.None;

    /// <summary>What came of a recording; absent while nothing did.</summary>
    public RecordTranscript? Transcript { get; init; }

    /// <summary>The message, by its version, behind which has been waited for more; null where nothing is waited for.</summary>
    public long? HeardOut { get; init; }

    /// <summary>What is sold here.</summary>
    public Shop Shop { get; init; } = Shop.Closed;

    /// <summary>The person's credits, if they ever had any; not looked for where nothing costs.</summary>
    public Wallet? Wallet { get; init; }

    /// <summary>What the person is to be told of payments, each with the payment as it is now; oldest first.</summary>
    public IReadOnlyList<(PaymentNews News, Payment Payment)> News { get; init; } = [];

    /// <summary>What the person paid and spent; absent until a turn speaks of it.</summary>
    public Account? Account { get; init; }

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

    /// <summary>How much of <see cref="Conversation"/> had been decided when the last was learnt of births; the rest rests on it.</summary>
    public int Learnt { get; init; }

    public IReadOnlyList<object> Subscription { get; init; } = [];

    /// <summary>The subscription after it.</summary>
    public Subscription? SubscriptionState { get; init; }

    /// <summary>What the person asked to be forgotten; null for nothing.</summary>
    public Erasing? Erases { get; init; }

    /// <summary>The person asked what the last answer rests on.</summary>
    public bool LooksBack { get; init; }

    /// <summary>The person asked what they paid.</summary>
    public bool LooksAtAccount { get; init; }

    public IReadOnlyList<object> Wallet { get; init; } = [];

    /// <summary>Orders, and refunds that were asked for.</summary>
    public IReadOnlyList<(Guid PaymentId, object Event)> Payments { get; init; } = [];

    /// <summary>What the reply tells of payments.</summary>
    public IReadOnlyList<PaymentNews> Told { get; init; } = [];

    /// <summary>What a language model is to be asked first; then nothing is decided but what came of recordings.</summary>
    public Doubt? Doubt { get; init; }

    /// <summary>Nothing was answered yet but with a question, a greeting or an excuse: what follows at once may tell more.</summary>
    public bool MayGoOn { get; init; }

    /// <summary>The conversation after it; null when nothing has been decided.</summary>
    public Conversation? State { get; init; }
}

/// <summary>A message that Luna is unsure of.</summary>
/// <param name="Inbound">Its version in the inbound stream.</param>
/// <param name="Asked">The slot that is open.</param>
/// <param name="Today">ISO, where the person is.</param>
public sealed record Doubt(long Inbound, string Text, string? Asked, string? Workflow, string Today, Guid User);

/// <param name="Person">Key of the one birth; null for all that Luna knows of the person.</param>
public sealed record Erasing(string? Person);

public sealed record ProfileChange(Guid ProfileId, IReadOnlyList<object> Events);
