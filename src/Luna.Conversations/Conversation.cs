using System.Collections.Immutable;
using JasperFx.Events;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Kundli;

namespace Luna.Conversations;

/// <summary>What a turn needs to know, folded from the conversation's events. Never changed in place.</summary>
/// <param name="LastInbound">Version, in the inbound stream, of the last message that was taken.</param>
/// <param name="Workflow">The one that is running.</param>
/// <param name="LastWorkflow">The one last touched; its <paramref name="Slots"/> stand until another starts.</param>
/// <param name="Open">Slots whose words left a choice that is still to be made.</param>
/// <param name="Births">Slots of the last complete birth of each relation.</param>
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
    ImmutableSortedDictionary<string, SlotReading> Open,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, FilledSlot>> Births,
    SlotQuestion? Question,
    bool NoticeGiven,
    bool Consented)
{
    public static Conversation Create(IEvent<ConversationStarted> started) =>
        Begin(started.StreamId, started.Data);

    public static Conversation Begin(Guid id, ConversationStarted started) => new(
        id, started.Chat, started.UserId, 0, null, null, Empty<FilledSlot>(), Empty<SlotReading>(),
        Empty<ImmutableSortedDictionary<string, FilledSlot>>(), null, false, false);

    public Conversation Apply(IntentClassified classified) => this with
    {
        LastInbound = classified.Inbound,
        Open = Open.SetItems(classified.Slots.Where(slot => slot.Choices is not null)
            .Select(slot => KeyValuePair.Create(slot.Slot, slot))),
    };

    public Conversation Apply(WorkflowStarted started) => this with
    {
        Workflow = started.Workflow, LastWorkflow = started.Workflow, Slots = Slots.Clear(), Question = null,
    };

    public Conversation Apply(SlotFilled filled) => this with
    {
        Slots = Slots.SetItem(filled.Slot, new FilledSlot(filled.Value, filled.Written, filled.Reference)),
        Open = Open.Remove(filled.Slot),
    };

    public Conversation Apply(WorkflowCompleted _) => this with
    {
        Workflow = null,
        Question = null,
        Open = Open.Clear(),
        Births = Births.SetItem(Person, Slots),
        Consented = Consented || NoticeGiven,
    };

    public Conversation Apply(WorkflowCancelled _) =>
        this with { Workflow = null, Question = null, Open = Open.Clear() };

    public Conversation Apply(ReplyComposed composed) => this with { Question = composed.Asks, NoticeGiven = true };

    /// <summary>Whose birth the slots tell of, as a key among the user's births.</summary>
    public string Person => KundliWorkflow.Person(
        Slots.GetValueOrDefault("relation")?.Value, Slots.GetValueOrDefault("name")?.Value);

    public string Relation => Slots.TryGetValue("relation", out var relation) ? relation.Value : "self";

    private static ImmutableSortedDictionary<string, T> Empty<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}

public sealed record FilledSlot(string Value, string Written, string? Reference);
