using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding.Safety;

namespace Luna.Conversations.Workflows.Safeguards;

/// <summary>What is answered before all else: somebody who may come to harm, and questions that no honest chart answers.</summary>
internal static class Safeguard
{
    /// <returns>True when the message is answered by it and means nothing else.</returns>
    public static bool Answer(Scribe scribe, string messageId, SafetyReading reading, TurnInput input)
    {
        if (reading.IsDistress)
            Help(scribe, messageId, reading.Kind, input);
        else if (!scribe.State.WithHuman)
            scribe.Say(PolicyOf(reading.Kind));
        return true;
    }

    /// <summary>Help lines, once while a person is waited for; nothing of what the turn was about to say stays beside them.</summary>
    private static void Help(Scribe scribe, string messageId, SafetyKind kind, TurnInput input)
    {
        var given = scribe.State.HelpGiven;
        scribe.Record(new SafetyRaised(messageId, NameOf(kind)));
        if (given)
            return;
        if (!scribe.State.WithHuman)
            scribe.Record(new HandoffRequested(HandoffRequested.Safety));
        scribe.Reply.Clear();
        scribe.Say(WordsOf(kind));
        scribe.Reply.Say(string.Join('\n', HelpLines.Of(Country.Of(scribe.State, input.Places), kind).Select(line => Texts.Get(
            scribe.Language, SafeguardTexts.Line,
            ("name", line.Kind == "directory" ? Texts.Get(scribe.Language, SafeguardTexts.Elsewhere) : line.Name), ("contact", line.Contact)))));
        scribe.Say(SafeguardTexts.Human);
    }

    /// <summary>As events name it; never renamed.</summary>
    private static string NameOf(SafetyKind kind) => kind switch
    {
        SafetyKind.SelfHarm => "self-harm",
        SafetyKind.Violence => "violence",
        SafetyKind.MinorAbuse => "minor",
        _ => "emergency",
    };

    private static string WordsOf(SafetyKind kind) => kind switch
    {
        SafetyKind.SelfHarm => SafeguardTexts.SelfHarm,
        SafetyKind.Violence => SafeguardTexts.Violence,
        SafetyKind.MinorAbuse => SafeguardTexts.Minor,
        _ => SafeguardTexts.Emergency,
    };

    private static string PolicyOf(SafetyKind kind) => kind switch
    {
        SafetyKind.DeathDate => SafeguardTexts.DeathDate,
        SafetyKind.CertainIllness => SafeguardTexts.CertainIllness,
        SafetyKind.CourtOutcome => SafeguardTexts.CourtOutcome,
        _ => SafeguardTexts.SureProfit,
    };
}
