using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Luna.Conversations.Grounding;

/// <summary>
/// One spelling for what looks the same: fullwidth and ornamental letters, twins of other scripts, letters with marks,
/// invisible characters, the digits of every script, nukta and the ways of writing a nasal in Devanagari.
/// </summary>
/// <remarks>Tables of its own, since the program runs without culture data and so without NFKC.</remarks>
internal static class PlainText
{
    private const char Virama = '्', Anusvara = 'ं';

    private static readonly FrozenDictionary<int, string> Lookalikes = EmbeddedTerms.Lines("lookalikes.txt")
        .SelectMany(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().EnumerateRunes()
            .Select(rune => (rune.Value, Plain: line[..line.IndexOf(':', StringComparison.Ordinal)])))
        .ToFrozenDictionary(pair => pair.Value, pair => pair.Plain);

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Append(plain, rune);
        return plain.ToString();
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        var c = rune.Value;
        if (c < 128)
        {
            if (c is '\n' or '\t' or >= ' ')
                plain.Append(char.ToLowerInvariant((char)c));
            return;
        }

        if (Lookalikes.TryGetValue(c, out var known))
        {
            plain.Append(known);
        }
        else if (c is >= 0xFF01 and <= 0xFF5E)
        {
            plain.Append(char.ToLowerInvariant((char)(c - 0xFEE0)));
        }
        else if (Rune.GetNumericValue(rune) is >= 0 and <= 9 and var digit && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber)
        {
            plain.Append((char)('0' + (int)digit));
        }
        else if (!IsUnseen(rune))
        {
            plain.Append(c switch
            {
                '\u0901' => "\u0902",
                >= 0x958 and <= 0x95F => "कखगजडढफय"[c - 0x958].ToString(),
                0x2018 or 0x2019 or 0x02BC or 0xB4 => "'",
                0x201C or 0x201D or 0xAB or 0xBB => "\"",
                0x2010 or 0x2011 or 0x2012 or 0x2212 => "-",
                0x2013 or 0x2014 or 0x2015 => "–",
                0x964 or 0x965 or 0x3002 => ".",
                0x60C or 0x3001 => ",",
                0x2E31 or 0xB7 or 0x2022 or 0x25CF => "•",
                0xBA => "°",
                _ when Rune.IsWhiteSpace(rune) => " ",
                _ => Rune.ToLowerInvariant(rune).ToString(),
            });
            JoinNasal(plain);
        }
    }

    /// <summary>चन्द्र is चंद्र: a nasal without a vowel before another consonant.</summary>
    private static void JoinNasal(StringBuilder plain)
    {
        var end = plain.Length;
        if (end >= 3 && plain[end - 2] == Virama && plain[end - 3] is 'ङ' or 'ञ' or 'ण' or 'न' or 'म'
            && plain[end - 1] is >= 'क' and <= 'ह' && plain[end - 1] != plain[end - 3])
        {
            plain.Remove(end - 3, 2).Insert(end - 3, Anusvara);
        }
    }

    private static bool IsUnseen(Rune rune) => rune.Value switch
    {
        0x93C or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or 0xAD or 0x34F => true,
        >= 0x300 and <= 0x36F or >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF => true,
        >= 0x1F3FB and <= 0x1F3FF => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control,
    };
}

/// <summary>The lists of words in the assembly, without blank lines and remarks.</summary>
internal static class EmbeddedTerms
{
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(EmbeddedTerms).Assembly
            .GetManifestResourceStream("Luna.Conversations.Grounding." + file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
