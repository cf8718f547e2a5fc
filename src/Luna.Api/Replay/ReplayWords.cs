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
        foreach (var difference in report.Differences)
            Tell(words, difference);
        Line(words, $"{report.Turns} turns taken again: {report.Same} the same byte for byte, {report.Differences.Count} different.");
        foreach (var (why, count) in report.LeftOut.OrderBy(pair => pair.Key))
            Line(words, $"{count} left out: {Why(why)}.");
        var (gained, lost, changed) = (
            report.Differences.Sum(one => one.Gained.Count), report.Differences.Sum(one => one.Lost.Count),
            report.Differences.Sum(one => one.Changed.Count));
        Line(words, $"Claims: {gained} gained, {lost} lost, {changed} changed. Texts changed: {report.Differences.Count(one => one.TextChanged)}.");
        var (median, most, longest) = (Milliseconds(report.TookAt(0.5)), Milliseconds(report.TookAt(0.95)), Milliseconds(report.TookAt(1)));
        Line(words, $"Cost: none, no model was asked. Latency: median {median}, 95 of 100 within {most}, longest {longest}.");
        return words.ToString();
    }

    private static void Tell(StringBuilder words, ReplyDifference difference)
    {
        var turn = difference.Turn;
        Line(words, $"conversation {turn.Input.ConversationId}, version {turn.Version}, reply {turn.ReplyId}, of {turn.Input.Now:u}");
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
