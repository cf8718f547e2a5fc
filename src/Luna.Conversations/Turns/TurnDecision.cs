using System.Globalization;
using JasperFx.Events;
using Luna.Channels;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Understanding;
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
        var messages = input.Unread.Select(Message.Of).OfType<Message>().ToArray();
        var scribe = new Scribe(input, LanguageOf(messages, input.Conversation));
        if (messages.Length == 0)
            return input.Conversation is null ? TurnOutcome.Nothing : Silence.Take(scribe, input);

        if (!scribe.HasBegun || scribe.State.IsClosed)
            Begin(scribe, messages[0]);
        else
            Silence.End(scribe, input);
        foreach (var message in messages)
            Hear(scribe, message, input);
        if (scribe.State.WithHuman && scribe.Reply.IsEmpty)
            return scribe.Outcome();

        if (!scribe.State.NoticeGiven)
            GiveNotice(scribe);
        Forecasting.Resume(scribe, input);
        if (!scribe.State.WithHuman)
            WorkflowEngine.Continue(scribe, input);
        scribe.Compose([.. messages.Select(message => message.Id).Distinct()]);
        return scribe.Outcome();
    }

    /// <summary>Of the last message whose words tell it; until then Luna stays with what it spoke.</summary>
    private static string LanguageOf(Message[] messages, Conversation? state) =>
        messages.Reverse().Select(message => message.Text is { } text ? MessageLanguage.Of(MessageTokens.Of(text)) : null)
            .FirstOrDefault(language => language is not null)
        ?? state?.SpokenLanguage ?? Texts.English;

    private static void Begin(Scribe scribe, Message message) =>
        scribe.Begin(
            new ConversationStarted(message.Chat, StreamIds.User(message.Chat, scribe.HasBegun ? scribe.State.Life : 1)), message.PersonName);

    private static void Hear(Scribe scribe, Message message, TurnInput input)
    {
        var understood = message.Text is null && message.Payload is null
            ? new Understood(Intents.OffTopic, 0, "none", [])
            : MessageReader.Read(message.Text ?? "", message.Payload, ContextOf(scribe, message, input), input.Places);
        if (understood is { Move: null } && scribe.State.Workflow is null && FollowUps.Is(MessageTokens.Of(message.Text ?? "")))
            understood = understood with { Move = Moves.FollowUp };
        scribe.Record(new IntentClassified(
            message.Id, message.Version, understood.Intent, understood.Confidence, understood.Classifier,
            MessageReader.Version, understood.Slots, input.Now));

        if (understood.Safety is { } safety && Safeguard.Answer(scribe, message.Id, safety, input))
            return;
        if (scribe.State.WithHuman)
            return;
        if (understood.Classifier == "none")
            scribe.Say(TextKeys.OnlyText);
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

    private sealed record Message(
        ChatAddress Chat, string Id, long Version, string? Text, string? Payload, string? PersonName, bool IsEdit)
    {
        public static Message? Of(IEvent inbound) => inbound.Data switch
        {
            MessageReceived received => new(
                received.Chat, received.MessageId, inbound.Version, received.Text, received.Payload, received.PersonName,
                IsEdit: false),
            // What was edited is read as if it were said now: it corrects the slots that it names.
            MessageEdited edited => new(edited.Chat, edited.MessageId, inbound.Version, edited.Text, null, null, IsEdit: true),
            _ => null,
        };
    }
}
