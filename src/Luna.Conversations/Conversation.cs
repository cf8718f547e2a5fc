using System.Collections.Immutable;
using JasperFx.Events;
using Luna.Channels;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Luna.Conversations.Understanding;

namespace Luna.Conversations;

/// <summary>What a turn needs to know, folded from the conversation's events. Never changed in place.</summary>
/// <param name="LastInbound">Version, in the inbound stream, of the last message that was taken.</param>
/// <param name="Workflow">The one that is running.</param>
/// <param name="LastWorkflow">The one last touched; its <paramref name="Slots"/> stand until another starts.</param>
/// <param name="Open">Slots whose words left a choice, or could not be taken: still to be settled.</param>
/// <param name="Unfinished">What a cancelled workflow had been told; offered when it starts again.</param>
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
    /// <summary>Whose birth the slots tell of, as a key among the user's births.</summary>
    public string Person => BirthOf.Slots(Slots);

    public static Conversation Create(IEvent<ConversationStarted> started) =>
        Begin(started.StreamId, started.Data);

    public static Conversation Begin(Guid id, ConversationStarted started) => new(
        id, started.Chat, started.UserId, 0, null, null, Empty<FilledSlot>(), Empty<OpenSlot>(), Empty<FilledSlot>(),
        Empty<ImmutableSortedDictionary<string, FilledSlot>>(), null, false, false);

    public Conversation Apply(IntentClassified classified) => this with { LastInbound = classified.Inbound };

    public Conversation Apply(WorkflowStarted started) => this with
    {
        Workflow = started.Workflow, LastWorkflow = started.Workflow, Slots = Slots.Clear(), Open = Open.Clear(),
        Unfinished = Unfinished.Clear(), Question = null,
    };

    public Conversation Apply(SlotFilled filled) => this with
    {
        Slots = WithoutStaleMargin(filled)
            .SetItem(filled.Slot, new FilledSlot(filled.Value, filled.Written, filled.Reference, filled.MessageId)),
        Open = Open.Remove(filled.Slot),
        Question = Unless(filled.Slot),
        Consented = Consented || (NoticeGiven && BirthOf.Tells(filled.Slot)),
    };

    public Conversation Apply(SlotLeftOpen left) => this with
    {
        Open = Open.SetItem(left.Slot, new OpenSlot(left.Written, left.Choices, left.Problem)),
        Question = Unless(left.Slot),
    };

    public Conversation Apply(WorkflowCompleted _) => Ended() with
    {
        Births = BirthOf.IsWhole(Slots) ? Births.SetItem(Person, Slots) : Births,
    };

    public Conversation Apply(WorkflowCancelled cancelled) => Ended() with
    {
        Unfinished = cancelled.Reason == WorkflowCancelled.StartedOver ? Unfinished.Clear() : Slots,
    };

    public Conversation Apply(ReplyComposed composed) => this with { Question = composed.Asks, NoticeGiven = true };

    private Conversation Ended() => this with { Workflow = null, Question = null, Open = Open.Clear() };

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
