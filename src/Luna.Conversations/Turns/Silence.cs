using Luna.Astrology.Places;
using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Forecasts;
using Luna.Conversations.Workflows;
using Luna.Conversations.Workflows.Answers;
using NodaTime;

namespace Luna.Conversations.Turns;

/// <summary>What the hours decide while the person says nothing.</summary>
internal static class Silence
{
    /// <returns>When the conversation is to be looked at again though nobody wrote; null for never.</returns>
    public static DateTimeOffset? NextLook(
        Conversation state, Subscription? subscription, ConversationOptions options, DateTimeOffset now)
    {
        // Whatever else is due waits for the reading.
        if (state.Reading is { } reading)
            return reading.Until;
        DateTimeOffset?[] looks =
        [
            OfQuestion(state, options), Forecasting.NextLook(state, subscription, options, now),
            .. state.Notes.Where(note => !note.IsSettled).Select(note => (DateTimeOffset?)note.Until),
        ];
        return looks.Min();
    }

    private static DateTimeOffset? OfQuestion(Conversation state, ConversationOptions options) =>
        state.Workflow is null || state.WithHuman || state.IsMuted ? null
        : state.Question is null || state.Reminded ? state.HeardAt + options.Timeout
        : Earlier(ReminderAt(state, options), state.HeardAt + options.Timeout);

    /// <summary>Not in the night of where the person is, as far as they said where.</summary>
    private static DateTimeOffset ReminderAt(Conversation state, ConversationOptions options)
    {
        var at = state.HeardAt + options.Reminder;
        return Whereabouts.Told(state, Gazetteer.Default) is { } where
            ? QuietHours.After(Instant.FromDateTimeOffset(at), where.ZoneId, options).ToDateTimeOffset()
            : at;
    }

    /// <summary>The person is back: what was left open for too long is closed, and a new session begins after that.</summary>
    public static void End(Scribe scribe, TurnInput input)
    {
        Close(scribe, input);
        if (Lasted(scribe, input) >= input.Options.Session)
            scribe.Record(new SessionStarted(scribe.State.Session + 1));
    }

    /// <summary>Nobody wrote; it is only late.</summary>
    public static TurnOutcome Take(Scribe scribe, TurnInput input)
    {
        if (scribe.State.WithHuman || scribe.State.IsMuted)
            return scribe.Outcome();
        Close(scribe, input);
        if (Forecasting.Take(scribe, input))
            return scribe.Outcome();
        if (scribe.State is { Workflow: not null, Question: not null, Reminded: false } && input.Now >= ReminderAt(scribe.State, input.Options))
        {
            scribe.Say(TextKeys.Reminder);
            WorkflowEngine.Continue(scribe, input);
            scribe.Compose([], OutgoingPurpose.Reminder);
        }

        return scribe.Outcome();
    }

    private static void Close(Scribe scribe, TurnInput input)
    {
        if (Lasted(scribe, input) < input.Options.Timeout)
            return;
        foreach (var waiting in scribe.State.Interrupted)
            scribe.Record(new WorkflowTimedOut(waiting.Workflow));
        if (scribe.State.Workflow is { } running)
            scribe.Record(new WorkflowTimedOut(running));
    }

    /// <summary>Who has only been recorded so far has not been silent.</summary>
    private static TimeSpan Lasted(Scribe scribe, TurnInput input) =>
        scribe.State.HeardAt == default ? TimeSpan.Zero : input.Now - scribe.State.HeardAt;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
