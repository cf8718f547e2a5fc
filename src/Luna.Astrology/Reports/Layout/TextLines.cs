using System.Globalization;
using Luna.Astrology.Drawings;

namespace Luna.Astrology.Reports.Layout;

/// <summary>A stretch of text in one hand.</summary>
internal readonly record struct Piece(string Text, Tint Tint, bool IsBold = false);

/// <summary>Breaks text into lines: at spaces, after dashes and slashes, in a word only where it fits no line.</summary>
internal static class TextLines
{
    private const char Virama = '\u094D';
    private const char Joiner = '\u200D';

    /// <param name="width">In units of the letter size.</param>
    public static List<IReadOnlyList<Run>> Break(IReadOnlyList<Piece> pieces, float width)
    {
        var lines = new List<IReadOnlyList<Run>>();
        var line = new List<(string Text, Piece Hand)>();
        var used = 0f;
        foreach (var word in pieces.SelectMany(WordsOf))
        {
            var wide = WidthOf(word.Text.TrimEnd(' '), word.Hand.IsBold);
            if (used + wide > width && line.Count > 0)
                Finish();
            if (wide > width)
            {
                foreach (var part in Cut(word, width))
                {
                    if (line.Count > 0)
                        Finish();
                    line.Add((part, word.Hand));
                    used = WidthOf(part, word.Hand.IsBold);
                }

                continue;
            }

            line.Add(word);
            used += WidthOf(word.Text, word.Hand.IsBold);
        }

        if (line.Count > 0)
            Finish();
        return lines;

        void Finish()
        {
            lines.Add(Joined(line));
            line.Clear();
            used = 0;
        }
    }

    public static float WidthOf(string text, bool isBold) => ShapedText.Of(text, isBold).Width;

    private static List<Run> Joined(List<(string Text, Piece Hand)> words)
    {
        var runs = new List<Run>(1);
        for (var i = 0; i < words.Count;)
        {
            var hand = words[i].Hand;
            var end = i + 1;
            while (end < words.Count && (words[end].Hand.Tint, words[end].Hand.IsBold) == (hand.Tint, hand.IsBold))
                end++;
            var text = string.Concat(words[i..end].Select(word => word.Text));
            runs.Add(new Run(end == words.Count ? text.TrimEnd(' ') : text, hand.Tint, hand.IsBold));
            i = end;
        }

        return runs;
    }

    /// <summary>Each with the space that follows it.</summary>
    private static IEnumerable<(string Text, Piece Hand)> WordsOf(Piece piece)
    {
        var text = piece.Text;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !IsBreak(text, end))
                end++;
            end = Math.Min(end + 1, text.Length);
            while (end < text.Length && text[end] == ' ')
                end++;
            yield return (text[start..end], piece);
            start = end;
        }
    }

    private static bool IsBreak(string text, int at) => text[at] switch
    {
        ' ' or '/' or '—' => true,
        // Not between digits, as in 12-05 and 1990–2000, nor before a number, as in -5.
        '-' or '–' => at > 0 && char.IsLetter(text[at - 1]) && at + 1 < text.Length && char.IsLetter(text[at + 1]),
        _ => false,
    };

    /// <summary>Between letters as a reader sees them: never before a matra, never within a conjunct.</summary>
    private static IEnumerable<string> Cut((string Text, Piece Hand) word, float width)
    {
        var part = "";
        foreach (var letter in Letters(word.Text))
        {
            if (part.Length > 0 && WidthOf((part + letter).TrimEnd(' '), word.Hand.IsBold) > width)
            {
                yield return part;
                part = "";
            }

            part += letter;
        }

        if (part.Length > 0)
            yield return part;
    }

    private static IEnumerable<string> Letters(string text)
    {
        var letter = "";
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            letter += text.Substring(at, length);
            at += length;
            if (letter[^1] is not (Virama or Joiner))
            {
                yield return letter;
                letter = "";
            }
        }

        if (letter.Length > 0)
            yield return letter;
    }
}
