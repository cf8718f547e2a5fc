using JasperFx.Events;
using Luna.Astrology;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Turns;

/// <summary>
/// One turn: everything that came since the last one is understood message by message, routed, and answered together.
/// Pure; the same input gives the same outcome.
/// </summary>
public static class TurnDecision
{
    public static TurnOutcome Take(TurnInput input)
    {
        var scribe = new Scribe(input.ConversationId, input.Conversation);
        var answers = new List<string>();
        foreach (var inbound in input.Unread)
        {
            var message = Message.Of(inbound);
            if (message is null)
                continue;
            if (!scribe.HasBegun)
                scribe.Begin(new ConversationStarted(message.Chat, StreamIds.User(message.Chat)), message.PersonName);
            Hear(scribe, message, input);
            answers.Add(message.Id);
        }

        if (answers.Count == 0)
            return TurnOutcome.Nothing;

        if (!scribe.State.NoticeGiven)
            GiveNotice(scribe);
        WorkflowEngine.Continue(scribe, input);
        Compose(scribe, answers);
        return scribe.Outcome();
    }

    private static void Hear(Scribe scribe, Message message, TurnInput input)
    {
        var understood = message.Text is null && message.Payload is null
            ? new Understood(Intents.OffTopic, 0, "none", [])
            : MessageReader.Read(message.Text ?? "", message.Payload, ContextOf(scribe.State, input.Now), input.Places);
        scribe.Record(new IntentClassified(
            message.Id, message.Version, understood.Intent, understood.Confidence, understood.Classifier,
            MessageReader.Version, understood.Slots));

        if (understood.Classifier == "none")
            scribe.Say(TextKeys.OnlyText);
        else
            Router.Route(scribe, message.Id, understood, input);
    }

    private static ReadingContext ContextOf(Conversation state, DateTimeOffset now) => new(
        state.Question?.Slot,
        state.Question?.Choices is { Count: > 0 } choices ? choices : null,
        // A birth on a date that has only begun further east is no birth in the future.
        OffsetDateTime.FromDateTimeOffset(now.ToOffset(TimeSpan.FromHours(14))).Date,
        Texts.English,
        state.Slots.TryGetValue(Slots.BirthDate, out var date) ? LocalDatePattern.Iso.Parse(date.Value).Value : null);

    /// <summary>The first reply says that Luna is software and what it keeps, whatever it answers.</summary>
    private static void GiveNotice(Scribe scribe) => scribe.Say(
        scribe.Reply.IsEmpty && scribe.State.Workflow is null ? TextKeys.GreetingFirst : TextKeys.NoticeFirst,
        ("version", Notice.Version));

    private static void Compose(Scribe scribe, List<string> answers)
    {
        var draft = scribe.Reply;
        if (draft.Asks is null && scribe.State.Births.IsEmpty)
            scribe.Button(Payloads.OfIntent(Intents.CreateKundli), TextKeys.ButtonKundli);
        scribe.Record(new ReplyComposed(
            answers, Texts.English, draft.Text, draft.Claims, draft.Facts, draft.FactsHash, Engine.Version, "luna",
            draft.Pictures, draft.Buttons, draft.Asks));
    }

    private sealed record Message(
        ChatAddress Chat, string Id, long Version, string? Text, string? Payload, string? PersonName)
    {
        public static Message? Of(IEvent inbound) => inbound.Data switch
        {
            MessageReceived received => new(
                received.Chat, received.MessageId, inbound.Version, received.Text, received.Payload, received.PersonName),
            // What was edited is read as if it were said now: it corrects the slots that it names.
            MessageEdited edited => new(edited.Chat, edited.MessageId, inbound.Version, edited.Text, null, null),
            _ => null,
        };
    }
}
