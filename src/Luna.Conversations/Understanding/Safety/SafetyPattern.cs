namespace Luna.Conversations.Understanding.Safety;

/// <param name="Phrases">All must occur, anywhere.</param>
internal sealed record SafetyPattern(SafetyStep[][] Phrases)
{
    private const int WidestGap = 5;

    public bool Occurs(ReadOnlySpan<int> said)
    {
        foreach (var phrase in Phrases)
            if (!Occurs(phrase, said)) return false;
        return true;
    }

    private static bool Occurs(SafetyStep[] phrase, ReadOnlySpan<int> said)
    {
        for (var at = 0; at < said.Length; at++)
            if (Follows(phrase, said[at..])) return true;
        return false;
    }

    private static bool Follows(ReadOnlySpan<SafetyStep> steps, ReadOnlySpan<int> said)
    {
        if (steps.IsEmpty) return true;
        for (var at = 0; at < said.Length && at <= (steps[0].Gap ? WidestGap : 0); at++)
        {
            if (steps[0].Words.AsSpan().Contains(said[at]) && Follows(steps[1..], said[(at + 1)..])) return true;
            foreach (var row in steps[0].Rows[said[at]])
                if (said[at..].StartsWith(row) && Follows(steps[1..], said[(at + row.Length)..]))
                    return true;
        }

        return false;
    }
}

/// <param name="Gap">Other words may stand before.</param>
/// <param name="Words">Any of them fits.</param>
/// <param name="Rows">Or any of these, word behind word; by the first.</param>
internal readonly record struct SafetyStep(bool Gap, int[] Words, ILookup<int, int[]> Rows)
{
    /// <summary>Without one of these the step fits nowhere.</summary>
    public IEnumerable<int> FirstWords => Words.Concat(Rows.Select(x => x.Key)).Distinct();
}
