using System.Globalization;
using System.Text;
using Luna.Conversations.Replaying;
using Luna.Conversations.Replies;

namespace Luna.Api.Replay;

/// <summary>What was found, for whoever reads it at a terminal. It holds what people were told.</summary>
public static class ReplayWords
{
    public static string Of(ReplayReport report)
    {
        var words = new StringBuilder();
        foreach (var taken in report.Taken.Where(taken => taken.Difference is not null || taken.Now?.Narration is not null))
            Tell(words, taken);
        Line(words, $"{report.Turns} turns taken again: {report.Same} the same byte for byte, {report.Differences.Count} different.");
        foreach (var (why, count) in report.LeftOut.OrderBy(pair => pair.Key))
            Line(words, $"{count} left out: {Why(why)}.");
        var (gained, lost, changed) = (
            report.Differences.Sum(one => one.Gained.Count), report.Differences.Sum(one => one.Lost.Count),
            report.Differences.Sum(one => one.Changed.Count));
        Line(words, $"Claims: {gained} gained, {lost} lost, {changed} changed. Texts changed: {report.Differences.Count(one => one.TextChanged)}.");
        if (report.IsRetold)
        {
            Line(words, $"Narrated now: {Sum(report, taken => taken.Now?.Narration)}");
            Line(words, $"Narrated then: {Sum(report, taken => taken.Turn.Said.Narration)}");
        }
        else
        {
            Line(words, $"Cost: none, no model was asked. Latency: {Latency(report.TookAt)}.");
        }

        return words.ToString();
    }

    private static void Tell(StringBuilder words, TakenTurn taken)
    {
        var turn = taken.Turn;
        Line(words, $"conversation {turn.Input.ConversationId}, version {turn.Version}, reply {turn.ReplyId}, of {turn.Input.Now:u}");
        if (taken.Now?.Narration is { } now)
        {
            Line(words, $"  now: {Told(now)}");
            Line(words, $"  then: {(turn.Said.Narration is { } then ? Told(then) : "not narrated")}");
            foreach (var reason in now.Reasons)
                Line(words, $"  not taken: {reason}");
        }

        if (taken.Difference is { } difference)
            Tell(words, difference);
        else
            Line(words, $"  the same");
    }

    private static void Tell(StringBuilder words, ReplyDifference difference)
    {
        var turn = difference.Turn;
        if (difference.After is null)
            Line(words, $"  nothing would be said{(difference.Failure is { } failure ? $": the turn fails ({failure})" : "")}");
        foreach (var claim in difference.Lost)
            Line(words, $"  claim lost: {Told(claim)}");
        foreach (var claim in difference.Gained)
            Line(words, $"  claim gained: {Told(claim)}");
        foreach (var (before, after) in difference.Changed)
            Line(words, $"  claim changed: {Told(before)}{Environment.NewLine}             now: {Told(after)}");
        if (difference is { TextChanged: true, After: { } said })
        {
            foreach (var line in Without(turn.Said.Text, said.Text))
                Line(words, $"  - {line}");
            foreach (var line in Without(said.Text, turn.Said.Text))
                Line(words, $"  + {line}");
        }

        if (difference.Besides.Count > 0)
            Line(words, $"  also other: {string.Join(", ", difference.Besides)}");
    }

    private static IEnumerable<string> Without(string text, string other) => text.Split('\n').Except(other.Split('\n'));

    private static string Told(Claim claim) =>
        string.Create(CultureInfo.InvariantCulture, $"{claim.Text} [{string.Join(", ", claim.FactIds)}; {claim.Confidence:0.00}]");

    private static string Told(Narration narration)
    {
        var by = narration.Provider is null ? "" : $", by {narration.Provider} ({narration.Model}) with {narration.Prompt}@{narration.PromptHash?[..12]}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Outcome(narration.Outcome)}{by}; cost {narration.Cost}, {narration.LatencyMs} ms, {Tokens(narration.InputTokens, narration.OutputTokens)}");
    }

    private static string Sum(ReplayReport report, Func<TakenTurn, Narration?> of)
    {
        var sum = new NarrationSum(report, of);
        var outcomes = sum.Count > 0 ? string.Join(", ", sum.Outcomes.Select(pair => $"{pair.Value} {Outcome(pair.Key)}")) : "none";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sum.Count} turns ({outcomes}). Cost: {sum.Cost}; {Tokens(sum.InputTokens, sum.OutputTokens)}. Latency: {Latency(sum.LatencyAt)}.");
    }

    private static string Tokens(long input, long output) => string.Create(CultureInfo.InvariantCulture, $"{input} tokens in, {output} out");

    private static string Outcome(NarrationOutcome outcome) => outcome switch
    {
        NarrationOutcome.Verified => "verified",
        NarrationOutcome.Repaired => "repaired",
        NarrationOutcome.Replaced => "replaced in part",
        _ => "fell back to Luna's own",
    };

    private static string Latency(Func<double, TimeSpan> at) =>
        $"median {Milliseconds(at(0.5))}, 95 of 100 within {Milliseconds(at(0.95))}, longest {Milliseconds(at(1))}";

    private static string Why(LeftOut why) => why switch
    {
        LeftOut.Human => "a person wrote it",
        LeftOut.Money => "it rested on credits and payments as they were then",
        LeftOut.Erased => "something that it may have rested on was erased",
        LeftOut.OtherEngine => "another version of the engine computed its facts (--engine takes today's)",
        _ => "its hour was not kept",
    };

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");

    private static void Line(StringBuilder words, FormattableString line) =>
        words.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
