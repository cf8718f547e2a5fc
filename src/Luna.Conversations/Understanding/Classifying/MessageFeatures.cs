namespace Luna.Conversations.Understanding.Classifying;

/// <summary>
/// What the classifier sees of a message: words, pairs of words and runs of letters in their phonetic form, each as a
/// number below <see cref="Buckets"/>. Training and reading share it; a change here asks for a new model.
/// </summary>
internal static class MessageFeatures
{
    public const int Buckets = 1 << 20;

    /// <summary>No message has more of them: what stands behind the 48th word says little about what is wanted.</summary>
    public const int Most = 1024;

    private const int MostWords = 48, LongestWord = 24, ShortestRun = 2, LongestRun = 5;
    private const uint Offset = 2166136261, Prime = 16777619;

    private enum Kind : uint { Word = 1, Pair, Gap, Run, Spelling, Whole, First, Last, Concept }

    /// <summary>What a word means says more than how it is spelt.</summary>
    private const int ConceptCounts = 3;

    /// <param name="features">At least <see cref="Most"/> long. A feature stands there as often as it occurs.</param>
    /// <param name="words">How many of them, at the front, are the words themselves.</param>
    public static int Of(MessageTokens m, Span<int> features, out int words)
    {
        Span<char> letters = stackalloc char[MostWords * (LongestWord + 1) + 1];
        Span<(int Start, int End)> spans = stackalloc (int, int)[MostWords];
        Span<int> concepts = stackalloc int[Concepts.Most];
        var (count, found) = (Words(m, letters, spans), 0);
        for (var at = 0; at < count; at++) Put(features, ref found, Add(Start(Kind.Word), letters[spans[at].Start..spans[at].End]));
        words = found;
        uint whole = Start(Kind.Whole), before = 0, beforeThat = 0;
        for (var at = 0; at < count; at++)
        {
            ReadOnlySpan<char> word = letters[spans[at].Start..spans[at].End];
            var hash = Add(Start(Kind.Word), word);
            whole = Add(whole, hash);
            Put(features, ref found, Add(Add(Start(Kind.Pair), before), hash));
            if (at > 1) Put(features, ref found, Add(Add(Start(Kind.Gap), beforeThat), hash));
            (beforeThat, before) = (before, hash);
            foreach (var concept in concepts[..Concepts.Default.Of(word, concepts)])
            for (var time = 0; time < ConceptCounts; time++)
                Put(features, ref found, Add(Start(Kind.Concept), (uint)concept));

            // With the blanks on both sides, so that beginnings and endings differ from middles.
            ReadOnlySpan<char> framed = letters[(spans[at].Start - 1)..(spans[at].End + 1)];
            for (var run = ShortestRun + 1; run <= LongestRun; run++)
            for (var from = 0; from + run <= framed.Length; from++)
                Put(features, ref found, Add(Start(Kind.Run), framed.Slice(from, run)));
        }

        for (var at = 0; at < Math.Min(m.Count, MostWords); at++)
            if (m[at].Kind == TokenKind.Word)
                Put(features, ref found, Add(Start(Kind.Spelling), m[at].Text));
        if (count is > 0 and <= 5) Put(features, ref found, whole);
        Put(features, ref found, Add(Add(Start(Kind.Last), before), (uint)Math.Min(count, 8)));
        return found;
    }

    /// <summary>Writes the words in their phonetic form, a blank before, between and behind them.</summary>
    private static int Words(MessageTokens m, Span<char> letters, Span<(int Start, int End)> words)
    {
        Span<char> sounds = stackalloc char[2 * LongestWord];
        var (count, length) = (0, 1);
        letters[0] = ' ';
        for (var at = 0; at < m.Count && count < MostWords; at++)
        {
            var token = m[at];
            ReadOnlySpan<char> word = token.Kind switch
            {
                TokenKind.Word => sounds[..Math.Min(Phonetics.Write(Head(token.Text), sounds), LongestWord)],
                TokenKind.Number => Shape(token),
                _ => token.Text[0] > '\u2000' || token.Is('?') ? token.Text : [],
            };
            if (word.IsEmpty) continue;
            word.CopyTo(letters[length..]);
            words[count++] = (length, length + word.Length);
            length += word.Length;
            letters[length++] = ' ';
        }

        return count;
    }

    private static ReadOnlySpan<char> Head(string word) => word.AsSpan(0, Math.Min(word.Length, LongestWord));

    /// <summary>A year that someone was born in asks for something else than a year to come.</summary>
    private static string Shape(Token number) => number.Value switch
    {
        < 0 => "#long",
        < 13 => "#hour",
        < 32 => "#day",
        < 100 => "#two",
        < 1900 => "#many",
        < 2022 => "#born",
        < 2100 => "#year",
        _ => "#more",
    };

    private static void Put(Span<int> features, ref int found, uint hash)
    {
        if (found < Most) features[found++] = (int)((hash ^ (hash >> 15)) & (Buckets - 1));
    }

    private static uint Start(Kind kind) => Add(Offset, (uint)kind);

    private static uint Add(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text) hash = (hash ^ c) * Prime;
        return hash;
    }

    private static uint Add(uint hash, uint other) => ((hash ^ (other & 0xFFFF)) * Prime ^ (other >> 16)) * Prime;
}
