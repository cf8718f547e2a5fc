using System.Globalization;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Understanding;
using Luna.Conversations.Understanding.Proposals;
using Luna.Conversations.Workflows;
using Luna.Conversations.Workflows.Safeguards;
using Luna.Conversations.Workflows.Answers;
using NodaTime.Text;

namespace Luna.Conversations.Turns;

/// <summary>
/// One turn: everything that came since the last one is understood message by message, routed, and answered together.
/// Pure; the same input gives the same outcome.
/// </summary>
public static class TurnDecision
{
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static TurnOutcome Take(TurnInput input)
    {
        var sorted = VoiceNotes.Sort(input);
        if (input.Conversation?.Reading is { } reading)
            return ReadingTurn.Take(reading, sorted.Decided, input);
        var messages = sorted.Ready;
        var scribe = new Scribe(input, LanguageOf(messages, input.Conversation));
        if (messages.Count == 0 && sorted.Decided.Count == 0)
            return input.Conversation is null || sorted.Waits ? TurnOutcome.Nothing : Silence.Take(scribe, input);

        if (!scribe.HasBegun || scribe.State.IsClosed)
            Begin(scribe, sorted.All[0]);
        foreach (var decided in sorted.Decided)
            scribe.RecordOfRecording(decided);
        return messages.Count > 0 ? Answer(scribe, sorted, input) : scribe.Outcome();
    }

    private static TurnOutcome Answer(Scribe scribe, VoiceNotes.Sorted sorted, TurnInput input)
    {
        // What was heard is kept, even if a language model is to be asked about it before anything else is decided.
        var kept = sorted.Decided.Count > 0 ? scribe.Outcome() : TurnOutcome.Nothing;
        var before = scribe.State.ReadBack;
        Silence.End(scribe, input);
        foreach (var message in sorted.Ready)
            if (Hear(scribe, message, sorted.Ready, input) is { } doubt)
                return kept with { Doubt = doubt };

        if (scribe.State.WithHuman && scribe.Reply.IsEmpty)
            return scribe.Outcome();

        var unsure = scribe.State.ReadBack is { Asked: false } heard ? heard : null;
        // The person is asked once for all that was said.
        if (unsure is not null && sorted.Waits && scribe.Reply.IsEmpty)
            return scribe.Outcome();
        if (unsure is not null)
            VoiceNotes.AskBack(scribe, unsure);
        if (!scribe.State.NoticeGiven)
            GiveNotice(scribe);
        Forecasting.Resume(scribe, input);
        if (!scribe.State.WithHuman && unsure is null)
            WorkflowEngine.Continue(scribe, input);
        // What was waited for is answered now.
        scribe.Compose([.. sorted.Ready.Select(message => message.Id).Concat((unsure ?? before)?.MessageIds ?? []).Distinct()]);
        return scribe.Outcome();
    }

    /// <summary>Of the last message whose words tell it; until then Luna stays with what it spoke.</summary>
    private static string LanguageOf(IReadOnlyList<Message> messages, Conversation? state) =>
        messages.Reverse().Select(message => message.Text is { } text ? MessageLanguage.Of(HostileText.Without(MessageTokens.Of(text)).Asked) : null)
            .FirstOrDefault(language => language is not null)
        ?? state?.SpokenLanguage ?? Texts.English;

    private static void Begin(Scribe scribe, Message message) =>
        scribe.Begin(
            new ConversationStarted(message.Chat, StreamIds.User(message.Chat, scribe.HasBegun ? scribe.State.Life : 1)), message.PersonName);

    /// <returns>What a language model is to be asked before anything is made of the message.</returns>
    private static Doubt? Hear(Scribe scribe, Message message, IReadOnlyList<Message> messages, TurnInput input)
    {
        var asked = scribe.State.ReadBack is { Asked: true } unsure ? unsure : null;
        if (asked is not null && VoiceNotes.AnswerTo(message, input, scribe.Language) is { } answer)
        {
            scribe.Record(new IntentClassified(
                message.Id, message.Version, answer, 1, "context", MessageReader.Version, [], input.Now));
            if (answer == Intents.Yes)
                return Hear(scribe, message with { Id = asked.MessageIds[^1], Text = asked.Text, Payload = null, Note = null }, messages, input);
            scribe.Say(TextKeys.VoiceSayAgain);
            return null;
        }

        var context = ContextOf(scribe, message, input);
        var understood = Understand(scribe, message, context, input);
        if (message.Note?.Confidence < input.Speech.SureFrom && understood.Safety is null && !scribe.State.WithHuman)
            scribe.Record(new TranscriptReadBack(message.Id, message.Version, input.Now));
        else if (DoubtOf(scribe, message, understood, context, input) is { } doubt && !IsPressing(messages, context, input))
            return doubt;
        else
            Act(scribe, message, understood, context, input);
        return null;
    }

    private static Understood Understand(Scribe scribe, Message message, ReadingContext context, TurnInput input)
    {
        var understood = message.Text is null && message.Payload is null
            ? new Understood(Intents.OffTopic, 0, "none", [])
            : MessageReader.Read(message.Text ?? "", message.Payload, context, input.Places);
        return understood is { Move: null } && scribe.State.Workflow is null && FollowUps.Is(MessageTokens.Of(message.Text ?? ""))
            ? understood with { Move = Moves.FollowUp }
            : understood;
    }

