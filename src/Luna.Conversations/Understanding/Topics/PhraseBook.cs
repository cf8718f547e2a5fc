using System.Collections.Frozen;

namespace Luna.Conversations.Understanding.Topics;

/// <summary>Finds what phrases stand for: lines of <c>meaning: phrase, phrase</c>, held against folded words.</summary>
internal sealed class PhraseBook
{
    private readonly FrozenDictionary<string, (string[] Words, string Meaning)[]> _byFirstWord;

    /// <param name="file">A word list of the assembly.</param>
    public PhraseBook(string file)
    {
        var phrases = new List<(string[] Words, string Meaning)>();
        foreach (var line in EmbeddedLines.Of(file))
        {
            var colon = line.IndexOf(':');
            foreach (var phrase in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                phrases.Add((WordsOf(phrase), line[..colon]));
        }

        Meanings = [.. phrases.Select(phrase => phrase.Meaning).Distinct()];
        _byFirstWord = phrases.OrderByDescending(phrase => phrase.Words.Length)
            .GroupBy(phrase => phrase.Words[0]).ToFrozenDictionary(same => same.Key, same => same.ToArray());
    }

    public IReadOnlyList<string> Meanings { get; }

    /// <summary>In the order of the message; where one phrase begins with another, the longer one.</summary>
    public IReadOnlyList<(string Meaning, int Start, int End)> Find(MessageTokens m)
    {
        var found = new List<(string, int, int)>();
        for (var at = 0; at < m.Count; at++)
        {
            if (!_byFirstWord.TryGetValue(m[at].Text, out var phrases))
                continue;
            foreach (var (words, meaning) in phrases)
            {
                if (EndOf(m, at, words) is not (> 0 and var end))
                    continue;
                found.Add((meaning, at, end));
                at = end - 1;
                break;
            }
        }

        return found;
    }

    private static int EndOf(MessageTokens m, int at, string[] words)
    {
        foreach (var word in words)
        {
            while (m[at].Is('-'))
                at++;
            if (m[at++].Text != word)
                return -1;
        }

        return at;
    }

    private static string[] WordsOf(string phrase)
    {
        var m = MessageTokens.Of(phrase);
        return [.. Enumerable.Range(0, m.Count).Where(at => m[at].Kind != TokenKind.Mark).Select(at => m[at].Text)];
    }
}
