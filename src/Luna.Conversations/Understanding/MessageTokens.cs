using System.Globalization;

namespace Luna.Conversations.Understanding;

/// <summary>The words, numbers and signs of a message, and which of them a reader has already made sense of.</summary>
internal sealed class MessageTokens
{
    /// <summary>What stands behind is not read: no birth needs so many words.</summary>
    private const int LongestMessage = 2000;

    private static readonly Token Nothing = new(TokenKind.End, "", 0, 0, -1, false, false, false);
    private static readonly string[] Marks = [.. Enumerable.Range(0, 128).Select(x => ((char)x).ToString())];

    private readonly List<Token> _tokens;
    private readonly bool[] _taken;

    private MessageTokens(string text, List<Token> tokens) => (Text, _tokens, _taken) = (text, tokens, new bool[tokens.Count]);

    public string Text { get; }

    public int Count => _tokens.Count;

    /// <summary>Before the first and behind the last there is nothing.</summary>
    public Token this[int index] => (uint)index < (uint)_tokens.Count ? _tokens[index] : Nothing;

    public bool IsFree(int index) => (uint)index < (uint)_taken.Length && !_taken[index];

    public void Take(int start, int end) => Array.Fill(_taken, true, start, end - start);

    public bool AnyTaken => Array.IndexOf(_taken, true) >= 0;

    /// <summary>No place and no name by itself; with a capital in the middle of a sentence only what never is.</summary>
    public bool IsOrdinary(int index) =>
        this[index].Has(Role.Common) || (this[index].Has(Role.Ordinary) && !IsProper(index));

    /// <summary>A capital letter that no beginning of a sentence and no writing in capitals calls for.</summary>
    private bool IsProper(int index) =>
        this[index] is { Kind: TokenKind.Word, Capital: true } word
        && this[index - 1] is { Kind: TokenKind.Word or TokenKind.Number } or { Kind: TokenKind.Mark, Text: "," or "(" or "-" or ":" }
        && (word.End - word.Start == 1 || char.IsLower(Text[word.Start + 1]));

    /// <summary>As the person wrote the tokens from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public string Written(int start, int end) =>
        end <= start ? "" : Text[_tokens[start].Start.._tokens[end - 1].End].Trim();

    /// <summary>A part of the message to be read by itself; what is taken in it is not taken here.</summary>
    public MessageTokens Part(int start, int end)
    {
        var part = new MessageTokens(Text, _tokens.GetRange(start, end - start));
        Array.Copy(_taken, start, part._taken, 0, end - start);
        return part;
    }

    public static MessageTokens Of(string text)
    {
        var tokens = new List<Token>();
        var buffer = new char[Math.Min(text.Length, LongestMessage)];
        var lastEnd = 0;
        for (var at = 0; at < buffer.Length;)
        {
            var c = Folding.Fold(text[at]);
            if (char.IsHighSurrogate(text[at]) && at + 1 < buffer.Length && char.IsLowSurrogate(text[at + 1]))
            {
                // Skin tones change nothing; every other sign may mean something (👍).
                if (char.ConvertToUtf32(text[at], text[at + 1]) is < 0x1F3FB or > 0x1F3FF)
                    tokens.Add(new(TokenKind.Mark, text.Substring(at, 2), at, at + 2, -1, at == lastEnd, false, false));
                lastEnd = at += 2;
                continue;
            }

            if (c == Folding.Dropped || char.IsWhiteSpace(c))
            {
                if (c == Folding.Dropped && at == lastEnd) lastEnd++;
                if (c == '\n') tokens.Add(new(TokenKind.Mark, "\n", at, at + 1, -1, false, false, false));
                at++;
                continue;
            }

            var token = char.IsAsciiDigit(c) ? Number(text, at, buffer)
                : IsLetter(c) ? Word(text, at, buffer)
                : new Token(TokenKind.Mark, c < 128 ? Marks[c] : c.ToString(), at, at + 1, -1, false, false, false);
            token = token with { Glued = at == lastEnd && at > 0 };
            tokens.Add(token);
            lastEnd = at = token.End;
        }

        return new MessageTokens(text, tokens);
    }

    private static Token Number(string text, int start, char[] buffer)
    {
        var length = 0;
        var native = false;
        var at = start;
        for (; at < buffer.Length; at++)
        {
            var c = Folding.Fold(text[at]);
            if (c == Folding.Dropped && !char.IsSurrogate(text[at])) continue;
            if (!char.IsAsciiDigit(c)) break;
            native |= text[at] > 127 && text[at] < 0xFF00;
            buffer[length++] = c;
        }

        var digits = new ReadOnlySpan<char>(buffer, 0, length);
        var value = length <= 9 ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : -1;
        return new Token(TokenKind.Number, digits.ToString(), start, at, value, false, false, native);
    }

    private static Token Word(string text, int start, char[] buffer)
    {
        var length = 0;
        var at = start;
        for (; at < buffer.Length; at++)
        {
            var c = Folding.Fold(text[at]);
            if (IsLetter(c)) buffer[length++] = c;
            else if (c == Folding.Dropped && !char.IsSurrogate(text[at])) continue;
            else if (c == '\'' && IsLetterAt(text, at + 1, buffer.Length)) continue; // don't, o'clock
            else if (c == '.' && IsInitial(text, at, buffer.Length)) continue; // a.m., d.o.b.
            else break;
        }

        var folded = new ReadOnlySpan<char>(buffer, 0, length);
        var (spelling, sense) = Vocabulary.Default.Find(folded);
        return new Token(TokenKind.Word, spelling, start, at, -1, false, char.IsUpper(text[start]), false) { Sense = sense };
    }

    /// <summary>A dot between single letters.</summary>
    private static bool IsInitial(string text, int dot, int end) =>
        IsLetterAt(text, dot - 1, end) && !IsLetterAt(text, dot - 2, end)
        && IsLetterAt(text, dot + 1, end) && !IsLetterAt(text, dot + 2, end);

    private static bool IsLetterAt(string text, int at, int end) =>
        at >= 0 && at < end && IsLetter(Folding.Fold(text[at]));

    private static bool IsLetter(char c) => c < 128
        ? char.IsAsciiLetter(c)
        : char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
