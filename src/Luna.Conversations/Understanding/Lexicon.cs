using System.Collections.Frozen;

namespace Luna.Conversations.Understanding;

/// <summary>
/// Phrases that give an intent away, read from <c>lexicon.txt</c>, which tells its own grammar. One pass over the
/// words of a message; the phrase with the highest weight wins, of equals the earlier in the file.
/// </summary>
internal sealed class Lexicon
{
    public static readonly Lexicon Default = new(EmbeddedLines.Of("lexicon.txt"));

    private const int WidestGap = 4;

    private readonly FrozenDictionary<string, Phrase[]> _byFirstWord;
    private readonly Dictionary<string, string> _intentOfMove = [];

    internal Lexicon(IEnumerable<string> lines)
    {
        var classes = new Dictionary<string, string[]>();
        var phrases = new List<Phrase>();
        var (intent, move) = ("", (string?)null);
        foreach (var line in lines)
        {
            if (line[0] == '@' && line.Contains(" = ", StringComparison.Ordinal))
            {
                var equals = line.IndexOf('=');
                classes.Add(line[..equals].Trim(), line[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries));
            }
            else if (line[0] == '[')
            {
                var names = line[1..^1].Split('/');
                (intent, move) = (names[0], names.Length > 1 ? names[1] : null);
                if (move is not null) _intentOfMove[move] = intent;
            }
            else
            {
                foreach (var phrase in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                foreach (var spelling in Spellings(phrase, classes))
                    phrases.Add(Phrase.Of(spelling, intent, move, phrases.Count));
            }
        }

        _byFirstWord = phrases.GroupBy(x => x.Words[0]).ToFrozenDictionary(x => x.Key, x => x.ToArray());
    }

    public string IntentOf(string move) => _intentOfMove[move];

    public Match? Read(MessageTokens m)
    {
        Match? best = null;
        var order = int.MaxValue;
        for (var at = 0; at < m.Count; at++)
        {
            if (!_byFirstWord.TryGetValue(m[at].Text, out var phrases)) continue;
            foreach (var phrase in phrases)
            {
                if (best is not null && (phrase.Weight < best.Weight || (phrase.Weight == best.Weight && phrase.Order >= order))) continue;
                if (End(m, at, phrase.Words) is not (> 0 and var end)) continue;
                if (phrase.IsWhole && !IsWhole(m, at, end)) continue;
                best = new Match(phrase.Intent, phrase.Move, phrase.Weight, phrase.IsWhole, at, end);
                order = phrase.Order;
            }
        }

        return best;
    }

    private static int End(MessageTokens m, int at, string[] words)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if (words[word] == "..")
            {
                word++;
                var limit = at + WidestGap + 1;
                while (at < limit && at < m.Count && m[at].Text != words[word]) at++;
            }

            while (word > 0 && m[at].Is('-')) at++;
            if (m[at].Text != words[word]) return -1;
            at++;
        }

        return at;
    }

    /// <summary>Nothing else is said, politeness and signs aside.</summary>
    private static bool IsWhole(MessageTokens m, int start, int end)
    {
        for (var i = 0; i < m.Count; i++)
            if ((i < start || i >= end) && m[i].Kind != TokenKind.Mark && !m[i].Has(Role.Polite))
                return false;
        return true;
    }

    private static IEnumerable<string> Spellings(string phrase, Dictionary<string, string[]> classes)
    {
        var at = phrase.IndexOf('@');
        if (at < 0) return [phrase];
        var end = phrase.IndexOf(' ', at);
        if (end < 0) end = phrase.Length;
        return classes[phrase[at..end]].SelectMany(x => Spellings(phrase[..at] + x + phrase[end..], classes));
    }

    internal sealed record Match(string Intent, string? Move, double Weight, bool IsWhole, int Start, int End);

    private sealed record Phrase(string[] Words, string Intent, string? Move, double Weight, bool IsWhole, int Order)
    {
        public static Phrase Of(string text, string intent, string? move, int order)
        {
            var sign = text[0];
            var words = (sign is '=' or '!' or '?' ? text[1..] : text)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Folding.Fold).ToArray();
            var weight = sign switch
            {
                '=' => 0.97,
                '!' => 0.93,
                '?' => 0.4,
                _ => words.Count(x => x != "..") switch { 1 => 0.6, 2 => 0.75, _ => 0.85 },
            };
            return new Phrase(words, intent, move, weight, sign == '=', order);
        }
    }
}
