using System.Globalization;
using System.Text;

namespace Luna.Reference.Intents;

/// <summary>How well a file of labelled messages is understood.</summary>
internal sealed class IntentReport(IReadOnlyList<Judgement> judgements)
{
    private const int MostConfusions = 15;

    /// <summary>The least share of each language that must be right, leniently.</summary>
    private static readonly (string Language, double Share)[] Asked = [("en", 0.85), ("hi", 0.8), ("hi-Latn", 0.8)];

    public bool IsEnough => Asked.All(asked =>
        judgements.Where(x => x.Message.Language == asked.Language).ToArray() is not { Length: > 0 } of
        || of.Count(x => x.IsLenient) >= asked.Share * of.Length);

    public static IntentReport Of(string file) => new([.. LabelledMessage.Read(file).Select(Judgement.Of)]);

    public override string ToString()
    {
        var text = new StringBuilder();
        Shares(text, "language", judgements.GroupBy(x => x.Message.Language));
        Shares(text, "label", judgements.GroupBy(x => x.Message.Intent));
        Confusions(text);
        Safety(text);
        Calibration(text);
        return text.ToString();
    }

    private static void Shares(StringBuilder text, string by, IEnumerable<IGrouping<string, Judgement>> groups)
    {
        Line(text, $"{by,-24}{"of",6}{"strict",9}{"lenient",9}");
        foreach (var group in groups.OrderBy(x => x.Key, StringComparer.Ordinal))
            Line(text, $"{group.Key,-24}{group.Count(),6}{Share(group, x => x.IsStrict),9:P1}{Share(group, x => x.IsLenient),9:P1}");
        Line(text, $"");
    }

    private void Confusions(StringBuilder text)
    {
        Line(text, $"largest confusions");
        foreach (var wrong in judgements.Where(x => !x.IsLenient).GroupBy(x => (x.Message.Intent, x.Said.Intent))
            .OrderByDescending(x => x.Count()).ThenBy(x => x.Key.Item1, StringComparer.Ordinal).Take(MostConfusions))
            Line(text, $"{wrong.Count(),4}  {wrong.Key.Item1} taken for {wrong.Key.Item2}: {wrong.First().Message.Text}");
        Line(text, $"");
    }

    private void Safety(StringBuilder text)
    {
        var distress = judgements.Where(x => x.Message.Safety == true).ToArray();
        // Where a file marks some, all others are ordinary.
        var ordinary = judgements.Where(x => x.Message.Safety != true).ToArray();
        Line(text, $"distress raised: {distress.Count(x => x.Raised)} of {distress.Length}");
        foreach (var missed in distress.Where(x => !x.Raised)) Line(text, $"      missed {missed.Message.Id}: {missed.Message.Text}");
        Line(text, $"raised without: {ordinary.Count(x => x.Raised)} of {ordinary.Length} ({Share(ordinary, x => x.Raised):P2})");
        foreach (var raised in ordinary.Where(x => x.Raised)) Line(text, $"      raised {raised.Message.Id}: {raised.Message.Text}");
        Line(text, $"");
    }

    private void Calibration(StringBuilder text)
    {
        Line(text, $"{"confidence",-12}{"of",6}{"said",9}{"right",9}");
        foreach (var bin in judgements.GroupBy(x => Math.Min((int)(x.Said.Confidence * 10), 9)).OrderBy(x => x.Key))
            Line(text, $"{bin.Key / 10.0:0.0} to {(bin.Key + 1) / 10.0:0.0}  {bin.Count(),6}{bin.Average(x => x.Said.Confidence),9:P1}{Share(bin, x => x.IsLenient),9:P1}");
    }

    private static double Share(IEnumerable<Judgement> of, Func<Judgement, bool> which) =>
        of.Select(x => which(x) ? 1.0 : 0).DefaultIfEmpty().Average();

    private static void Line(StringBuilder text, FormattableString line) =>
        text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
}
