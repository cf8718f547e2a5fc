using System.Collections.Frozen;
using Luna.Conversations.Understanding.Safety;

namespace Luna.Conversations.Understanding.Classifying;

/// <summary>
/// Holds what the lexicon found against what the classifier has learnt. A phrase that says it all stands alone; a mere
/// word shifts the classifier's chances by what it weighs.
/// </summary>
internal static class IntentReader
{
    /// <summary>From here on a phrase of the lexicon is believed without asking further.</summary>
    public const double Decisive = 0.9;

    /// <summary>Below, a reading is better asked about than acted on.</summary>
    public const double Unsure = 0.35;

    /// <summary>Below, there is nothing even to ask about.</summary>
    private const double Hopeless = 0.15;

    /// <summary>While a question is open, less than this is rather an answer that was not understood.</summary>
    public const double UnsureOfDigression = 0.6;

    /// <summary>The confidence of what was not understood at all.</summary>
    private const double Nothing = 0.1;

    /// <summary>What calls a person, ends something or hurts is asked about rather than guessed.</summary>
    private static readonly string[] Weighty =
        [Intents.TalkToHuman, Intents.DeleteMyData, Intents.CancelStop, Intents.Abuse];

    private const double SureEnough = 0.75;

    /// <summary>From here on the classifier's word outweighs a name that is only like a place's.</summary>
    private const double Plain = 0.8;

    private const double Close = 0.15, Rival = 0.2;

    /// <summary>How much sooner a label is believed for every tenth that a phrase weighs above 0.4, in e-folds.</summary>
    private const double Trust = 0.6;

    private const double WeighsNothing = 0.4;

    public static IReadOnlyList<string> Labels { get; } = IntentModel.Default.Labels;

    /// <summary>Among <see cref="Labels"/>.</summary>
    public static int IndexOf(string label) => Indices[label];

    private static readonly FrozenDictionary<string, int> Indices = Labels.Select((label, at) => (label, at)).ToFrozenDictionary(x => x.label, x => x.at);

    /// <returns>False when the classifier knows not a word of the message, whatever runs of letters it knows.</returns>
    public static bool Score(MessageTokens m, Span<float> chances)
    {
        Span<int> features = stackalloc int[MessageFeatures.Most];
        var found = features[..MessageFeatures.Of(m, features, out var words)];
        return IntentModel.Default.Score(found, chances) && IntentModel.Default.KnowsAny(found[..words]);
    }

    /// <param name="chances">As scored; changed on the way.</param>
    /// <param name="labels">Of the chances.</param>
    /// <param name="likely">A label that something else than the words speaks for, with its weight as in the lexicon.</param>
    public static IntentReading Read(
        Lexicon.Match? said, bool known, IReadOnlyList<string> labels, Span<float> chances,
        (string Label, double Weight)? likely = null, double unsure = Unsure)
    {
        if (said is { Weight: >= Decisive }) return new IntentReading(said.Intent, said.Weight, [], "lexicon");
        if (!known && said is null && likely is null) return new IntentReading(Intents.OffTopic, Nothing, [], "unsure");
        Shift(said is null ? null : (said.Intent, said.Weight), labels, chances);
        Shift(likely, labels, chances);
        var (first, second) = Highest(chances);
        var (label, confidence, rival) = (labels[first], (double)chances[first], (double)chances[second]);
        if (confidence < Hopeless && said?.Intent != label)
            return new IntentReading(Intents.OffTopic, Nothing, [label, labels[second]], "unsure");
        if (said?.Intent != label && confidence < (Weighty.Contains(label) ? SureEnough : unsure > Unsure ? unsure : 0))
            return new IntentReading(label, confidence, [label, labels[second]], "unsure") { IsGuess = true };
        var isClose = confidence < unsure || (confidence - rival < Close && rival > Rival);
        return new IntentReading(
            label, confidence, isClose ? [label, labels[second]] : [],
            confidence < unsure ? "unsure" : said?.Intent == label ? "lexicon" : "classifier");
    }

    /// <summary>The words plainly ask for something, or say what no answer about a birth says.</summary>
    public static bool SpeaksElsewhere(ReadOnlySpan<float> chances)
    {
        var (first, _) = Highest(chances);
        return chances[first] >= Plain && Labels[first] is not (Intents.ProvideBirthDetails or Intents.CreateKundli or Intents.OffTopic);
    }

    /// <summary>Multiplies the odds of a label, and lets all add up to one again.</summary>
    private static void Shift((string Label, double Weight)? evidence, IReadOnlyList<string> labels, Span<float> chances)
    {
        var total = 0f;
        for (var i = 0; i < chances.Length; i++)
        {
            if (labels[i].StartsWith(SafetyReader.Prefix, StringComparison.Ordinal)) chances[i] = 0;
            else if (evidence is { } e && labels[i] == e.Label) chances[i] *= (float)Math.Exp((e.Weight - WeighsNothing) * 10 * Trust);
            total += chances[i];
        }

        for (var i = 0; i < chances.Length; i++) chances[i] /= total;
    }

    private static (int First, int Second) Highest(ReadOnlySpan<float> chances)
    {
        var (first, second) = (0, 1);
        if (chances[1] > chances[0]) (first, second) = (1, 0);
        for (var i = 2; i < chances.Length; i++)
            if (chances[i] > chances[first]) (first, second) = (i, first);
            else if (chances[i] > chances[second]) second = i;
        return (first, second);
    }
}
