namespace Luna.Conversations.Understanding.Safety;

/// <summary>
/// Tells distress from ordinary talk: by the patterns of <c>safety.txt</c>, and by the classifier, which has learnt how
/// people speak of it in other words. Either is enough, since to overlook one is worse than to ask once too often.
/// </summary>
internal static class SafetyReader
{
    public const string Prefix = "safety/";

    private const float Likely = 0.6f;

    /// <summary>"When will I die" is asked of astrologers every day, and sounds like more than it mostly is.</summary>
    private const float LikelyBesidePolicy = 0.85f;

    /// <summary>Of one or two words the classifier has seen too little to raise an alarm; the patterns know those that mean it.</summary>
    private const int FewestWords = 3;

    /// <summary>Letters; less is a slip of the fingers.</summary>
    private const int ShortestTalk = 10;

    /// <param name="phrase">What the lexicon found: who says "back" and nothing else means no more.</param>
    /// <param name="labels">Of the model; those of distress begin with <see cref="Prefix"/>.</param>
    public static SafetyReading? Read(
        MessageTokens m, Lexicon.Match? phrase, IReadOnlyList<string> labels, ReadOnlySpan<float> chances)
    {
        var said = SafetyPatterns.Default.Read(m);
        if (said is { IsDistress: true } || phrase is { IsWhole: true } || Words(m) < FewestWords || m.Text.Length < ShortestTalk) return said;
        var (all, highest) = (0f, -1);
        for (var label = 0; label < chances.Length; label++)
        {
            if (!labels[label].StartsWith(Prefix, StringComparison.Ordinal)) continue;
            all += chances[label];
            if (highest < 0 || chances[label] > chances[highest]) highest = label;
        }

        return all >= (said is null ? Likely : LikelyBesidePolicy) ? new SafetyReading(KindOf(labels[highest])) : said;
    }

    private static int Words(MessageTokens m)
    {
        var words = 0;
        for (var at = 0; at < m.Count; at++)
            if (m[at].Kind == TokenKind.Word) words++;
        return words;
    }

    private static SafetyKind KindOf(string label) => label[Prefix.Length..] switch
    {
        "self_harm" => SafetyKind.SelfHarm,
        "violence" => SafetyKind.Violence,
        "minor_abuse" => SafetyKind.MinorAbuse,
        _ => SafetyKind.MedicalEmergency,
    };
}
