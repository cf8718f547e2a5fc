using System.Collections.Frozen;
using Luna.Astrology.Zodiac;

namespace Luna.Conversations.Grounding;

/// <summary>Words that the lists do not have, and without which a statement says the same.</summary>
internal static class Ordinary
{
    /// <summary>Words of averse.txt: they deny, doubt, count, compare or displace what stands beside them.</summary>
    private static readonly FrozenSet<string> Averse = EmbeddedTerms.Lines("averse.txt")
        .SelectMany(line => line.TrimStart('!').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(PlainText.Of).ToFrozenSet();

    /// <summary>Of them those that deny, wherever they stand.</summary>
    private static readonly FrozenSet<string> Denials = EmbeddedTerms.Lines("averse.txt").Where(line => line.StartsWith('!'))
        .SelectMany(line => line[1..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(PlainText.Of).ToFrozenSet();

    private static readonly FrozenSet<string> Measures = new[]
    {
        "strongest", "weakest", "highest", "lowest", "nearest", "farthest", "furthest", "closest", "brightest", "fastest", "slowest", "longest", "shortest", "latest", "biggest", "smallest", "heaviest", "lightest",
        "oldest", "newest", "richest", "poorest", "greatest", "fewest", "largest", "broadest",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Moods = new[]
    {
        "sometimes", "often", "occasionally", "rarely", "seldom", "usually", "partner", "partners", "friend", "friends", "someone", "colleague", "boss", "strangers", "wife", "husband", "mother", "father", "brother", "sister", "son", "daughter",
    }.ToFrozenSet();

    private static readonly string[] Prefixes = ["un", "non", "dis", "mis", "anti", "counter", "over", "under"];

    private static readonly string[] Names =
    [
        .. Enum.GetNames<Graha>().Concat(Enum.GetNames<Rashi>()).Concat(Enum.GetNames<Nakshatra>()).Select(name => name.ToLowerInvariant()),
        "mars", "saturn", "venus", "mercury", "jupiter", "aries", "taurus", "gemini", "cancer", "virgo", "libra", "scorpio", "sagittarius", "capricorn", "aquarius", "pisces", "shani", "mangal",
        "shukra", "surya", "chandra", "lagna", "ascendant", "exalted", "debilitated", "retrograde", "combust", "vrishabh", "mithun", "vrishchik", "makar", "kumbh", "first", "second", "third",
        "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    ];

    private static readonly string[] IndicNames =
    [
        "paanchva", "chhatha", "saatva", "aathva", "nauva", "naumva", "dasva", "gyarahva", "barahva", "uchcha", "neecha", "vakri", "margi", "budh", "guru", "rahu", "ketu",
        "सूर्य", "चंद्र", "चंद्रमा", "मंगल", "शुक्र", "राहु", "केतु", "वृषभ", "मिथुन", "सिंह", "कन्या", "तुला", "वृश्चिक", "मकर", "कुंभ", "लग्न", "उच्च", "वक्री", "मार्गी", "अस्त",
        "पहला", "दूसरा", "तीसरा", "चौथा", "पांचवां", "सातवां", "आठवां", "नौवां", "नवां", "दसवां", "ग्यारहवां", "बारहवां", "पहले", "दूसरे", "तीसरे", "चौथे", "पांचवें", "सातवें", "आठवें", "नौवें", "दसवें",
        "ग्यारहवें", "बारहवें", "प्रथम", "द्वितीय", "तृतीय", "चतुर्थ", "पंचम", "सप्तम", "अष्टम", "दशम", "एकादश", "द्वादश",
    ];

    /// <summary>The value of a word that is none.</summary>
    public const int Not = 2;

    public static bool Is(Symbol symbol) => symbol is { Kind: Kind.Unknown, Value: 0 };

    /// <summary>How often, or a person: to be said behind a statement, not within one.</summary>
    public static bool IsMood(Symbol symbol) => symbol.Kind is Kind.Unknown or Kind.Doubt && Moods.Contains(symbol.Text);

    public static bool IsDenial(Symbol symbol) => symbol.Kind == Kind.Unknown && Denials.Contains(symbol.Text);

    public static bool IsPlain(string text)
    {
        if (Averse.Contains(text))
            return false;
        if (!text.All(char.IsAsciiLetterLower))
            return text.All(letter => letter is >= 'ऀ' and <= 'ॿ') && !Array.Exists(IndicNames, name => name[0] > 127 && IsMisspelt(text, name));
        return !text.EndsWith("less", StringComparison.Ordinal) && !Measures.Contains(text)
            && !Array.Exists(Prefixes, prefix => text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length + 2)
            && !Array.Exists(Names, name => IsMisspelt(text, name)) && !Array.Exists(IndicNames, name => name[0] < 128 && IsMisspelt(text, name));
    }

    private static bool IsMisspelt(string text, string name) =>
        Math.Abs(text.Length - name.Length) <= 2 && name.Length >= 4 && text.Length >= 4 && Distance(text, name) <= (name.Length >= 6 ? 2 : 1);

    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= other.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[one.Length, other.Length];
    }
}
