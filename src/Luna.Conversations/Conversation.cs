using System.Collections.Immutable;
using JasperFx.Events;
using Luna.Channels;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Listening;
using Luna.Conversations.Replies;
using Luna.Conversations.Understanding;

namespace Luna.Conversations;

/// <summary>What a turn needs to know, folded from the conversation's events. Never changed in place.</summary>
/// <param name="LastInbound">Version, in the inbound stream, of the last message that was taken.</param>
/// <param name="Workflow">The one that is running.</param>
/// <param name="LastWorkflow">The one last touched; its <paramref name="Slots"/> stand until another starts.</param>
/// <param name="Open">Slots whose words left a choice, or could not be taken: still to be settled.</param>
/// <param name="Unfinished">What a workflow that was cancelled or timed out had been told; offered when it starts again.</param>
/// <param name="Births">Slots of the last complete birth of each person, by <see cref="BirthOf"/>.</param>
/// <param name="Question">What Luna asked last and has no answer to.</param>
/// <param name="NoticeGiven">The person has been told that Luna is software and what it keeps.</param>
/// <param name="Consented">Birth details came after the notice.</param>
public sealed record Conversation(
    Guid Id,
    ChatAddress Chat,
    Guid UserId,
    long LastInbound,
    string? Workflow,
    string? LastWorkflow,
    ImmutableSortedDictionary<string, FilledSlot> Slots,
    ImmutableSortedDictionary<string, OpenSlot> Open,
    ImmutableSortedDictionary<string, FilledSlot> Unfinished,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, FilledSlot>> Births,
    SlotQuestion? Question,
    bool NoticeGiven,
    bool Consented)
{
    /// <summary>Workflows that wait for others to end, the last interrupted one last.</summary>
    public ImmutableList<InterruptedWorkflow> Interrupted { get; init; } = [];

    /// <summary>The workflow that <see cref="Unfinished"/> was told to; null when nothing is left of it.</summary>
    public string? UnfinishedWorkflow { get; init; }

    /// <summary>What holds beyond the workflow that was told it: the place of a panchanga.</summary>
    public ImmutableSortedDictionary<string, FilledSlot> Remembered { get; init; } = Empty<FilledSlot>();

    /// <summary>The language that the person chose; null while they have not.</summary>
    public string? ChosenLanguage { get; init; }

    /// <summary>The language of Luna's last reply.</summary>
    public string? SpokenLanguage { get; init; }

    public int Session { get; init; } = 1;

    /// <summary>When the person was heard last.</summary>
    public DateTimeOffset HeardAt { get; init; }

    /// <summary>The open question was brought back to mind since the person was heard.</summary>
    public bool Reminded { get; init; }

    /// <summary>A person answers; Luna only listens.</summary>
    public bool WithHuman { get; init; }

    /// <summary>Version, in the inbound stream, of the last message that was answered when a person took over, or by them.</summary>
    public long Answered { get; init; }

    /// <summary>Help lines were given, and nobody has said since that the danger is over.</summary>
    public bool HelpGiven { get; init; }

    /// <summary>The person was erased and has not written since.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Counts from 1; one more for each time that the person was erased.</summary>
    public int Life { get; init; } = 1;

    /// <summary>What a language model is being asked; until it is over no message is taken.</summary>
    public ReadingRequested? Reading { get; init; }

    /// <summary>Recordings that no turn has taken yet; while a person answers, also those that they may want to read.</summary>
    public ImmutableList<VoiceNote> Notes { get; init; } = [];

    /// <summary>What was heard and is to be confirmed; null when nothing is.</summary>
    public ReadBack? ReadBack { get; init; }

    /// <summary>The person wants to hear the replies too.</summary>
    public bool WantsVoice { get; init; }

    /// <summary>Whose birth questions are about that name nobody, as a key among the user's births; null for the person's own.</summary>
    public string? Chosen { get; init; }

    /// <summary>Whom else than the person the last answer about another's birth was about, as a key among the user's births.</summary>
    public string? SpokenOf { get; init; }

    /// <summary>There is a subscription stream to look into.</summary>
    public bool HasSubscription { get; init; }

    /// <summary>Whose birth the slots tell of, as a key among the user's births.</summary>
    public string Person => BirthOf.Among(Births, Slots);

    public static Conversation Create(IEvent<ConversationStarted> started) =>
        Begin(started.StreamId, started.Data);

    public static Conversation Begin(Guid id, ConversationStarted started) => new(
        id, started.Chat, started.UserId, 0, null, null, Empty<FilledSlot>(), Empty<OpenSlot>(), Empty<FilledSlot>(),
        Empty<ImmutableSortedDictionary<string, FilledSlot>>(), null, false, false);

    /// <summary>Someone new, after an erasure.</summary>
    public Conversation Apply(ConversationStarted started) => Begin(Id, started) with { LastInbound = LastInbound, Life = Life };

    public Conversation Apply(SessionStarted started) => this with { Session = started.Number };

    public Conversation Apply(IntentClassified classified) =>
        Heard(classified.Inbound, classified.At) with { ReadBack = ReadBack is { Asked: true } ? null : ReadBack };

    public Conversation Apply(TranscriptionRequested requested) => this with
    {
        Notes = Notes.RemoveAll(note => note.Inbound == requested.Inbound)
            .Add(new VoiceNote(requested.MessageId, requested.Inbound, requested.Until, requested.Attempt)),
    };

    public Conversation Apply(MessageTranscribed heard) => this with
    {
        Notes = Notes.ConvertAll(note => note.Inbound == heard.Inbound ? note.Apply(heard) : note),
    };

    public Conversation Apply(MessageNotHeard notHeard) => this with
    {
        Notes = Notes.ConvertAll(note => note.Inbound == notHeard.Inbound ? note.Apply(notHeard) : note),
    };

    /// <summary>Of two recordings that are not sure the person is asked once.</summary>
    public Conversation Apply(TranscriptReadBack asked)
    {
        var text = Notes.Find(note => note.Inbound == asked.Inbound)?.Text ?? "";
        return Heard(asked.Inbound, asked.At) with
        {
            ReadBack = ReadBack is { Asked: false } before
                ? new ReadBack([.. before.MessageIds, asked.MessageId], $"{before.Text}\n{text}")
                : new ReadBack([asked.MessageId], text),
        };
    }

    public Conversation Apply(ReplyFormChosen chosen) => this with { WantsVoice = chosen.Form == ReplyFormChosen.Voice };

    public Conversation Apply(WorkflowStarted started) => this with
    {
        Workflow = started.Workflow, LastWorkflow = started.Workflow, Slots = Slots.Clear(), Open = Open.Clear(),
        Unfinished = UnfinishedWorkflow == started.Workflow ? Unfinished.Clear() : Unfinished,
        UnfinishedWorkflow = UnfinishedWorkflow == started.Workflow ? null : UnfinishedWorkflow,
        Question = null,
    };

    public Conversation Apply(SlotFilled filled) => this with
    {
        Slots = WithoutStaleMargin(filled).SetItem(filled.Slot, ValueOf(filled)),
        Open = Open.Remove(filled.Slot),
        Question = Unless(filled.Slot),
        Consented = filled is { Workflow: "onboarding", Slot: Understanding.Slots.Confirm }
            ? filled.Value == "yes"
            : Consented || (NoticeGiven && BirthOf.Tells(filled.Slot)),
        Remembered = filled.Slot == Understanding.Slots.Place ? Remembered.SetItem(filled.Slot, ValueOf(filled)) : Remembered,
        ChosenLanguage = filled.Slot == Understanding.Slots.Language ? filled.Value : ChosenLanguage,
    };

    public Conversation Apply(SlotLeftOpen left) => this with
    {
        Open = Open.SetItem(left.Slot, new OpenSlot(left.Written, left.Choices, left.Problem)),
        Question = Unless(left.Slot),
    };

    public Conversation Apply(WorkflowInterrupted interrupted) => Ended() with
    {
        Interrupted = Interrupted.Add(new InterruptedWorkflow(interrupted.Workflow, Slots, Open)),
    };

    public Conversation Apply(WorkflowResumed resumed)
    {
        var waiting = Interrupted.FindLast(waiting => waiting.Workflow == resumed.Workflow)!;
        return this with
        {
            Interrupted = Interrupted.Remove(waiting), Workflow = waiting.Workflow, LastWorkflow = waiting.Workflow,
            Slots = waiting.Slots, Open = waiting.Open, Question = null,
        };
    }

    /// <summary>A birth is known as soon as it is recorded, though more may be asked.</summary>
    public Conversation Apply(WorkflowStepCompleted completed) => completed.Step switch
    {
        WorkflowStepCompleted.Details when BirthOf.IsWhole(Slots) => this with { Births = Births.SetItem(Person, Slots) },
        WorkflowStepCompleted.PartnerDetails => this with { Births = PartnerBirth.Learnt(Births, Slots) },
        _ => this,
    };

    public Conversation Apply(WorkflowCompleted completed) => Ended() with
    {
        HasSubscription = HasSubscription || completed.Workflow == "subscription",
        Births = BirthOf.IsWhole(Slots) ? Births.SetItem(Person, Slots) : Births,
        SpokenOf = Person == BirthOf.Self ? SpokenOf : Person,
    };

    public Conversation Apply(WorkflowTimedOut timedOut) => LeftUnfinished(timedOut.Workflow);

    public Conversation Apply(WorkflowCancelled cancelled)
    {
        if (cancelled.Workflow != Workflow)
            return this with { Interrupted = Interrupted.RemoveAll(waiting => waiting.Workflow == cancelled.Workflow) };
        return cancelled.Reason == WorkflowCancelled.StartedOver
            ? Ended() with { Unfinished = Unfinished.Clear(), UnfinishedWorkflow = null }
            : LeftUnfinished(cancelled.Workflow);
    }

    /// <summary>Words that answer no message remind of the question that is open.</summary>
    public Conversation Apply(ReplyComposed composed) => composed.Composer == ReplyComposed.Human
        ? this with { Question = null, Answered = LastInbound }
        : this with
        {
            Question = composed.Asks, NoticeGiven = true, SpokenLanguage = composed.Language,
            Reminded = composed.Answers.Count == 0 || Reminded, Reading = null,
            ReadBack = ReadBack is { } asked ? asked with { Asked = true } : null,
        };

    public Conversation Apply(ReadingRequested requested) => this with { Reading = requested };

    public Conversation Apply(HandoffRequested _) => this with { WithHuman = true, Answered = LastInbound };

    public Conversation Apply(HandoffEnded _) => this with
    {
        WithHuman = false, HelpGiven = false, Notes = Notes.RemoveAll(note => note.Inbound <= LastInbound),
    };

    public Conversation Apply(SafetyRaised _) => this with { HelpGiven = true };

    public Conversation Apply(BirthRenamed renamed) => Births.TryGetValue(renamed.Person, out var birth)
        ? this with
        {
            Births = Births.SetItem(renamed.Person, birth.SetItem(
                Understanding.Slots.Name, new FilledSlot(renamed.Name, renamed.Name, null, renamed.MessageId))),
        }
        : this;

    public Conversation Apply(BirthChosen chosen) => this with { Chosen = chosen.Person == BirthOf.Self ? null : chosen.Person };

    public Conversation Apply(BirthForgotten forgotten) => this with
    {
        Chosen = Chosen == forgotten.Person ? null : Chosen,
        SpokenOf = SpokenOf == forgotten.Person ? null : SpokenOf,
        Births = Births.Remove(forgotten.Person), Unfinished = Unfinished.Clear(), UnfinishedWorkflow = null,
        Interrupted = Interrupted.ConvertAll(waiting => waiting with
        {
            Slots = waiting.Slots.RemoveRange(waiting.Slots.Keys.Where(BirthOf.Tells)), Open = waiting.Open.Clear(),
        }),
    };

    /// <summary>All is forgotten but how far was read.</summary>
    public Conversation Apply(ConversationClosed _) => Begin(Id, new ConversationStarted(Chat with { ChatId = "" }, Guid.Empty)) with
    {
        LastInbound = LastInbound, Life = Life + 1, IsClosed = true,
    };

    private Conversation Heard(long inbound, DateTimeOffset at) => this with
    {
        LastInbound = inbound, HeardAt = at, Reminded = false,
        Notes = WithHuman ? Notes : Notes.RemoveAll(note => note.Inbound <= inbound),
    };

    private Conversation Ended() => this with { Workflow = null, Question = null, Open = Open.Clear() };

    private Conversation LeftUnfinished(string workflow)
    {
        // Of a workflow that waits nothing is in the slots; what it was told stands beside it.
        if (workflow != Workflow)
            return this with { Interrupted = Interrupted.RemoveAll(waiting => waiting.Workflow == workflow) };
        return Ended() with { Unfinished = Slots, UnfinishedWorkflow = Slots.IsEmpty ? null : workflow };
    }

    private static FilledSlot ValueOf(SlotFilled filled) =>
        new(filled.Value, filled.Written, filled.Reference, filled.MessageId);

    private SlotQuestion? Unless(string slot) => Question?.Slot == slot ? null : Question;

    /// <summary>A time said anew is exact, unless it only settles what was said before: then "around" still holds.</summary>
    private ImmutableSortedDictionary<string, FilledSlot> WithoutStaleMargin(SlotFilled filled) =>
        filled.Slot == Understanding.Slots.BirthTime
        && !Open.ContainsKey(filled.Slot) && Slots.TryGetValue(filled.Slot, out var before) && before.Value != filled.Value
            ? Slots.Remove(Understanding.Slots.BirthTimeMargin)
            : Slots;

    private static ImmutableSortedDictionary<string, T> Empty<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}

/// <param name="MessageId">The message it was read from, so that an edit of that message is held against this slot.</param>
public sealed record FilledSlot(string Value, string Written, string? Reference, string MessageId);

/// <param name="Choices">Empty when the words could not be taken at all.</param>
public sealed record OpenSlot(string Written, IReadOnlyList<SlotChoice> Choices, SlotProblem? Problem);

/// <summary>A workflow that waits until another is done, with what it was told.</summary>
public sealed record InterruptedWorkflow(
    string Workflow, ImmutableSortedDictionary<string, FilledSlot> Slots, ImmutableSortedDictionary<string, OpenSlot> Open);
