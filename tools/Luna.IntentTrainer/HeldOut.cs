using Luna.Conversations.Understanding;
using Luna.Conversations.Understanding.Classifying;
using Luna.Conversations.Understanding.Safety;

namespace Luna.IntentTrainer;

/// <summary>What models say of utterances that they were not trained on: every fold by a model of the other folds.</summary>
internal static class HeldOut
{
    private const int Folds = 5;

    public static IReadOnlyList<Verdict> Of(IReadOnlyList<Utterance> utterances)
    {
        var verdicts = new List<Verdict>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Trainer.Train([.. utterances.Where(x => x.Origin % Folds != fold)], temperature: 1);
            foreach (var utterance in utterances.Where(x => x.Origin % Folds == fold))
            {
                var chances = new float[model.Labels.Count];
                var known = model.Score(utterance.Features(), chances);
                verdicts.Add(new Verdict(utterance, model.Labels, known, chances));
            }
        }

        return verdicts;
    }

    /// <summary>
    /// The temperature that makes the chances most honest: of all verdicts said with 0.8, about 0.8 should be right.
    /// </summary>
    public static float Temperature(IReadOnlyList<Verdict> verdicts)
    {
        // The surprise is convex in the temperature's inverse, so thirds close in on the lowest.
        var (low, high) = (0.1, 5.0);
        while (high - low > 1e-4)
        {
            var (left, right) = (low + (high - low) / 3, high - (high - low) / 3);
            if (verdicts.Sum(x => x.Surprise(left)) < verdicts.Sum(x => x.Surprise(right))) high = right;
            else low = left;
        }

        return (float)Math.Round(2 / (low + high), 3);
    }
}

internal sealed record Verdict(Utterance Utterance, IReadOnlyList<string> Labels, bool IsKnown, float[] Chances)
{
    /// <summary>As Luna reads it, the lexicon asked too; by the classifier alone where the label is one of distress.</summary>
    public string Said => IsDistress
        ? Labels[Array.IndexOf(Chances, Chances.Max())]
        : IntentReader.Read(Lexicon.Default.Read(MessageTokens.Of(Utterance.Text)), IsKnown, Labels, Chances.ToArray()).Label;

    public bool IsRight => Said == Utterance.Label;

    public bool IsDistress => Utterance.Label.StartsWith(SafetyReader.Prefix, StringComparison.Ordinal);

    /// <summary>The patterns are the same for every fold: they were written by hand.</summary>
    public bool RaisedByPatterns => SafetyPatterns.Default.Read(MessageTokens.Of(Utterance.Text)) is { IsDistress: true };

    public bool Raised => MessageTokens.Of(Utterance.Text) is var m
        && SafetyReader.Read(m, Lexicon.Default.Read(m), Labels, Chances) is { IsDistress: true };

    /// <summary>Minus the logarithm of the chance that the true label has when all are sharpened by a factor.</summary>
    public double Surprise(double sharpening)
    {
        var powers = Chances.Select(x => Math.Pow(Math.Max(x, 1e-20), sharpening)).ToArray();
        var truth = Labels.ToList().IndexOf(Utterance.Label);
        return -Math.Log(Math.Max(powers[truth], 1e-300) / powers.Sum());
    }
}
