namespace Luna.Astrology.Places;

/// <summary>
/// A coarse sound of a name, so that spellings of one name meet: <c>Chittaurgarh</c> and <c>Chittorgarh</c>,
/// <c>Sikar</c> and <c>Seekar</c>, and names of Indic script and Latin script. The vowel <c>a</c> is heard only at the
/// beginning, <c>e i y</c> and <c>o u</c> are one each, breath (<c>bh dh kh</c>) and doubling are not heard.
/// </summary>
internal static class PhoneticKey
{
    /// <summary>Symbols that a packed key holds, five bits each; later ones are not compared.</summary>
    public const int Symbols = 12;

    /// <summary>The packed key of a folded Latin name, first symbol in the highest bits; zero when nothing is heard.</summary>
    public static ulong Pack(ReadOnlySpan<char> latin) => Pack(latin, out _);

    /// <param name="heard">How many symbols the key holds.</param>
    public static ulong Pack(ReadOnlySpan<char> latin, out int heard)
    {
        ulong key = 0;
        var last = '\0';
        heard = 0;
        for (var i = 0; i < latin.Length && heard < Symbols; i++)
        {
            var symbol = Symbol(latin, ref i);
            if (symbol == '\0')
                continue;
            if (symbol != last)
            {
                key |= (ulong)(symbol - 'a' + 1) << (59 - 5 * heard);
                heard++;
            }

            last = symbol;
        }

        return key;
    }

    private static char Symbol(ReadOnlySpan<char> latin, ref int i)
    {
        var next = i + 1 < latin.Length ? latin[i + 1] : '\0';
        switch (latin[i])
        {
            case 'a':
                return i == 0 ? next is 'i' or 'y' ? 'i' : 'a' : '\0';
            case 'e' or 'i' or 'y':
                if (latin[i] == 'e' && next == 'e')
                    i++;
                return 'i';
            case 'o':
                if (next is 'o' or 'u' || next == 'w' && (i + 2 == latin.Length || !IsVowel(latin[i + 2])))
                    i++;
                return 'u';
            case 'u':
                return 'u';
            case 'h':
                return i == 0 ? 'h' : '\0';
            case 'p' when next == 'h':
                i++;
                return 'f';
            case 'c' when next == 'h':
                i++;
                return 'c';
            case 'c' when next is 'e' or 'i':
                return 's';
            case 'c' or 'q':
                return 'k';
            case 'w':
                return 'v';
            case 'z':
                return 'j';
            case 'n' when next is 'p' or 'b':
                return 'm';
            case 'x':
                return 'x';
            case 'k' when next == 's':
                i += i + 2 < latin.Length && latin[i + 2] == 'h' ? 2 : 1;
                return 'x';
            case >= 'a' and <= 'z':
                return latin[i];
            default:
                return '\0';
        }
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
