namespace Luna.Conversations.Grounding;

/// <param name="Fault">What is wrong, in words; null when the text may be delivered.</param>
public sealed record Verdict(string? Fault)
{
    public bool IsAccepted => Fault is null;

    internal static Verdict Accepted { get; } = new((string?)null);
}

/// <summary>Whether a text about a chart may be delivered: all that it says of the chart and the sky is true, and Luna says such things.</summary>
/// <remarks>What is not understood beside the name of something in a chart is refused: a false sentence is worse than a lost one.</remarks>
public static class ClaimCheck
{
    /// <summary>No claim is longer; reading takes time in proportion.</summary>
    public const int LongestText = 4000;

    public static Verdict Of(string text, Truths truths)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(truths);
        if (text.Length > LongestText)
            return new Verdict("longer than any claim");
        var plain = PlainText.Of(text);
        if (Policy.Fault(plain) is { } forbidden)
            return new Verdict(forbidden);
        return Reader.Fault(plain, truths) is { } fault ? new Verdict(fault) : Verdict.Accepted;
    }
}
