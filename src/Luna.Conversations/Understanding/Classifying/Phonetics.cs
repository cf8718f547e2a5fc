namespace Luna.Conversations.Understanding.Classifying;

/// <summary>
/// One form for what sounds alike: <c>शादी</c>, <c>shaadi</c> and <c>shadi</c> are all <c>sdi</c>. People spell Hindi
/// in Latin letters as they hear it, so breath (kh, th), length, doubling and every <c>a</c> behind the first letter
/// fall away. The other scripts of India follow the order of Devanagari and are read by its table.
/// </summary>
internal static class Phonetics
{
    private const char Silent = '_', Joins = '+', Nasal = '~', Unknown = '\0';

    // U+0900 to U+094F: marks, vowels, consonants merged with their breathed pair, vowel signs, virama.
    private const string Signs =
        "~~~_" + "aaaiiuuRleeeeoooo" + "kkggnccjjnttddnttddnnpfbbmyrrlllvsssh" + "____" + "aiiuuRReeeeoooo+eo";

    /// <param name="folded">A word, folded by <see cref="Folding"/>.</param>
    /// <param name="to">At least twice as long as the word.</param>
    /// <returns>How many letters were written.</returns>
    public static int Write(ReadOnlySpan<char> folded, Span<char> to)
    {
        var length = 0;
        for (var at = 0; at < folded.Length;)
            at += folded[at] is >= 'a' and <= 'z' ? Latin(folded, at, to, ref length) : Indic(folded, at, to, ref length);
        if (length == 0 && folded.Length > 0) to[length++] = folded[0] < 128 ? folded[0] : 'a';
        return length;
    }

    private static int Indic(ReadOnlySpan<char> word, int at, Span<char> to, ref int length)
    {
        var sound = Sound(word[at]);
        switch (sound)
        {
            case Unknown:
                to[length++] = word[at];
                return 1;
            case Silent or Joins:
                return 1;
            case Nasal:
                if (at + 1 < word.Length) to[length++] = 'n';
                return 1;
            case 'a':
                if (length == 0) to[length++] = 'a';
                return 1;
            case 'R': // the vowel of कृपया
                to[length++] = 'r';
                to[length++] = 'i';
                return 1;
            case 'j' when Sound(Next(word, at)) == Joins && IsLetter(Next(word, at + 1), '\u091E'): // ज्ञ is said gya
                to[length++] = 'g';
                to[length++] = 'y';
                return 3;
            case 'y' when length > 0 && to[length - 1] == 'i': // चाहिये is चाहिए
                return 1;
            case 'n' when at + 1 == word.Length && DropsLastN(to, length):
                return 1;
            case 'm' when Sound(Next(word, at)) == Joins && Sound(Next(word, at + 1)) is 'b' or 'p':
                to[length++] = 'n';
                return 1;
        }

        var doubled = at >= 2 && length > 0 && to[length - 1] == sound && Sound(word[at - 1]) == Joins;
        if (!doubled) to[length++] = sound;
        return 1;
    }

    private static int Latin(ReadOnlySpan<char> word, int at, Span<char> to, ref int length)
    {
        var (c, next) = (word[at], Next(word, at));
        if (c == next && Next(word, at + 1) == c)
        {
            // Drawn out: "haaaan", "plzzz".
            var run = at;
            while (run + 1 < word.Length && word[run + 1] == c) run++;
            return run - at;
        }

        var (sound, taken) = (c, next) switch
        {
            ('a', 'a') => ('a', 2),
            ('a', 'i' or 'e') => ('e', 2),
            ('a', 'y') when !IsVowel(Next(word, at + 1)) => ('e', 2),
            ('a', 'u') => ('o', 2),
            ('e', 'e') => ('i', 2),
            ('e', 'i') => ('e', 2),
            ('e', 'y') when !IsVowel(Next(word, at + 1)) => ('e', 2),
            ('o', 'o') => ('u', 2),
            ('c', 'c') when Next(word, at + 1) == 'h' => ('c', 3),
            ('c', 'h') => ('c', Next(word, at + 1) == 'h' ? 3 : 2),
            ('c', 'k') => ('k', 2),
            ('c', 'e' or 'i' or 'y') => ('s', 1),
            ('c' or 'q', _) => ('k', 1),
            ('p', 'h') => ('f', 2),
            ('w', 'h') => ('v', 2),
            ('k' or 'g' or 'j' or 't' or 'd' or 'b' or 's', 'h') => (c, 2),
            ('w', _) => ('v', 1),
            ('z', _) => ('j', 1),
            ('m', 'p' or 'b') => ('n', 1),
            ('y', '\0') when length > 0 && !IsVowel(word[at - 1]) => ('i', 1),
            _ => (c, c == next && !IsVowel(c) ? 2 : 1),
        };
        switch (sound)
        {
            case 'a' when length > 0:
            case 'c' when at >= 2 && word[at - 1] == 'h' && word[at - 2] == 'c': // "achchha"
            case 'y' when length > 0 && to[length - 1] == 'i':
            case 'n' when at + 1 == word.Length && DropsLastN(to, length):
                break;
            case 'x':
                to[length++] = 'k';
                to[length++] = 's';
                break;
            default:
                to[length++] = sound;
                break;
        }

        return taken;
    }

    /// <summary>Many leave the nasal of <c>नहीं में हूँ कहाँ</c> out, so it is left out of all that end like them.</summary>
    private static bool DropsLastN(Span<char> to, int length) => length > 0 && (to[length - 1] == 'h' || (length > 1 && to[length - 1] is 'i' or 'e' or 'o' or 'u'));

    private static char Sound(char c)
    {
        if (c is < '\u0900' or > '\u0D7F') return c is '\0' ? Unknown : c;
        var at = c & 0x7F;
        return at < Signs.Length ? Signs[at] : at is >= 0x58 and <= 0x5F ? "kkgjddfy"[at - 0x58] : Unknown;
    }

    private static bool IsLetter(char c, char devanagari) => c is >= '\u0900' and <= '\u0D7F' && (c & 0x7F) == (devanagari & 0x7F);

    private static char Next(ReadOnlySpan<char> word, int at) => at + 1 < word.Length ? word[at + 1] : '\0';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