    /// <summary>What a language model may be asked before anything is decided; not of what has waited already.</summary>
    private static Doubt? DoubtOf(Scribe scribe, Message message, Understood understood, ReadingContext context, TurnInput input) =>
        input.HasModel && understood is { Classifier: "unsure", Safety: null } && message.Text is { } text && !scribe.State.WithHuman
        && !input.Proposals.ContainsKey(message.Version) && input.Now - message.At <= MessageUnderstanding.Patience
            ? new Doubt(
                message.Version, text, context.OpenSlot, scribe.State.Workflow, LocalDatePattern.Iso.Format(context.Here), scribe.State.UserId)
            : null;

    /// <summary>Somebody may be in danger: no model is waited for.</summary>
    private static bool IsPressing(IReadOnlyList<Message> messages, ReadingContext context, TurnInput input) => messages.Any(
        message => MessageReader.Read(message.Text ?? "", null, context, input.Places).Safety is not null);

    /// <summary>Acts on what a message means.</summary>
    private static void Act(Scribe scribe, Message message, Understood own, ReadingContext context, TurnInput input)
    {
        var proposal = input.Proposals.GetValueOrDefault(message.Version);
        var understood = proposal is null ? own : ProposalReader.Over(own, proposal, message.Text ?? "", context, input.Places);
        if (message.Text is { } text)
            scribe.Heard.Add(text);
        scribe.Record(new IntentClassified(
            message.Id, message.Version, understood.Intent, understood.Confidence, understood.Classifier,
            MessageReader.Version, understood.Slots, input.Now, proposal));

        if (understood.Safety is { } safety && Safeguard.Answer(scribe, message.Id, safety, input))
            return;
        if (scribe.State.WithHuman)
            return;
        if (message.Note?.Failure is { } reason)
            VoiceNotes.Apologize(scribe, reason, input);
        else if (understood.Classifier == "none")
            scribe.Say(input.Speech.Listens ? TextKeys.OnlyTextAndVoice : TextKeys.OnlyText);
        else
            Router.Route(scribe, message.Id, understood, input);
    }

    private static ReadingContext ContextOf(Scribe scribe, Message message, TurnInput input)
    {
        var state = scribe.State;
        var (slot, choices) = AskedOf(scribe, message, input);
        var heard = WorkflowDirectory.Find(state.Workflow ?? state.LastWorkflow);
        return new ReadingContext(
            slot, choices is { Count: > 0 } ? choices : null, input.Today, scribe.Language,
            state.Slots.TryGetValue(Slots.BirthDate, out var date) ? LocalDatePattern.Iso.Parse(date.Value).Value : null,
            state.Slots.TryGetValue(Slots.BirthTime, out var time) && time.Value != Slots.Unknown
                ? HourAndMinute.Parse(time.Value).Value : null,
            state.Slots.ContainsKey(Slots.BirthPlace) || state.Open.ContainsKey(Slots.BirthPlace))
        {
            Hears = heard?.Heard ?? [],
            SaidBirthYear = state.Open.TryGetValue(Slots.BirthDate, out var open) ? YearIn(open.Written) : null,
            KnownDate = state.Slots.TryGetValue(Slots.Date, out var day) ? LocalDatePattern.Iso.Parse(day.Value).Value : null,
            TodayHere = Whereabouts.Likely(state, input.Places).Today(input.Now),
            KnownPartnerBirthDate = state.Slots.TryGetValue(Slots.PartnerBirthDate, out var theirs)
                ? LocalDatePattern.Iso.Parse(theirs.Value).Value : null,
            KnownPartnerBirthTime = state.Slots.TryGetValue(Slots.PartnerBirthTime, out var hour) && hour.Value != Slots.Unknown
                ? HourAndMinute.Parse(hour.Value).Value : null,
            KnownPeople =
            [
                .. state.Births.Values.Where(birth => birth.ContainsKey(Slots.Name)).Select(birth => new KnownPerson(
                    birth.GetValueOrDefault(Slots.Relation)?.Value ?? BirthOf.Self, birth[Slots.Name].Value)),
            ],
            PartnerPlaceKnown = state.Slots.ContainsKey(Slots.PartnerBirthPlace) || state.Open.ContainsKey(Slots.PartnerBirthPlace),
        };
    }

    private static int? YearIn(string written) =>
        written.Split(' ', '/', '-', '.', ',').Where(word => word.Length == 4 && word.All(char.IsAsciiDigit))
            .Select(word => (int?)int.Parse(word, CultureInfo.InvariantCulture)).LastOrDefault();

    /// <summary>
    /// What the message may answer: an edit, what its first wording answered; else the open question; and once that
    /// has its answer, what will be asked next, for people write ahead.
    /// </summary>
    private static (string? Slot, IReadOnlyList<SlotChoice>? Choices) AskedOf(
        Scribe scribe, Message message, TurnInput input)
    {
        var state = scribe.State;
        if (message.IsEdit && state.Slots.FirstOrDefault(filled => filled.Value.MessageId == message.Id).Key is { } answered)
            return (answered, null);
        if (state.Question is { } question)
            return (question.Slot, question.Choices);
        var next = WorkflowDirectory.Find(state.Workflow) is { } workflow
            ? WorkflowQuestions.Pending(scribe, workflow, input)
            : null;
        return (next?.Slot, next?.Choices);
    }

    /// <summary>The first reply says that Luna is software and what it keeps, whatever it answers; help in distress comes before it.</summary>
    private static void GiveNotice(Scribe scribe)
    {
        var notice = Texts.Get(
            scribe.Language,
            scribe.Reply.IsEmpty && scribe.State.Workflow is null ? TextKeys.GreetingFirst : TextKeys.NoticeFirst,
            ("version", Notice.Version));
        if (scribe.State.HelpGiven)
            scribe.Reply.Say(notice);
        else
            scribe.Reply.SayFirst(notice);
    }
}
