namespace Luna.Conversations.Understanding.Safety;

/// <summary>
/// Patterns, each found by the words of one of its steps: what a message does not say need not be looked for. Of the
/// steps the one is taken whose words the fewest steps of all share, since those are said the least.
/// </summary>
internal sealed class PatternsByWord
{
    private readonly Dictionary<int, SafetyPattern[]> _patterns;

    public PatternsByWord(IReadOnlyCollection<SafetyPattern> patterns)
    {
        var uses = patterns.SelectMany(StepsOf).SelectMany(step => step.FirstWords).CountBy(word => word).ToDictionary();
        _patterns = patterns
            .SelectMany(
                pattern => StepsOf(pattern).MinBy(step => step.FirstWords.Sum(word => uses[word])).FirstWords,
                (pattern, word) => (word, pattern))
            .GroupBy(x => x.word, x => x.pattern).ToDictionary(x => x.Key, x => x.ToArray());
    }

    public bool AnyOccurs(ReadOnlySpan<int> said)
    {
        for (var at = 0; at < said.Length; at++)
        {
            if (!_patterns.TryGetValue(said[at], out var patterns) || said[..at].Contains(said[at])) continue;
            foreach (var pattern in patterns)
                if (pattern.Occurs(said)) return true;
        }

        return false;
    }

    private static IEnumerable<SafetyStep> StepsOf(SafetyPattern pattern) => pattern.Phrases.SelectMany(phrase => phrase);
}
