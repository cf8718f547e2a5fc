using System.Globalization;

namespace Luna.Channels;

/// <summary>Cuts a text that is too long for one message where a reader would pause.</summary>
public static class LongText
{
    /// <summary>The marks that end a sentence, the danda of Devanagari among them.</summary>
    private const string SentenceEnds = ".!?…।॥";

    /// <param name="limit">The most that a piece may have, in UTF-16 units: never fewer than a platform counts.</param>
    /// <returns>Pieces in order, none empty or longer than the limit; nothing but white space is lost between them.</returns>
    public static IReadOnlyList<string> Cut(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 16);
        var pieces = new List<string>();
        var rest = text.AsSpan().Trim();
        while (rest.Length > limit)
        {
            var end = EndOfPiece(rest, limit);
            pieces.Add(rest[..end].TrimEnd().ToString());
            rest = rest[end..].TrimStart();
        }

        if (rest.Length > 0)
        {
            pieces.Add(rest.ToString());
        }

        return pieces;
    }

    /// <summary>Shortens a label, at a word's end if there is one in its second half, and marks that it did.</summary>
    public static string Shorten(string label, int limit)
    {
        if (label.Length <= limit)
        {
            return label;
        }

        var end = LastWhiteSpace(label.AsSpan(0, limit));
        end = end >= limit / 2 ? end : WholeCharacters(label, limit - 1);
        return string.Concat(label.AsSpan(0, end).TrimEnd(), "…");
    }

    private static int EndOfPiece(ReadOnlySpan<char> text, int limit)
    {
        // One more than the limit is looked at, so that a break right behind it counts.
        var window = text[..(limit + 1)];
        var paragraph = window.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (paragraph >= limit / 2)
        {
            return paragraph;
        }

        var line = window.LastIndexOf('\n');
        var sentence = LastSentenceEnd(window);
        var pause = Math.Max(line, sentence);
        if (pause >= limit / 4)
        {
            return pause;
        }

        var word = LastWhiteSpace(window);
        return word > 0 ? word : WholeCharacters(text, limit);
    }

    /// <summary>How many units of the text end with a character as a person sees it, no more than the limit.</summary>
    private static int WholeCharacters(ReadOnlySpan<char> text, int limit)
    {
        var end = 0;
        while (end < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text[end..]);
            if (end + next > limit)
            {
                break;
            }

            end += next;
        }

        // A "character" of more units than fit (a pile of combining marks) is cut where it must be.
        return end > 0 ? end : char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }

    private static int LastSentenceEnd(ReadOnlySpan<char> window)
    {
        for (var i = window.Length - 1; i > 0; i--)
        {
            if (char.IsWhiteSpace(window[i]) && SentenceEnds.Contains(window[i - 1], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private static int LastWhiteSpace(ReadOnlySpan<char> window)
    {
        for (var i = window.Length - 1; i > 0; i--)
        {
            if (char.IsWhiteSpace(window[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
