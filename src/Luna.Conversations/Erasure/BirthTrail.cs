using JasperFx.Events;
using Luna.Conversations.Births;
using Luna.Conversations.Events;

namespace Luna.Conversations.Erasure;

/// <summary>Finds what was said of one birth among all that a conversation holds.</summary>
internal static class BirthTrail
{
    /// <param name="conversation">Events of the conversation's stream, in order.</param>
    /// <param name="person">A key of <see cref="BirthOf"/>.</param>
    /// <returns>The ids of the messages that told the birth, also what was corrected later.</returns>
    public static IReadOnlySet<string> MessagesOf(string person, IEnumerable<IEvent> conversation)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var called = new HashSet<string>(StringComparer.Ordinal) { person };
        var runs = new Dictionary<string, Run>(StringComparer.Ordinal);
        foreach (var happened in conversation)
        {
            switch (happened.Data)
            {
                case WorkflowStarted started:
                    Close(started.Workflow);
                    runs[started.Workflow] = new Run();
                    break;
                case SlotFilled filled when runs.TryGetValue(filled.Workflow, out var run):
                    run.Slots[filled.Slot] = new FilledSlot(filled.Value, filled.Written, filled.Reference, filled.MessageId);
                    run.Note(filled.Slot, filled.MessageId);
                    break;
                case BirthRenamed renamed when renamed.Person == person:
                    called.Add($"{person.Split(':')[0]}:{renamed.Name.ToLowerInvariant()}");
                    break;
                case SlotLeftOpen left when runs.TryGetValue(left.Workflow, out var run):
                    run.Note(left.Slot, left.MessageId);
                    break;
            }
        }

        foreach (var workflow in runs.Keys)
            Close(workflow);
        return told;

        void Close(string workflow)
        {
            if (!runs.TryGetValue(workflow, out var run))
                return;
            var whose = run.Slots.GetValueOrDefault(Understanding.Slots.Scope)?.Reference ?? BirthOf.Slots(run.Slots);
            if (called.Contains(whose) || BirthOf.Only(whose, [person]) is not null)
                told.UnionWith(run.Messages);
            var partner = run.Slots.GetValueOrDefault(Understanding.Slots.PartnerName)?.Value;
            if (called.Any(key => IsPartner(key, partner)))
                told.UnionWith(run.OfPartner);
        }
    }

    /// <summary>Two births are told at once when they are matched; the second is whose name it has, else the partner's.</summary>
    private static bool IsPartner(string person, string? name) => name is null
        ? person.StartsWith(PartnerBirth.Partner, StringComparison.Ordinal)
        : person == PartnerBirth.Partner || person.EndsWith(":" + name.ToLowerInvariant(), StringComparison.Ordinal);

    /// <param name="cast">The charts that were cast of it.</param>
    /// <returns>True for what tells of the birth: those messages, what was read from them, and what was answered.</returns>
    public static bool Tells(object data, string person, IReadOnlySet<string> messages, IReadOnlyCollection<ChartCast> cast) => data switch
    {
        MessageReceived received => messages.Contains(received.MessageId),
        MessageEdited edited => messages.Contains(edited.MessageId),
        MessageTranscribed heard => messages.Contains(heard.MessageId),
        IntentClassified classified => messages.Contains(classified.MessageId),
        SlotFilled filled => messages.Contains(filled.MessageId),
        SlotLeftOpen left => messages.Contains(left.MessageId),
        BirthForgotten => true,
        BirthRenamed renamed => renamed.Person == person,
        BirthChosen chosen => chosen.Person == person,
        ReadingRequested requested => Tells(requested.Draft, person, messages, cast) || TellsOfPartner(requested, cast),
        ReplyComposed composed => composed.Answers.Any(messages.Contains)
            || cast.Any(chart => chart.FactsHash == composed.FactsHash || composed.Charts?.Contains(chart.Inputs) == true),
        _ => false,
    };

    private static bool TellsOfPartner(ReadingRequested requested, IReadOnlyCollection<ChartCast> cast) =>
        requested.Partner is { } partner && Casting.Resolve(partner) is Casting.Ready ready && cast.Any(chart => chart.Inputs == ready.Inputs);

    private sealed class Run
    {
        public Dictionary<string, FilledSlot> Slots { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Messages { get; } = new(StringComparer.Ordinal);

        public HashSet<string> OfPartner { get; } = new(StringComparer.Ordinal);

        public void Note(string slot, string messageId)
        {
            if (BirthOf.Tells(slot) || slot is Understanding.Slots.Name or Understanding.Slots.Relation
                or Understanding.Slots.BirthTimeMargin or Understanding.Slots.NewName)
                Messages.Add(messageId);
            else if (slot.StartsWith("partner-", StringComparison.Ordinal))
                OfPartner.Add(messageId);
        }
    }
}
