using System.Globalization;
using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows;

/// <summary>What a workflow asks next, and in which words.</summary>
internal static class WorkflowQuestions
{
    /// <summary>How often a question is asked before help and a way out come with it.</summary>
    private const int AttemptsBeforeHelp = 3;

    /// <summary>What the person's own words left open comes first, then doubts, then what nobody has spoken of yet.</summary>
    public static OpenQuestion? Pending(Scribe scribe, Workflow workflow, TurnInput input)
    {
        var state = scribe.State;
        if (workflow.Slots.FirstOrDefault(slot => state.Open.ContainsKey(slot.Name)) is { } open)
            return new OpenQuestion(open.Name, TextOf(scribe, open, state.Open[open.Name]), ChoicesOf(scribe, open, state.Open[open.Name].Choices));
        if (workflow.InDoubt?.Invoke(scribe, input) is { } doubt)
            return doubt;
        return workflow.Needs(state, input).FirstOrDefault(slot => !state.Slots.ContainsKey(slot)) is { } missing
            ? new OpenQuestion(missing, null, ChoicesOf(scribe, workflow[missing], []))
            : null;
    }

    public static void Ask(Scribe scribe, Workflow workflow, OpenQuestion question, Conversation? before)
    {
        var slot = workflow[question.Slot];
        var attempt = Attempt(scribe, workflow, question, before);
        // Why an answer could not be taken is said once; after that the question stands by itself.
        var text = scribe.HasDecided<SlotLeftOpen>(left => left.Slot == slot.Name)
            || !scribe.State.Open.ContainsKey(slot.Name) || Chooses(scribe, slot, question) ? question.Text : null;
        if (text is not null)
            scribe.Reply.Say(text);
        if (Chooses(scribe, slot, question))
            AskToChoose(scribe, question, attempt);
        else if (text is null || attempt > AttemptsBeforeHelp)
            scribe.Say(attempt switch { 1 => slot.Ask, <= AttemptsBeforeHelp => slot.Again, _ => slot.Help });

        foreach (var choice in question.Choices)
            scribe.Reply.Buttons.Add(new ReplyButton(Payloads.OfChoice(question.Slot, choice), choice.Label));
        foreach (var (payload, key) in slot.Offers)
            scribe.Button(payload, key);
        if (slot.MayBeUnknown && question.Choices.Count == 0)
            scribe.Button(Payloads.OfMove(Moves.DontKnow), TextKeys.ButtonDontKnow);
        if (attempt > AttemptsBeforeHelp)
            scribe.Button(Payloads.OfIntent(Intents.CancelStop), TextKeys.ButtonCancel);
        if (attempt > AttemptsBeforeHelp + 1)
            OfferHuman(scribe);
        scribe.Reply.Asks = new SlotQuestion(slot.Name, attempt, question.Choices);
    }

    private static void AskToChoose(Scribe scribe, OpenQuestion question, int attempt)
    {
        if (attempt > 1)
            scribe.Say(TextKeys.ChooseAgain, ("choices", string.Join("\n", question.Choices.Select((choice, at) =>
                string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {choice.Label}")))));
        if (attempt > AttemptsBeforeHelp)
            scribe.Say(TextKeys.ChooseHelp);
    }

    private static void OfferHuman(Scribe scribe)
    {
        scribe.Say(TextKeys.OfferHuman);
        scribe.Button(Payloads.OfIntent(Intents.TalkToHuman), TextKeys.ButtonHuman);
    }

    /// <summary>The choices come from the person's own words; those of the slot are only a help with its question.</summary>
    private static bool Chooses(Scribe scribe, WorkflowSlot slot, OpenQuestion question) =>
        question.Choices.Count > 0 && !question.Choices.SequenceEqual(slot.Choices(scribe.Language));

    private static IReadOnlyList<SlotChoice> ChoicesOf(Scribe scribe, WorkflowSlot slot, IReadOnlyList<SlotChoice> open) =>
        open.Count > 0 ? open : slot.Choices(scribe.Language);

    /// <summary>Grows only when the person tried to answer and could not be understood, not when they spoke of something else.</summary>
    private static int Attempt(Scribe scribe, Workflow workflow, OpenQuestion question, Conversation? before) =>
        before?.Question is { } asked && asked.Slot == question.Slot && before.Workflow == workflow.Name
        && !scribe.HasDecided<WorkflowStarted>(_ => true)
        && !scribe.HasDecided<SlotFilled>(filled => filled.Slot == question.Slot)
            ? asked.Attempt + (scribe.Missed ? 1 : 0)
            : 1;

    private static string? TextOf(Scribe scribe, WorkflowSlot slot, OpenSlot open) =>
        open.Problem is { } problem ? Texts.Get(scribe.Language, problem.Key, problem.Arguments)
        : open.Choices.Count > 0 ? Texts.Get(scribe.Language, slot.Choose, ("written", open.Written), ("place", open.Choices[0].Value))
        : null;
}
