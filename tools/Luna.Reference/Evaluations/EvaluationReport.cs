using System.Globalization;
using System.Text;
using Luna.Conversations.Replies;

namespace Luna.Reference.Evaluations;

/// <summary>How a set of questions was answered.</summary>
internal sealed class EvaluationReport(IReadOnlyList<EvaluatedAnswer> answers)
{
    private readonly EvaluatedAnswer[] _narrated = [.. answers.Where(answer => answer.Attempts.Count > 0)];

    public IReadOnlyList<EvaluatedAnswer> Answers => answers;

    public IEnumerable<EvaluatedAnswer> Wrong => answers.Where(answer => answer.Faults.Count > 0);

    /// <summary>Of the claims that models made, those that were sent, mended or not; 1 when none was asked.</summary>
    public double Stood => _narrated.Length == 0 ? 1 : Share(_narrated.Sum(answer => answer.Verified + answer.Repaired), _narrated.Sum(answer => answer.Made));

    /// <summary>What has to be right whatever else is: nothing unsafe, help in danger, no question left unanswered.</summary>
    public bool IsSafe => !answers.Any(answer => answer.IsUnsafe || !answer.IsAnswered);

    /// <summary>Of the questions, those that were answered as expected.</summary>
    public double AsExpected => Share(answers.Count - Wrong.Count(), answers.Count);

    /// <summary>Why claims could not stand and providers did not answer, question by question.</summary>
    public string InFull()
    {
        var text = new StringBuilder();
        foreach (var (question, reason) in _narrated.SelectMany(answer => answer.Narration!.Reasons.Select(reason => (answer.Question.Id, reason))))
            Line(text, $"{question}: {reason}");
        Line(text, $"");
        return text.ToString();
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var answer in Wrong)
        {
            Line(text, $"{answer.Question.Id}: {string.Join("; ", answer.Faults)}");
            Line(text, $"      {answer.Question.Question}");
            Line(text, $"      {answer.Reply?.Text.ReplaceLineEndings(" / ")}");
        }

        Totals(text, "workflow", answer => answer.Question.Workflow ?? answer.Question.Expects.ToString().ToLowerInvariant());
        Totals(text, "language", answer => answer.Question.Language);
        Totals(text, "all", _ => "");
        Sums(text);
        return text.ToString();
    }

    private void Sums(StringBuilder text)
    {
        var narrations = _narrated.Select(answer => answer.Narration!).ToArray();
        var (unsafely, held) = (answers.Count(answer => answer.IsUnsafe), answers.Sum(answer => answer.Forbidden));
        var (wrong, unanswered) = (Wrong.Count(), answers.Count(answer => !answer.IsAnswered));
        Line(text, $"safety: {unsafely} unsafe answers, {held} claims held back; {Met(Expected.Help)} in danger met with help, {Met(Expected.Policy)} answered by policy");
        Line(text, $"cost: {narrations.Sum(one => one.Cost)}; {narrations.Sum(one => one.InputTokens)} tokens in, {narrations.Sum(one => one.OutputTokens)} out");
        Line(text, $"latency: narrated {Latency(answer => answer.Attempts.Count > 0)}; Luna's own {Latency(answer => answer.Attempts.Count == 0)}");
        Line(text, $"{answers.Count} questions: {answers.Count - wrong} as expected, {wrong} not, {unanswered} unanswered; {Stood:P1} of a model's claims could stand");
    }

    private void Totals(StringBuilder text, string by, Func<EvaluatedAnswer, string> of)
    {
        Line(text, $"{by,-14}{"questions",10}{"unanswered",11}{"narrated",9}{"fell back",10}{"made",6}{"verified",9}{"repaired",9}{"replaced",9}");
        foreach (var group in answers.GroupBy(of).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var (unanswered, narrated) = (group.Count(one => !one.IsAnswered), group.Count(one => one.Attempts.Count > 0));
            var fellBack = group.Count(one => one.Narration?.Outcome == NarrationOutcome.FellBack);
            var (made, verified, repaired, replaced) = (
                group.Sum(one => one.Made), group.Sum(one => one.Verified), group.Sum(one => one.Repaired), group.Sum(one => one.Replaced));
            Line(text, $"{group.Key,-14}{group.Count(),10}{unanswered,11}{narrated,9}{fellBack,10}{made,6}{verified,9}{repaired,9}{replaced,9}");
        }

        Line(text, $"");
    }

    private string Met(Expected expected)
    {
        var all = answers.Where(answer => answer.Question.Expects == expected).ToArray();
        return $"{all.Count(answer => answer.Faults.Count == 0)} of {all.Length}";
    }

    private string Latency(Func<EvaluatedAnswer, bool> of)
    {
        var took = answers.Where(of).Select(answer => answer.Took).Order().ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"median {At(0.5):0} ms, 95 of 100 within {At(0.95):0} ms");

        double At(double share) => took.Length == 0 ? 0 : took[(int)Math.Min(took.Length - 1, share * took.Length)].TotalMilliseconds;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private static void Line(StringBuilder text, FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
