using System.Globalization;

namespace Luna.Conversations.Understanding;

/// <summary>
/// Brings spellings of one word together: letter case, accents, full width, nukta, invisible characters, the digits
/// of every script. Tables of its own, because the program runs without culture data.
/// </summary>
internal static class Folding
{
    public const char Dropped = '\0';

    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğģìíîïīįıķļľłñńņňòóôõöøōőřśşšțťţùúûüūůűųýÿžźżṣṇṭḍṛṅḥṃ";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeggiiiiiiiklllnnnnoooooooorssstttuuuuuuuuyyzzzsntdrnhm";

    private static readonly char[] Table = Build();

    public static char Fold(char c)
    {
        if (c < 128) return Table[c];
        if (c < Table.Length) return Table[c];
        if (c is >= '\uFF01' and <= '\uFF5E') return Fold((char)(c - 0xFEE0));
        if (char.IsSurrogate(c) || c is >= '\uFE00' and <= '\uFE0F' or '\uFEFF') return Dropped;
        var digit = CharUnicodeInfo.GetDecimalDigitValue(c);
        return digit >= 0 ? (char)('0' + digit) : char.ToLowerInvariant(c);
    }

    /// <summary>A word of the vocabulary, folded as the words of messages are.</summary>
    public static string Fold(string word)
    {
        var folded = new char[word.Length];
        var length = 0;
        foreach (var c in word)
            if (char.IsSurrogate(c)) folded[length++] = c;
            else if (Fold(c) is not Dropped and var f) folded[length++] = f;
        return new string(folded, 0, length);
    }

    private static char[] Build()
    {
        var table = new char[0x3000];
        for (var c = 0; c < table.Length; c++) table[c] = One((char)c);
        return table;
    }

    private static char One(char c)
    {
        if (c < 128) return char.IsControl(c) ? c is '\n' or '\r' or '\t' ? c : Dropped : char.ToLowerInvariant(c);
        var lower = char.ToLowerInvariant(c);
        if (Accented.IndexOf(lower) is >= 0 and var at) return Plain[at];
        if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit) return (char)('0' + digit);
        return c switch
        {
            >= '\u0300' and <= '\u036F' or '\u093C' => Dropped, // combining accents, nukta
            >= '\u0958' and <= '\u095F' => "कखगजडढफय"[c - '\u0958'],
            '\u0901' => '\u0902', // chandrabindu is written as anusvara by most
            '\u2018' or '\u2019' or '\u02BC' or '\u2032' or '\u00B4' => '\'',
            >= '\u2010' and <= '\u2015' or '\u2212' => '-',
            '\u0964' or '\u0965' => '|', // danda
            '\u00AD' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2060' and <= '\u206F' => Dropped,
            _ => lower,
        };
    }
}
