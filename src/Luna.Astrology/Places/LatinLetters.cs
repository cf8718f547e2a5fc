using System.Text;

namespace Luna.Astrology.Places;

/// <summary>Latin letters without their marks. The runtime's own normalization needs ICU, which may be absent.</summary>
internal static class LatinLetters
{
    // One plain letter for each code point from U+00C0 and from U+1E00; a dot where there is none.
    private const string FromC0 =
        "AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTsaaaaaaaceeeeiiiidnooooo.ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg"
        + "GgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
        + "......O.......AAE.f.............Oo.............Uu...................DDdLLlNNnAaIiOoUuUuUuUuUuaAa"
        + "Aa....GgKkOoOo..jDDdGg..NnAa....AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............"
        + "................";

    private const string From1E00 =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr"
        + "SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyas..S.AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
        + "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

    /// <summary>Appends the plain form of one letter; false, and nothing appended, when it is not Latin.</summary>
    public static bool TryAppendPlain(char letter, StringBuilder plain)
    {
        var pair = letter switch
        {
            'Æ' => "Ae", 'æ' => "ae", 'Œ' => "Oe", 'œ' => "oe", 'ß' => "ss", 'ẞ' => "SS", 'Þ' => "Th", 'þ' => "th",
            'Ĳ' => "IJ", 'ĳ' => "ij", _ => null,
        };
        if (pair is not null)
        {
            plain.Append(pair);
            return true;
        }

        var one = letter switch
        {
            < '\u0080' => char.IsAsciiLetter(letter) ? letter : '.',
            >= '\u00C0' and < '\u0250' => FromC0[letter - 0xC0],
            >= '\u1E00' and < '\u1F00' => From1E00[letter - 0x1E00],
            'ə' => 'a',
            'ɛ' => 'e',
            'ɔ' => 'o',
            _ => '.',
        };
        if (one == '.')
            return false;
        plain.Append(one);
        return true;
    }

    /// <summary>A name in plain ASCII with its case, spaces and hyphens kept; letters of other scripts are left out.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            if (TryAppendPlain(letter, plain))
                continue;
            var kept = letter switch
            {
                '’' or '‘' or 'ʻ' or 'ʼ' or '`' => '\'',
                '–' or '—' or '‐' => '-',
                '\u00A0' => ' ',
                >= ' ' and <= '~' => letter,
                _ => '\0',
            };
            if (kept != '\0' && !(kept == ' ' && (plain.Length == 0 || plain[^1] == ' ')))
                plain.Append(kept);
        }

        return plain.ToString().Trim();
    }
}
