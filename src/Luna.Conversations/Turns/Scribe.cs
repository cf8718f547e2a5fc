using System.Globalization;
using Luna.Astrology;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Replies;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Turns;

/// <summary>Writes down what a turn decides, and folds it at once, so that the next decision sees the one before.</summary>
internal sealed class Scribe(TurnInput input, string language)
{
    private readonly List<object> _subscription = [];
    private readonly List<object> _conversation = [];
    private readonly List<object> _user = [];
    private readonly List<ProfileChange> _profiles = [];
    private Conversation? _state = input.Conversation;
    private int? _learnt;

    public Conversation State => _state!;

    public Subscription? Subscription { get; private set; } = input.Subscription;

    /// <summary>Of the reply: the one that the person chose, else the one they write in.</summary>
    public string Language => _state?.ChosenLanguage ?? language;

    /// <summary>What the reply will hold.</summary>
    public ReplyDraft Reply { get; } = new(WordingOf(input));

    public bool HasBegun => _state is not null;

    /// <summary>The person's words that the reply answers, written or spoken.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>What was said to nothing that was asked, as the key of a text; said only where nothing else is.</summary>
    public string? Aside { get; set; }

    /// <summary>The person tried to answer the open question and could not be understood.</summary>
    public bool Missed { get; set; }

    public void Begin(ConversationStarted started, string? personName)
    {
        Record(started, _state?.Apply(started) ?? Conversation.Begin(input.ConversationId, started));
        _user.Add(new UserRegistered(personName));
        _user.Add(new ChannelLinked(started.Chat, input.ConversationId));
    }

    public void Record(IntentClassified decided) => Record(decided, State.Apply(decided));

    public void Record(SessionStarted decided) => Record(decided, State.Apply(decided));

    public void Record(WorkflowStarted decided) => Record(decided, State.Apply(decided));

    public void Record(SlotFilled decided) => Record(decided, State.Apply(decided));

    public void Record(SlotLeftOpen decided) => Record(decided, State.Apply(decided));

    public void Record(WorkflowStepCompleted decided) => Record(decided, State.Apply(decided));

    public void Record(WorkflowCompleted decided) => Record(decided, State.Apply(decided));

    public void Record(WorkflowInterrupted decided) => Record(decided, State.Apply(decided));

    public void Record(WorkflowResumed decided) => Record(decided, State.Apply(decided));

    public void Record(WorkflowTimedOut decided) => Record(decided, State.Apply(decided));

    public void Record(WorkflowCancelled decided) => Record(decided, State.Apply(decided));

    public void Record(HandoffRequested decided) => Record(decided, State.Apply(decided));

    public void Record(SafetyRaised decided) => Record(decided, State.Apply(decided));

    public void Record(BirthForgotten decided) => Record(decided, State.Apply(decided));

    public void Record(ConversationClosed decided) => Record(decided, State.Apply(decided));

    public void Record(ReplyComposed decided) => Record(decided, State.Apply(decided));

    public void Record(ReadingRequested decided) => Record(decided, State.Apply(decided));

    public void Record(FeedbackGiven decided) => Record(decided, State);

    public void Record(TranscriptReadBack decided) => Record(decided, State.Apply(decided));

    public void Record(ReplyFormChosen decided) => Record(decided, State.Apply(decided));

    /// <summary>What is decided of recordings.</summary>
    public void RecordOfRecording(object decided) => Record(decided, decided switch
    {
        TranscriptionRequested requested => State.Apply(requested),
        MessageTranscribed heard => State.Apply(heard),
        _ => State.Apply((MessageNotHeard)decided),
    });

    public void Record(BirthChosen decided) => Record(decided, State.Apply(decided));

    public void Record(BirthRenamed decided) => Record(decided, State.Apply(decided));

    public void RecordOfUser(object decided) => _user.Add(decided);

    public void RecordOfProfile(Guid profileId, params IReadOnlyList<object> decided)
    {
        _profiles.Add(new ProfileChange(profileId, decided));
        _learnt = _conversation.Count;
    }

    public void RecordOfSubscription(SubscriptionStarted decided) => RecordOfSubscription(
        decided, Subscription?.Apply(decided) ?? Subscription.Begin(StreamIds.Subscription(State.UserId), decided));

