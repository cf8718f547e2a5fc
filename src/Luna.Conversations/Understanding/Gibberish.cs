namespace Luna.Conversations.Understanding;

/// <summary>Letters that a hand struck without a word in mind: no vowel among them, too many consonants in a row, a row of keys.</summary>
internal static class Gibberish
{
    /// <summary>Letters; shorter ones may be initials.</summary>
    private const int Shortest = 3;

    /// <summary>Consonants in a row; names of India and Europe have up to five.</summary>
    private const int Most = 6;

    private const string Vowels = "aeiouy";

    private static readonly string[] Rows = ["qwert", "werty", "asdf", "sdfg", "dfgh", "fghj", "ghjk", "hjkl", "zxcv", "xcvb", "cvbn", "vbnm"];

    /// <param name="word">Folded.</param>
    public static bool Is(string word) => word.Length >= Shortest && (char.IsAscii(word[0]) ? IsLatin(word) : IsIndic(word));

    private static bool IsLatin(string word)
    {
        foreach (var row in Rows)
            if (word.Contains(row, StringComparison.Ordinal))
                return true;
        var (consonants, any) = (0, false);
        foreach (var letter in word)
        {
            var vowel = Vowels.Contains(letter, StringComparison.Ordinal);
            any |= vowel;
            consonants = vowel ? 0 : consonants + 1;
            if (consonants >= Most) return true;
        }

        return !any;
    }

    /// <summary>Four consonants joined without a vowel.</summary>
    private static bool IsIndic(string word)
    {
        var joined = 0;
        foreach (var letter in word)
            if (letter == '\u094D' && ++joined >= 3) return true;
            else if (letter is >= '\u093E' and <= '\u094C') joined = 0;
        return false;
    }
}
