using System.Diagnostics;
using System.Globalization;
using System.Text;
using Luna.Conversations.Grounding;

namespace Luna.Reference.Claims;

/// <summary>What was made of a file of claims: what passed though false, what did not though true.</summary>
internal sealed class ClaimReport(IReadOnlyList<(ClaimCase Case, Verdict Said)> judged, double microseconds)
{
    public bool IsSafe => !judged.Any(one => !one.Case.IsTrue && one.Said.IsAccepted);

    public static ClaimReport Of(string file)
    {
        var cases = ClaimCase.Read(file).Select(one => (Case: one, Truths: one.Truths())).ToArray();
        var said = Judge();
        var clock = Stopwatch.StartNew();
        Judge();
        return new ClaimReport([.. cases.Zip(said, (one, verdict) => (one.Case, verdict))], clock.Elapsed.TotalMicroseconds / Math.Max(cases.Length, 1));

        Verdict[] Judge() => Array.ConvertAll(cases, one => ClaimCheck.Of(one.Case.Text, one.Truths));
    }

    /// <summary>Every claim with what was made of it.</summary>
    public string InFull()
    {
        var text = new StringBuilder();
        foreach (var (one, said) in judged)
            Line(text, $"{one.Id} {one.Verdict}: {one.Text.ReplaceLineEndings(" / ")}{Environment.NewLine}      {said.Fault ?? "accepted"}   ({one.Why})");
        return text.ToString();
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        List(text, "accepted though false", judged.Where(one => !one.Case.IsTrue && one.Said.IsAccepted), one => one.Case.Why);
        List(text, "rejected though true", judged.Where(one => one.Case.IsTrue && !one.Said.IsAccepted), one => one.Said.Fault!);
        Totals(text, "kind", one => one.Kind);
        Totals(text, "language", one => one.Language);
        Totals(text, "all", _ => "");
        Line(text, $"{microseconds:0} microseconds a claim");
        return text.ToString();
    }

    private static void List(StringBuilder text, string what, IEnumerable<(ClaimCase Case, Verdict Said)> wrong, Func<(ClaimCase Case, Verdict Said), string> why)
    {
        var all = wrong.ToArray();
        Line(text, $"{what}: {all.Length}");
        foreach (var one in all)
        {
            Line(text, $"  {one.Case.Id} ({one.Case.Language}) {one.Case.Text.ReplaceLineEndings(" / ")}");
            Line(text, $"      {why(one)}");
        }

        Line(text, $"");
    }

    private void Totals(StringBuilder text, string by, Func<ClaimCase, string> of)
    {
        Line(text, $"{by,-24}{"false",6}{"rejected",10}{"true",7}{"accepted",10}");
        foreach (var group in judged.GroupBy(one => of(one.Case)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (wrong, right) = (group.Where(one => !one.Case.IsTrue).ToArray(), group.Where(one => one.Case.IsTrue).ToArray());
            Line(text, $"{group.Key,-24}{wrong.Length,6}{wrong.Count(one => !one.Said.IsAccepted),10}{right.Length,7}{right.Count(one => one.Said.IsAccepted),10}");
        }

        Line(text, $"");
    }

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