    public void RecordOfSubscription(ForecastSent decided) => RecordOfSubscription(decided, Subscription!.Apply(decided));

    public void RecordOfSubscription(SubscriptionPaused decided) => RecordOfSubscription(decided, Subscription!.Apply(decided));

    public void RecordOfSubscription(SubscriptionEnded decided) => RecordOfSubscription(decided, Subscription!.Apply(decided));

    /// <summary>Adds a paragraph to the reply.</summary>
    public void Say(string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Reply.Say(Reply.Words(Language, key, arguments));

    public void Button(string payload, string key) =>
        Reply.Buttons.Add(new ReplyButton(payload, Texts.Get(Language, key)));

    /// <summary>The person asked what the last answer rests on.</summary>
    public bool LooksBack { get; set; }

    /// <summary>What the turn ends with being forgotten.</summary>
    public Erasing? Erases { get; private set; }

    /// <summary>Nothing more is to be asked in this turn.</summary>
    public bool IsOver => State.WithHuman || Erases is { Person: null };

    /// <summary>Everything: each birth, the person, the conversation. The reply of this turn is the last thing said.</summary>
    public void EraseAll()
    {
        Erases = new Erasing(null);
        foreach (var person in State.Births.Keys)
            RecordOfProfile(StreamIds.Profile(State.UserId, person), new ProfileErased());
        if (Subscription is { Status: not SubscriptionStatus.Ended })
            RecordOfSubscription(new SubscriptionEnded(SubscriptionEnded.Erased));
        _user.Add(new UserErased());
    }

    public void Erase(string person)
    {
        Erases = new Erasing(person);
        RecordOfProfile(StreamIds.Profile(State.UserId, person), new ProfileErased());
        Record(new BirthForgotten(person));
    }

    public bool HasDecidedOfProfile => _profiles.Count > 0;

    /// <summary>Ends the turn with what was said.</summary>
    /// <param name="answers">The messages that it answers; none when Luna speaks by itself.</param>
    public void Compose(IReadOnlyList<string> answers)
    {
        if (Reply.Asks is null && State is { ReadBack: null, Births.IsEmpty: true, WithHuman: false, IsClosed: false })
            Button(Payloads.OfIntent(Intents.CreateKundli), TextKeys.ButtonKundli);
        var composed = new ReplyComposed(
            answers, Language, Reply.Text, Reply.Claims, Reply.Facts, Reply.FactsHash, Engine.Version, ReplyComposed.Luna,
            Reply.Pictures, Reply.Buttons, Reply.Asks, Reply.Documents.Count > 0 ? Reply.Documents : null, At: input.Now,
            Charts: Reply.Claims.Count > 0 && Reply.Charts.Count > 0 ? Reply.Charts : null,
            Sky: Reply.Claims.Count > 0 ? Reply.Sky : null)
        {
            Spoken = State.WantsVoice,
        };
        if (ReadingTurn.Request(this, composed, input) is { } reading)
        {
            Record(reading);
            return;
        }

        Record(composed);
        if (Erases is { Person: null })
            Record(new ConversationClosed(ConversationClosed.Erased));
    }

    public IEnumerable<T> Decided<T>() => _conversation.OfType<T>();

    public bool HasDecided<T>(Func<T, bool> matches) => _conversation.OfType<T>().Any(matches);

    /// <summary>What has been decided so far.</summary>
    public TurnOutcome Outcome() => new([.. _conversation], [.. _user], [.. _profiles])
    {
        State = _state, Learnt = _learnt ?? _conversation.Count, Erases = Erases, Subscription = [.. _subscription], SubscriptionState = Subscription, LooksBack = LooksBack,
    };

    /// <summary>By what came; a turn that nobody's message began, by its day.</summary>
    private static Wording WordingOf(TurnInput input) => Wording.Of(
        input.ConversationId,
        input.Unread is [.., var last] ? $"{last.Version}" : input.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private void RecordOfSubscription(object decided, Subscription folded)
    {
        _subscription.Add(decided);
        Subscription = folded;
    }

    private void Record(object decided, Conversation folded)
    {
        _conversation.Add(decided);
        _state = folded;
    }
}
