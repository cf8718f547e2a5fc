using System.Globalization;
using System.Text;

namespace Luna.Conversations.Grounding;

internal enum WordKind : byte
{
    Letters,
    Figures,
    Mark,
    Line,
}

/// <param name="Glued">Nothing stands between it and the word before.</param>
/// <param name="Owns">Stood in the genitive: Moon's.</param>
internal readonly record struct Word(WordKind Kind, string Text, bool Glued, bool Owns = false)
{
    public bool Is(string mark) => Kind == WordKind.Mark && Text == mark;

    /// <summary>Words, figures and marks of a text of <see cref="PlainText"/>.</summary>
    public static List<Word> All(string plain) => Respelt(Plainly(plain));

    /// <summary>The same as written: for the words of lists.</summary>
    public static List<Word> Plainly(string plain)
    {
        var words = new List<Word>();
        var end = 0;
        for (var at = 0; at < plain.Length;)
        {
            var c = plain[at];
            var glued = at == end && at > 0;
            if (c == '\n')
            {
                words.Add(new Word(WordKind.Line, "\n", false));
                at++;
            }
            else if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (char.IsAsciiDigit(c))
            {
                var start = at;
                while (at < plain.Length && char.IsAsciiDigit(plain[at]))
                    at++;
                words.Add(new Word(WordKind.Figures, plain[start..at], glued));
                end = at;
            }
            else if (IsLetter(plain, at))
            {
                var text = Letters(plain, ref at);
                words.Add(new Word(WordKind.Letters, text, glued, plain[at - 1] == 's' && at >= 2 && plain[at - 2] == '\''));
                end = at;
            }
            else
            {
                var length = char.IsHighSurrogate(c) && at + 1 < plain.Length ? 2 : 1;
                words.Add(new Word(WordKind.Mark, plain.Substring(at, length), glued));
                end = at += length;
            }
        }

        return words;
    }

    /// <summary>Letters set apart (<c>L e o</c>) are the word that they spell, and figures among letters (<c>Le0</c>) the letters they look like.</summary>
    private static List<Word> Respelt(List<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var end = at;
            while (end < words.Count && words[end] is { Kind: WordKind.Letters, Text.Length: 1 })
                end += end + 2 < words.Count && words[end + 1] is { Kind: WordKind.Mark, Text: "-" or "." or "_" or "*" } && words[end + 2].Text.Length == 1 ? 2 : 1;
            if (end - at >= 3)
                Replace(words, at, end, string.Concat(words[at..end].Where(word => word.Kind == WordKind.Letters).Select(word => word.Text)));
            end = at + 1;
            while (end < words.Count && words[end] is { Glued: true, Kind: WordKind.Letters or WordKind.Figures })
                end++;
            if (end - at >= 2 && string.Concat(words[at..end].Select(word => word.Text)) is var mixed && Terms.Default.Names(AsLetters(mixed)))
                Replace(words, at, end, AsLetters(mixed));
        }

        return words;
    }

    private static void Replace(List<Word> words, int at, int end, string word)
    {
        words[at] = words[at] with { Kind = WordKind.Letters, Text = word };
        words.RemoveRange(at + 1, end - at - 1);
    }

    private static string AsLetters(string mixed) =>
        mixed.Replace('0', 'o').Replace('1', 'i').Replace('3', 'e').Replace('4', 'a').Replace('5', 's').Replace('7', 't');

    /// <summary>Apostrophes fall away (isn't is isnt), and so does the genitive (moon's is moon).</summary>
    private static string Letters(string plain, ref int at)
    {
        var letters = new StringBuilder();
        for (; at < plain.Length; at++)
        {
            if (IsLetter(plain, at))
            {
                letters.Append(plain[at]);
            }
            else if (plain[at] == '\'' && at + 1 < plain.Length && IsLetter(plain, at + 1))
            {
                if (plain[at + 1] == 's' && (at + 2 >= plain.Length || !IsLetter(plain, at + 2)))
                {
                    at += 2;
                    break;
                }
            }
            else
            {
                break;
            }
        }

        return letters.ToString();
    }

    private static bool IsLetter(string plain, int at) => plain[at] < 128
        ? char.IsAsciiLetter(plain[at])
        : !char.IsSurrogate(plain[at]) && (char.IsLetter(plain[at]) || CharUnicodeInfo.GetUnicodeCategory(plain[at])
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
