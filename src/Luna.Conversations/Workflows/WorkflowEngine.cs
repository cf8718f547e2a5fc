using System.Collections.Immutable;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows;

/// <summary>What every workflow is given: starting, filling, correcting, going back, starting over, completing.</summary>
internal static class WorkflowEngine
{
    /// <summary>How many workflows may wait for others.</summary>
    private const int Deepest = 3;

    /// <summary>A message that asks for the workflow, or tells some of its slots.</summary>
    public static void Take(Scribe scribe, Workflow workflow, string messageId, Understood understood, TurnInput input)
    {
        var asked = WorkflowDirectory.Asked(understood) == workflow;
        // "What is a nakshatra?", "and a rashi?" in one burst are two questions.
        if (scribe.State is { Question: null } before && before.Workflow == workflow.Name && understood.Slots.Count > 0
            && (asked || understood.Move == Moves.FollowUp))
            Complete(scribe, workflow, input);
        var state = scribe.State;
        var running = state.Workflow == workflow.Name;
        var told = understood.Slots.Any(reading => workflow.Asks(reading.Slot));
        if (asked && !running && workflow.Asks(Slots.BirthDate))
            understood = OfChosen(scribe, understood);
        var person = BirthOf.Named(state.Births, understood.Slots) ?? (asked && !running ? BirthOf.Self : state.Person);
        if (!state.Births.ContainsKey(person) && !told && BirthOf.Only(person, state.Births.Keys) is { } only)
            person = only;
        var known = state.Births.GetValueOrDefault(person);

        // With a chart in hand "my kundli" shows it; while another is being made only "again" does.
        var recalls = !told && (running ? understood.Move == Moves.ShowAgain : asked && understood.Move != Moves.MakeNew);
        if (recalls && known is not null && workflow.Recall is { } recall && Recalled(recall))
            return;
        if (understood.Move == Moves.ShowAgain && known is null)
            scribe.Say(TextKeys.ChartNone);

        if (!running && state.Interrupted.Exists(waiting => waiting.Workflow == workflow.Name))
        {
            Interrupt(scribe, workflow, input);
            scribe.Record(new WorkflowResumed(workflow.Name));
        }
        else if (!running)
        {
            Interrupt(scribe, workflow, input);
            Begin(scribe, workflow, Carried());
        }
        else if (person != state.Person && (asked || told) && workflow.Slots.Any(slot => state.Slots.ContainsKey(slot.Name)))
        {
            scribe.Record(new WorkflowCancelled(workflow.Name, WorkflowCancelled.AnotherBirth));
            Begin(scribe, workflow, None);
        }

        Fill(scribe, workflow, messageId, understood);

        bool Recalled(Recollection recollection)
        {
            if (state.Workflow is { } interrupted && !running)
                scribe.Record(new WorkflowInterrupted(interrupted, workflow.Name));
            return recollection(scribe, known, input);
        }

        ImmutableSortedDictionary<string, FilledSlot> Carried()
        {
            if (understood.Move == Moves.MakeNew)
                return None;
            // "And for Scorpio?" is the last question once more, with what is told now.
            if (state.LastWorkflow == workflow.Name && state.Workflow is null && (!asked || understood.Move == Moves.FollowUp))
                return state.Person == person ? Whole(workflow.Carries(state.Slots, understood))
                    : understood.Move == Moves.FollowUp ? state.Slots.RemoveRange(state.Slots.Keys.Where(IsOfOne))
                    : known ?? None;
            // What is told of a birth that is known corrects it; the rest of it stands.
            if (known is not null && !asked)
                return known;
            if (state.UnfinishedWorkflow != workflow.Name || BirthOf.Among(state.Births, state.Unfinished) != person)
                return None;
            if (workflow.Slots.Where(slot => state.Unfinished.ContainsKey(slot.Name)).ToArray() is { Length: > 0 } before)
                scribe.Say(
                    TextKeys.ResumeCarriedOn,
                    ("details", string.Join(", ", before.Select(slot => state.Unfinished[slot.Name].Written))));
            return state.Unfinished;
        }

        // A birth is corrected as a whole, whichever workflow it was told to.
        ImmutableSortedDictionary<string, FilledSlot> Whole(ImmutableSortedDictionary<string, FilledSlot> slots) =>
            known is not null && understood.Slots.Any(reading => BirthOf.Tells(reading.Slot))
                ? known.SetItems(slots)
                : slots;
    }

    /// <summary>"What is the dasha?" is asked of the birth that was chosen, until the person speaks of themselves again.</summary>
    private static Understood OfChosen(Scribe scribe, Understood understood)
    {
        if (scribe.State.Chosen is not { } chosen || !scribe.State.Births.TryGetValue(chosen, out var birth))
            return understood;
        var named = BirthOf.Named(scribe.State.Births, understood.Slots);
        if (named == BirthOf.Self)
            scribe.Record(new BirthChosen(BirthOf.Self));
        if (named is not null || understood.Move == Moves.MakeNew || understood.Slots.Any(reading => BirthOf.Tells(reading.Slot)))
            return understood;
        string[] whose = [Slots.Relation, Slots.Name];
        return understood with
        {
            Slots =
            [
                .. understood.Slots,
                .. whose.Where(birth.ContainsKey).Select(slot => new SlotReading(slot, birth[slot].Value, birth[slot].Written)),
            ],
        };
    }

