using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows;

namespace Luna.Conversations.Turns;

/// <summary>Whether a language model is asked to put an answer into words, and what is said once it has been.</summary>
internal static class ReadingTurn
{
    /// <summary>Milliseconds. Whoever has waited longer for a model already is not made to wait for another.</summary>
    private const int LongestBefore = 1000;

    private static readonly string[] Narrowing = [Slots.Area, Slots.Graha, Slots.Period];

    /// <returns>Null when Luna's own words are sent at once.</returns>
    public static ReadingRequested? Request(Scribe scribe, ReplyComposed draft, TurnInput input)
    {
        if (!input.HasModel || !MayBeNarrated(scribe, draft))
            return null;
        return new ReadingRequested(
            scribe.State.LastInbound, string.Join('\n', scribe.Heard), TopicOf(scribe), draft, [.. scribe.Reply.Paragraphs],
            input.Now + input.Options.Reading, scribe.Reply.Birth!, PartnerOf(scribe, input, scribe.Reply.Birth!));
    }

    /// <summary>
    /// Ends the reading with what came of it, or with the draft when its time is over; what was written since waits for that,
    /// and what was recorded is listened to meanwhile.
    /// </summary>
    public static TurnOutcome Take(ReadingRequested reading, IReadOnlyList<object> ofRecordings, TurnInput input)
    {
        var reply = input.Reading is { } recorded && recorded.Inbound == reading.Inbound ? recorded.Reply
            : input.Now >= reading.Until ? reading.Draft with { Narration = Narration.OfNobody(reading.Draft.Claims.Count) }
            : null;
        if (reply is null && ofRecordings.Count == 0)
            return TurnOutcome.Nothing;
        var scribe = new Scribe(input, reading.Draft.Language);
        foreach (var decided in ofRecordings)
            scribe.RecordOfRecording(decided);
        if (reply is not null)
            scribe.Record(reply);
        return scribe.Outcome();
    }

    /// <summary>Of one chart, told by workflows whose words may be others, and nothing that has to be said as it is.</summary>
    private static bool MayBeNarrated(Scribe scribe, ReplyComposed draft) =>
        draft is { Answers.Count: > 0, Charts.Count: 1 }
        && scribe.Reply.Paragraphs.Any(paragraph => paragraph is { IsProse: true, Claims: > 0 })
        && scribe is { LooksBack: false, Erases: null, State: { WithHuman: false, ReadBack: null } }
        && !scribe.HasDecided<SafetyRaised>(_ => true)
        && scribe.Decided<IntentClassified>().Sum(classified => classified.Proposed?.LatencyMs ?? 0) <= LongestBefore
        && Answered(scribe) is { Length: > 0 } answered && Array.TrueForAll(answered, workflow => workflow.IsNarrated);

    private static Workflow[] Answered(Scribe scribe) =>
        [.. scribe.Decided<WorkflowCompleted>().Select(completed => WorkflowDirectory.Find(completed.Workflow)).OfType<Workflow>()];

    private static string TopicOf(Scribe scribe) => string.Join(' ', [
        .. Answered(scribe).Select(workflow => workflow.Name),
        .. Narrowing.Select(slot => scribe.State.Slots.GetValueOrDefault(slot)?.Value).OfType<string>(),
    ]);

    private static BirthDetails? PartnerOf(Scribe scribe, TurnInput input, BirthDetails told)
    {
        var (slots, births) = (scribe.State.Slots, scribe.State.Births);
        return births.TryGetValue(PartnerBirth.KeyOf(slots, births), out var birth)
            && BirthSlots.Details(birth, input.Places) is { } details && details != told
                ? details
                : null;
    }
}
