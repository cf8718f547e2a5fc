namespace Luna.Conversations.Understanding.Answers;

/// <summary>Slots of a few values that a word gives away: area, purpose, scope.</summary>
internal static class WordReader
{
    /// <param name="likely">Of several the first that is one of these; otherwise the first.</param>
    public static void Read(
        MessageTokens m, IReadOnlyList<SlotWord> words, SlotWordKind kind, string slot, string[]? likely, ReadingsFound found)
    {
        SlotWord? first = null;
        foreach (var word in words)
        {
            if (word.Kind != kind || !word.Means || Overlaps(words, word) || IsBhava(m, word)) continue;
            first ??= word;
            if (likely is null || Array.IndexOf(likely, word.Value) < 0) continue;
            first = word;
            break;
        }

        if (first is { } told) found.Put(new SlotReading(slot, told.Value, m.Written(told.Start, told.End)));
    }

    /// <summary>"Saturn in the 7th house" speaks of no dwelling.</summary>
    private static bool IsBhava(MessageTokens m, SlotWord word) =>
        m[word.Start].Text is "house" or "ghar" or "घर"
        && (m[word.Start - 1].Has(Role.OrdinalEnding) || m[word.Start - 1].Sense.Ordinal > 0 || m[word.Start - 1].IsNumber);

    /// <summary>Part of a phrase that means none of them: "loved it" speaks of no love.</summary>
    private static bool Overlaps(IReadOnlyList<SlotWord> words, SlotWord word)
    {
        foreach (var other in words)
            if (other.Kind == word.Kind && !other.Means && other.Start < word.End && word.Start < other.End)
                return true;
        return false;
    }
}
