namespace Luna.Astrology.Places;

/// <summary>Every spelling that one slip of the finger makes of a word.</summary>
internal static class OneEdit
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public static IEnumerable<string> Of(string word)
    {
        for (var i = word.Length - 1; i >= 0; i--)
        {
            if (i + 1 < word.Length && word[i] != word[i + 1])
                yield return $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}";
            yield return word.Remove(i, 1);
            foreach (var letter in Letters)
                if (letter != word[i])
                    yield return $"{word[..i]}{letter}{word[(i + 1)..]}";
        }

        for (var i = word.Length; i >= 0; i--)
            foreach (var letter in Letters)
                yield return word.Insert(i, letter.ToString());
    }
}