    /// <summary>From the beginning, with nothing of what was said before; what this message says counts.</summary>
    public static void StartOver(Scribe scribe, string messageId, Understood understood)
    {
        var workflow = WorkflowDirectory.Find(scribe.State.LastWorkflow) ?? WorkflowDirectory.Main;
        if (scribe.State.Workflow is { } running)
            scribe.Record(new WorkflowCancelled(running, WorkflowCancelled.StartedOver));
        scribe.Say(TextKeys.StartOverDone);
        Begin(scribe, workflow, None);
        Fill(scribe, workflow, messageId, understood);
    }

    /// <summary>The last answer once more, from what stands now.</summary>
    public static void Repeat(Scribe scribe, Workflow last) => Begin(scribe, last, scribe.State.Slots);

    /// <summary>Ends what runs; what waited for it goes on.</summary>
    public static void Cancel(Scribe scribe, Workflow running)
    {
        scribe.Record(new WorkflowCancelled(running.Name, WorkflowCancelled.Asked));
        scribe.Say(TextKeys.Cancelled);
    }

    /// <summary>The question before the open one, once more.</summary>
    public static void Back(Scribe scribe, Workflow workflow, string messageId)
    {
        var open = scribe.State.Question?.Slot;
        var before = workflow.Slots.TakeWhile(slot => slot.Name != open)
            .LastOrDefault(slot => scribe.State.Slots.ContainsKey(slot.Name) || scribe.State.Open.ContainsKey(slot.Name));
        if (before is null || open is null)
            scribe.Say(TextKeys.BackNothing);
        else
            scribe.Record(new SlotLeftOpen(workflow.Name, before.Name, "", messageId, []));
    }

    /// <summary>Asks the next open slot of the running workflow, or completes it and goes on with what waited for it.</summary>
    public static void Continue(Scribe scribe, TurnInput input)
    {
        while (true)
        {
            if (WorkflowDirectory.Find(scribe.State.Workflow) is { } workflow)
            {
                if (Complete(scribe, workflow, input) is { } question)
                {
                    WorkflowQuestions.Ask(scribe, workflow, question, input.Conversation);
                    return;
                }
            }

            // When a person takes over, what waits goes on when they are done; after an erasure nothing does.
            if (scribe.IsOver || scribe.State.Interrupted is not [.., var waiting])
                return;
            scribe.Record(new WorkflowResumed(waiting.Workflow));
            scribe.Say(TextKeys.ResumeBack, ("workflow", Texts.Get(scribe.Language, TextKeys.WorkflowName(waiting.Workflow))));
        }
    }

    /// <returns>What must still be asked; null when it was answered.</returns>
    private static OpenQuestion? Complete(Scribe scribe, Workflow workflow, TurnInput input)
    {
        if ((WorkflowQuestions.Pending(scribe, workflow, input) ?? workflow.Complete(scribe, input)) is { } question)
            return question;
        scribe.Record(new WorkflowStepCompleted(workflow.Name, "answered"));
        scribe.Record(new WorkflowCompleted(workflow.Name));
        return null;
    }

    /// <summary>
    /// Lets the running workflow wait for another, if it has still to ask; what was asked for whole in the same burst is
    /// answered first. Of too many that wait the first is given up.
    /// </summary>
    private static void Interrupt(Scribe scribe, Workflow by, TurnInput input)
    {
        if (scribe.State.Workflow is not { } running)
            return;
        if (scribe.State.Question is null && WorkflowDirectory.Find(running) is { } whole && Complete(scribe, whole, input) is null)
            return;
        if (scribe.State.Interrupted is { Count: >= Deepest } waiting)
            scribe.Record(new WorkflowCancelled(waiting[0].Workflow, WorkflowCancelled.TooDeep));
        scribe.Record(new WorkflowInterrupted(running, by.Name));
    }

    private static void Begin(Scribe scribe, Workflow workflow, ImmutableSortedDictionary<string, FilledSlot> carried)
    {
        scribe.Record(new WorkflowStarted(workflow.Name));
        foreach (var (slot, filled) in carried)
            scribe.Record(new SlotFilled(
                workflow.Name, slot, filled.Value, filled.Written, filled.MessageId, filled.Reference));
    }

    /// <summary>Takes what the message says of the workflow's slots; a later answer replaces an earlier one.</summary>
    private static void Fill(Scribe scribe, Workflow workflow, string messageId, Understood understood)
    {
        var implied = WorkflowDirectory.Asked(understood) == workflow
            ? workflow.Implied(understood).Where(own => !understood.Slots.Any(reading => reading.Slot == own.Slot))
            : [];
        foreach (var reading in understood.Slots.Where(reading => workflow.Hears(reading.Slot)).Concat(implied))
        {
            if (reading.Value is null)
            {
                scribe.Missed |= reading.Choices is null;
                scribe.Record(new SlotLeftOpen(
                    workflow.Name, reading.Slot, reading.Written, messageId, reading.Choices ?? [], reading.Problem));
                continue;
            }

            var consents = !scribe.State.Consented;
            scribe.Record(new SlotFilled(
                workflow.Name, reading.Slot, reading.Value, reading.Written, messageId, reading.Reference));
            if (consents && scribe.State.Consented)
                scribe.RecordOfUser(new ConsentGiven(Notice.Version));
        }
    }

    /// <summary>Tells of one person, and not of the next: "and mine?" asks the same of another.</summary>
    private static bool IsOfOne(string slot) => BirthOf.Tells(slot) || slot is Slots.BirthTimeMargin or Slots.Relation or Slots.Name or Slots.Sign;

    private static ImmutableSortedDictionary<string, FilledSlot> None { get; } =
        ImmutableSortedDictionary.Create<string, FilledSlot>(StringComparer.Ordinal);
}
