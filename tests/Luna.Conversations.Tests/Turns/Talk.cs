using JasperFx.Events;
using Luna.Astrology.Places;
using Luna.Channels;
using Luna.Channels.Speech;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Listening;
using Luna.Conversations.Narrating;
using Luna.Conversations.Payments;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding.Proposals;

namespace Luna.Conversations.Tests.Turns;

/// <summary>A conversation with a past: each turn is decided by <see cref="TurnDecision"/> and folded by the real state.</summary>
internal sealed class Talk
{
    public static readonly ChatAddress Chat = new("api", "test:asha");
    public static readonly Guid Id = StreamIds.Conversation(Chat);
    public static readonly Guid UserId = StreamIds.User(Chat);
    public static readonly DateTimeOffset Now = new(2025, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly List<IEvent> _unread = [];
    private readonly List<ReplyComposed> _replies = [];
    private int _inbound;
    private TimeSpan _later;

    public Conversation? State { get; private set; }

    public Subscription? Subscription { get; private set; }

    /// <summary>For how long the channel takes replies; null for ever.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>What the channel takes after that all the same.</summary>
    public IReadOnlySet<string> OutsideWindow { get; init; } = new HashSet<string>();

    public SpeechAbility Speech { get; init; } = SpeechAbility.None;

    public Shop Shop { get; init; } = Shop.Closed;

    public Wallet? Wallet { get; private set; }

    /// <summary>A language model is there to be asked.</summary>
    public bool HasModel { get; set; }

    /// <summary>When Luna would look again by herself.</summary>
    public DateTimeOffset? NextLook => Silence.NextLook(State!, Subscription, new ConversationOptions(), Now + _later);

    /// <summary>Past turns, a message each.</summary>
    public static Talk With(params string[] messages)
    {
        var talk = new Talk();
        foreach (var message in messages)
            talk.Hear(message);
        return talk;
    }

    /// <summary>Luna has been told a whole birth and has cast it.</summary>
    public static Talk WithAChart() => With("hi", "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur");

    /// <param name="burst">Texts, or events of the inbound stream; all of them in one turn.</param>
    public Heard Hear(params object[] burst) => Decide(input => input, [.. burst.Select(Inbound)]);

    /// <summary>What came of the recording at that place among all that was ever said, from 1.</summary>
    public Heard Transcribe(long inbound, string text, double? confidence = 0.95) => Recorded(
        new RecordTranscript(Id, inbound, new Transcript(text, "en", confidence, TimeSpan.FromSeconds(3), "whisper-1")));

    public Heard FailToHear(long inbound, string reason) => Recorded(new RecordTranscript(Id, inbound, null, reason));

    /// <summary>A language model's answer comes back; what was written meanwhile has not been read.</summary>
    public Heard Record(RecordReading reading, params IEvent[] unread) => Take(reading, unread);

    /// <summary>A message that no turn has taken yet.</summary>
    public IEvent Write(object item)
    {
        var written = Inbound(item);
        written.Timestamp = Now + _later;
        return written;
    }

    /// <summary>A turn, with what a language model takes its messages for.</summary>
    public Heard Propose(Proposal proposal, params IEvent[] unread) => Decide(
        input => input with { Proposals = unread.ToDictionary(message => message.Version, _ => proposal) }, unread);

    /// <summary>A turn, when some messages wait already.</summary>
    public Heard Take(RecordReading? reading, params IEvent[] unread) => Decide(input => input with { Reading = reading }, unread);

    private Heard Recorded(RecordTranscript transcript) => Decide(input => input with { Transcript = transcript });

    private Heard Decide(Func<TurnInput, TurnInput> knowing, params IEvent[] unread)
    {
        _unread.AddRange(unread.Except(_unread));
        var input = knowing(new TurnInput(Id, State, [.. _unread], Now + _later, Gazetteer.Default)
        {
            Shop = Shop, Wallet = Wallet, Subscription = Subscription, ReplyWindow = Window, PurposesOutsideWindow = OutsideWindow, HasModel = HasModel, Speech = Speech,
        });
        var outcome = TurnDecision.Take(input);
        if (outcome.LooksBack)
            outcome = TurnDecision.Take(input = input with { LastAnswer = LookingBack.Meant(_replies) });
        _replies.InsertRange(0, outcome.Conversation.OfType<ReplyComposed>());
        State = outcome.Conversation.Aggregate(State, Fold);
        Subscription = outcome.Subscription.Aggregate(Subscription, Fold);
        Wallet = WalletDecision.Fold(StreamIds.Wallet(UserId), Wallet, outcome.Wallet);
        _unread.RemoveAll(inbound => inbound.Version <= State?.LastInbound);
        return new Heard(input, outcome, State);
    }

    /// <summary>Something that did not come from a turn.</summary>
    public void Learn(object happened) => State = Fold(State, happened);

    /// <summary>The person bought credits.</summary>
    public void Grant(int credits) => Wallet = WalletDecision.Fold(
        StreamIds.Wallet(UserId), Wallet, WalletDecision.Grant(Wallet, "test:1", credits));

    /// <summary>Time passes; what Luna does by itself then.</summary>
    public Heard Wait(TimeSpan silence)
    {
        Pass(silence);
        return Hear();
    }

    /// <summary>Time passes, and nobody looks.</summary>
    public void Pass(TimeSpan silence) => _later += silence;

    /// <summary>A button of Luna's last question, by its place in the list.</summary>
    public Heard Press(Heard last, int button) =>
        Hear(A.Button(last.Reply.Buttons[button].Payload, last.Reply.Buttons[button].Label));

    private IEvent Inbound(object item)
    {
        _inbound++;
        return item switch
        {
            string text => new Event<MessageReceived>(A.Message(text, $"m{_inbound}")) { Version = _inbound },
            MessageReceived received => new Event<MessageReceived>(received) { Version = _inbound },
            MessageEdited edited => new Event<MessageEdited>(edited) { Version = _inbound },
            MessageDeleted deleted => new Event<MessageDeleted>(deleted) { Version = _inbound },
            ChatIdChanged changed => new Event<ChatIdChanged>(changed) { Version = _inbound },
            ReactionReceived reaction => new Event<ReactionReceived>(reaction) { Version = _inbound },
            ChatBlocked blocked => new Event<ChatBlocked>(blocked) { Version = _inbound },
            ChatUnblocked unblocked => new Event<ChatUnblocked>(unblocked) { Version = _inbound },
            _ => throw new ArgumentOutOfRangeException(nameof(item), item, "No event of the inbound stream."),
        };
    }

    private static Subscription? Fold(Subscription? state, object decided) => decided switch
    {
        SubscriptionStarted started when state is not null => state.Apply(started),
        SubscriptionStarted started => Subscription.Create(
            new Event<SubscriptionStarted>(started) { StreamId = StreamIds.Subscription(UserId) }),
        ForecastSent sent => state!.Apply(sent),
        SubscriptionPaused paused => state!.Apply(paused),
        SubscriptionEnded ended => state!.Apply(ended),
        _ => throw new ArgumentOutOfRangeException(nameof(decided), decided, "No event of the subscription's stream."),
    };

    private static Conversation? Fold(Conversation? state, object decided) => decided switch
    {
        ConversationStarted started when state is not null => state.Apply(started),
        ConversationStarted started => Conversation.Create(new Event<ConversationStarted>(started) { StreamId = Id }),
        ConversationMoved moved => state!.Apply(moved),
        IntentClassified classified => state!.Apply(classified),
        SessionStarted session => state!.Apply(session),
        WorkflowStarted started => state!.Apply(started),
        WorkflowInterrupted interrupted => state!.Apply(interrupted),
        WorkflowResumed resumed => state!.Apply(resumed),
        WorkflowTimedOut timedOut => state!.Apply(timedOut),
        SlotFilled filled => state!.Apply(filled),
        SlotLeftOpen left => state!.Apply(left),
        WorkflowCompleted completed => state!.Apply(completed),
        WorkflowCancelled cancelled => state!.Apply(cancelled),
        ReplyComposed composed => state!.Apply(composed),
        ReadingRequested requested => state!.Apply(requested),
        HandoffRequested handoff => state!.Apply(handoff),
        HandoffEnded ended => state!.Apply(ended),
        BirthForgotten forgotten => state!.Apply(forgotten),
        ConversationClosed closed => state!.Apply(closed),
        SafetyRaised safety => state!.Apply(safety),
        WorkflowStepCompleted completed => state!.Apply(completed),
        BirthRenamed renamed => state!.Apply(renamed),
        BirthChosen chosen => state!.Apply(chosen),
        TranscriptionRequested requested => state!.Apply(requested),
        MessageTranscribed heard => state!.Apply(heard),
        MessageNotHeard notHeard => state!.Apply(notHeard),
        TranscriptReadBack asked => state!.Apply(asked),
        ReplyFormChosen chosen => state!.Apply(chosen),
        ConversationMuted muted => state!.Apply(muted),
        ConversationUnmuted unmuted => state!.Apply(unmuted),
        FeedbackGiven => state,
        _ => throw new ArgumentOutOfRangeException(nameof(decided), decided, "No event of the conversation's stream."),
    };
}
