using System.Text;

namespace Luna.Astrology.Places;

/// <summary>
/// Names in Devanagari and its sister scripts read out in Latin letters, as Indians write them: the vowel that a
/// consonant carries by itself is left out where Hindi does not speak it (<c>रामगढ़</c>: <c>ramgarh</c>).
/// </summary>
internal static class IndicReading
{
    private const string Unsaid = "ə";

    private static readonly string[] Consonants =
    [
        "k", "kh", "g", "gh", "n", "ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th", "d", "dh", "n", "n",
        "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "l", "v", "sh", "sh", "s", "h",
    ];

    private static readonly string[] Dotted = ["k", "kh", "g", "j", "r", "rh", "f", "y"];

    private static readonly string[] Vowels =
        ["a", "a", "a", "i", "i", "u", "u", "ri", "l", "e", "e", "e", "ai", "o", "o", "o", "au"];

    private static readonly string[] VowelSigns =
        ["a", "i", "i", "u", "u", "ri", "ri", "e", "e", "e", "ai", "o", "o", "o", "au"];

    /// <summary>Whether the script is one of the nine from Devanagari to Malayalam.</summary>
    public static bool IsIndic(char letter) => letter is >= '\u0900' and < '\u0D80';

    /// <summary>The reading; characters of other scripts are left out.</summary>
    public static string Read(string name)
    {
        var syllables = Syllables(name);
        DropUnspokenVowels(syllables);
        var reading = new StringBuilder(name.Length * 2);
        foreach (var (consonant, vowel) in syllables)
            reading.Append(consonant).Append(vowel == Unsaid ? "a" : vowel);
        return reading.ToString();
    }

    private static List<(string Consonant, string Vowel)> Syllables(string name)
    {
        var syllables = new List<(string Consonant, string Vowel)>(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (!IsIndic(name[i]))
                continue;
            var place = (name[i] - 0x0900) % 0x80;
            var dotted = i + 1 < name.Length && IsIndic(name[i + 1]) && (name[i + 1] - 0x0900) % 0x80 == 0x3C;
            if (place is >= 0x04 and <= 0x14)
                syllables.Add(("", Vowels[place - 0x04]));
            else if (place is >= 0x15 and <= 0x39)
                syllables.Add((dotted && place == 0x21 ? "r" : dotted && place == 0x22 ? "rh"
                    : Consonants[place - 0x15], Unsaid));
            else if (place is >= 0x58 and <= 0x5F)
                syllables.Add((Dotted[place - 0x58], Unsaid));
            else if (place is 0x01 or 0x02)
                syllables.Add((BeforeLip(name, i + 1) ? "m" : "n", ""));
            else if (syllables.Count > 0 && place is >= 0x3E and <= 0x4C)
                syllables[^1] = (syllables[^1].Consonant, VowelSigns[place - 0x3E]);
            else if (syllables.Count > 0 && place == 0x4D)
                syllables[^1] = (syllables[^1].Consonant, "");
        }

        return syllables;
    }

    private static bool BeforeLip(string name, int index) =>
        index < name.Length && IsIndic(name[index]) && (name[index] - 0x0900) % 0x80 is >= 0x2A and <= 0x2E;

    private static void DropUnspokenVowels(List<(string Consonant, string Vowel)> syllables)
    {
        if (syllables.Count < 2)
            return;
        if (syllables[^1].Vowel == Unsaid && syllables[^2].Vowel != "")
            syllables[^1] = (syllables[^1].Consonant, "");
        for (var i = syllables.Count - 2; i > 0; i--)
            if (syllables[i].Vowel == Unsaid && syllables[i - 1].Vowel != ""
                && syllables[i + 1] is { Consonant: not "", Vowel: not "" })
                syllables[i] = (syllables[i].Consonant, "");
    }
}
