using System.Collections.Frozen;

namespace Luna.Conversations.Understanding;

/// <summary>The sections of <c>slot-words.txt</c>.</summary>
internal enum SlotWordKind : byte
{
    Sign,

    /// <summary>A name or a word that is a sign beside a word for signs: singh rashifal.</summary>
    SignBeside,

    /// <summary>Names a period as such: weekly, साप्ताहिक.</summary>
    Period,

    /// <summary>Counts time: week, mahine.</summary>
    Unit,

    /// <summary>Next, this, last.</summary>
    Which,

    /// <summary>Days from today; <c>kal</c> and <c>parso</c> lie on either side.</summary>
    Day,

    /// <summary>1 for Monday to 7; or <c>weekend</c>.</summary>
    Weekday,

    /// <summary>The message looks back.</summary>
    Past,

    /// <summary>Something is wanted every day.</summary>
    Daily,
    Purpose,
    Area,
    Scope,
    Rating,
    Currency,

    /// <summary>Speaks of the one that a birth is matched with.</summary>
    Partner,

    /// <summary>Speaks of the person who writes.</summary>
    Self,
}

/// <param name="Value"><c>-</c> where the phrase means none of its kind.</param>
/// <param name="End">The token behind it.</param>
internal readonly record struct SlotWord(SlotWordKind Kind, string Value, int Start, int End)
{
    public bool Means => Value != "-";
}

/// <summary>Words that tell a slot by themselves, read from <c>slot-words.txt</c>.</summary>
internal sealed class SlotWords
{
    public static readonly SlotWords Default = new(EmbeddedLines.Of("slot-words.txt"));

    private readonly FrozenDictionary<string, Phrase[]> _byFirstWord;

    private SlotWords(IEnumerable<string> lines)
    {
        var phrases = new List<Phrase>();
        var kind = SlotWordKind.Sign;
        foreach (var line in lines)
        {
            if (line[0] == '[')
            {
                kind = Enum.Parse<SlotWordKind>(line[1..^1], ignoreCase: true);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            foreach (var phrase in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                phrases.Add(new Phrase(kind, line[..colon], [.. phrase.Replace("'", "", StringComparison.Ordinal).Split(' ').Select(Folding.Fold)]));
        }

        _byFirstWord = phrases.GroupBy(phrase => phrase.Words[0]).ToFrozenDictionary(
            first => first.Key, first => first.OrderByDescending(phrase => phrase.Words.Length).ToArray());
    }

    /// <summary>In the order of the message; of one kind none overlaps another.</summary>
    public List<SlotWord> In(MessageTokens m)
    {
        var words = new List<SlotWord>();
        Span<int> behind = stackalloc int[(int)SlotWordKind.Self + 1];
        for (var at = 0; at < m.Count; at++)
        {
            if (m[at].Kind != TokenKind.Word || !_byFirstWord.TryGetValue(m[at].Text, out var phrases)) continue;
            foreach (var phrase in phrases)
            {
                if (behind[(int)phrase.Kind] > at || !phrase.Stands(m, at)) continue;
                behind[(int)phrase.Kind] = at + phrase.Words.Length;
                words.Add(new SlotWord(phrase.Kind, phrase.Value, at, at + phrase.Words.Length));
            }
        }

        return words;
    }

    /// <summary>The value of the one whose single word is one slip away: a letter wrong, missing, more, or two swapped.</summary>
    /// <returns>Null for none, and where words of two values are as near.</returns>
    public string? Alike(SlotWordKind kind, string word)
    {
        string? only = null;
        foreach (var (first, phrases) in _byFirstWord)
            if (first[0] == word[0] && Math.Abs(first.Length - word.Length) <= 1 && first.Length > 4
                && Array.Find(phrases, phrase => phrase.Kind == kind && phrase.Words.Length == 1) is { Value: var value }
                && IsOneSlip(first, word))
            {
                if (only is not null && only != value) return null;
                only = value;
            }

        return only;
    }

    private static bool IsOneSlip(string one, string other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        var same = longer.AsSpan().CommonPrefixLength(shorter);
        if (same == shorter.Length) return true;
        var restLong = longer.AsSpan(same);
        var restShort = shorter.AsSpan(same);
        if (longer.Length > shorter.Length) return restLong[1..].SequenceEqual(restShort);
        return restLong[1..].SequenceEqual(restShort[1..])
            || (restLong.Length > 1 && restLong[0] == restShort[1] && restLong[1] == restShort[0] && restLong[2..].SequenceEqual(restShort[2..]));
    }

    private sealed record Phrase(SlotWordKind Kind, string Value, string[] Words)
    {
        public bool Stands(MessageTokens m, int at)
        {
            for (var word = 1; word < Words.Length; word++)
                if (m[at + word].Text != Words[word])
                    return false;
            return true;
        }
    }
}
