using System.Text;

namespace Luna.Astrology.Places;

/// <summary>How far two Latin spellings of one sound lie apart.</summary>
internal static class SpellingDistance
{
    /// <summary>
    /// Zero for the same spelling but for doubling, length (<c>aa</c>, <c>ee</c>, <c>oo</c>) and letters of one sound; a half for each vowel
    /// changed, for <c>j</c> and <c>z</c>, and each <c>a</c> or <c>h</c> more or less; one for anything else.
    /// </summary>
    public static double Between(string one, string other)
    {
        one = Plain(one);
        other = Plain(other);
        Span<double> row = stackalloc double[other.Length + 1];
        for (var j = 1; j <= other.Length; j++)
            row[j] = row[j - 1] + Missing(other[j - 1]);
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] += Missing(one[i - 1]);
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(
                    diagonal + Changed(one[i - 1], other[j - 1]),
                    Math.Min(above + Missing(one[i - 1]), row[j - 1] + Missing(other[j - 1])));
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static string Plain(string spelling)
    {
        var plain = new StringBuilder(spelling.Length);
        for (var i = 0; i < spelling.Length && plain.Length < 60; i++)
        {
            var doubled = i + 1 < spelling.Length && spelling[i + 1] == spelling[i];
            var letter = spelling[i] switch
            {
                'e' when doubled => 'i',
                'o' when doubled => 'u',
                'w' => 'v',
                'y' => 'i',
                'p' when i + 1 < spelling.Length && spelling[i + 1] == 'h' => 'f',
                'q' => 'k',
                'c' when i + 1 == spelling.Length || spelling[i + 1] != 'h' => 'k',
                var same => same,
            };
            if (doubled || letter == 'f' && spelling[i] == 'p')
                i++;
            if (plain.Length == 0 || plain[^1] != letter)
                plain.Append(letter);
        }

        return plain.ToString();
    }

    private static double Missing(char letter) => letter is 'a' or 'h' ? 0.5 : 1;

    private static double Changed(char one, char other) =>
        one == other ? 0 : (IsVowel(one) && IsVowel(other)) || (one, other) is ('j', 'z') or ('z', 'j') ? 0.5 : 1;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
