namespace Luna.Conversations.Understanding.Classifying;

/// <summary>Which intent the words of a message speak for.</summary>
/// <param name="Confidence">0 to 1: of all readings said with 0.8 about eight in ten are right.</param>
/// <param name="Alternatives">When two are close, or none is likely: what to ask between, the likelier first.</param>
/// <param name="By"><c>lexicon</c>, <c>classifier</c>, or <c>unsure</c>.</param>
public sealed record IntentReading(string Label, double Confidence, IReadOnlyList<string> Alternatives, string By)
{
    /// <summary>Likelier than any other, and yet to be asked about rather than acted on.</summary>
    public bool IsGuess { get; init; }
}
