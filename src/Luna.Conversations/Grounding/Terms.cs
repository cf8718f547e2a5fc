using System.Collections.Frozen;
using System.Globalization;
using Luna.Astrology.Zodiac;
using Luna.Conversations.Understanding;
using Luna.Conversations.Understanding.Classifying;

namespace Luna.Conversations.Grounding;

/// <summary>What phrases mean, read from <c>terms.txt</c>, which tells its own grammar.</summary>
internal sealed class Terms
{
    public static readonly Terms Default = new(EmbeddedTerms.Lines("terms.txt"), isPlain: true);

    /// <summary>What Luna never says: <c>policy.txt</c>, in the same grammar.</summary>
    public static readonly Terms Forbidden = new(EmbeddedTerms.Lines("policy.txt"), isPlain: false);

    /// <summary>Shorter words sound like too many others.</summary>
    private const int ShortestSound = 3;

    private readonly FrozenDictionary<string, Phrase[]> _byFirstWord;
    private readonly FrozenDictionary<string, Symbol[]> _bySound;

    /// <param name="isPlain">A phrase means one thing; else it may mean several.</param>
    private Terms(IEnumerable<string> lines, bool isPlain)
    {
        var phrases = new Dictionary<string, Phrase>();
        var kind = Kind.Unknown;
        foreach (var line in lines)
        {
            if (line[0] == '[')
            {
                kind = Enum.Parse<Kind>(line[1..^1]);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var meaning = colon < 0 ? "" : line[..colon];
            foreach (var written in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var words = WordsOf(written);
                var value = ValueOf(kind, meaning);
                var symbol = new Symbol(kind, value, kind == Kind.Yoga ? meaning : written, value);
                var key = string.Join(' ', words);
                if (words.Length == 0 || phrases.TryAdd(key, new Phrase(words, [symbol])))
                    continue;
                if (isPlain)
                    Repeated(phrases[key].Symbols[0], symbol);
                else
                    phrases[key] = new Phrase(words, [.. phrases[key].Symbols, symbol]);
            }
        }

        _byFirstWord = phrases.Values.GroupBy(phrase => phrase.Words[0]).ToFrozenDictionary(
            first => first.Key, first => first.OrderByDescending(phrase => phrase.Words.Length).ToArray());
        _bySound = phrases.Values.Where(phrase => phrase.Words.Length == 1)
            .GroupBy(phrase => SoundOf(phrase.Words[0]))
            .Where(alike => alike.Key.Length >= ShortestSound
                && (!isPlain || alike.Select(phrase => (phrase.Symbols[0].Kind, phrase.Symbols[0].Value)).Distinct().Count() == 1))
            .ToFrozenDictionary(alike => alike.Key, alike => alike.SelectMany(phrase => phrase.Symbols).ToArray());
    }

    /// <summary>The longest phrase that begins at a word; how many words it takes, or none.</summary>
    public int Find(IReadOnlyList<Word> words, int at, out Symbol symbol)
    {
        var taken = FindAll(words, at, out var symbols);
        symbol = taken > 0 ? symbols[0] : default;
        return taken;
    }

    /// <summary>The same with all that the phrase may mean.</summary>
    public int FindAll(IReadOnlyList<Word> words, int at, out Symbol[] symbols)
    {
        var word = words[at];
        if (_byFirstWord.TryGetValue(word.Text, out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (phrase.End(words, at) is not (> 0 and var end))
                    continue;
                symbols = phrase.Symbols;
                return end - at;
            }
        }

        symbols = [];
        if (word.Kind != WordKind.Letters)
            return 0;
        if (Counted(word.Text) is { } counted)
        {
            symbols = [counted];
            return 1;
        }

        return word.Text.Length > ShortestSound && _bySound.TryGetValue(SoundOf(word.Text), out symbols!) ? 1 : 0;
    }

    /// <summary>Whether something is a term of its own; written with figures for letters it is a trick.</summary>
    public bool Names(string word) =>
        _byFirstWord.TryGetValue(word, out var phrases)
        && phrases[^1] is { Words.Length: 1, Symbols: [{ Kind: Kind.Graha or Kind.Rashi or Kind.Nakshatra or Kind.Lagna or Kind.Not }] };

    /// <summary>Numbers and months in words, as messages are read.</summary>
    private static Symbol? Counted(string word)
    {
        var sense = Vocabulary.Default.Find(Folding.Fold(word)).Sense;
        if (sense.Month > 0 && (word.Length > 2 || word[0] > 127))
            return new Symbol(Kind.Month, sense.Month, word);
        if (sense.Ordinal > 0)
            return new Symbol(Kind.Ordinal, sense.Ordinal, word, sense.Ordinal);
        return sense.Number >= 0 && word.Length > 1 ? new Symbol(Kind.Number, sense.Number, word, sense.Number) : null;
    }

    private static int ValueOf(Kind kind, string meaning) => kind switch
    {
        Kind.Graha => (int)Enum.Parse<Graha>(meaning),
        Kind.Rashi => (int)Enum.Parse<Rashi>(meaning),
        Kind.Nakshatra => (int)Enum.Parse<Nakshatra>(meaning),
        _ => int.TryParse(meaning, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
    };

    private static void Repeated(Symbol first, Symbol second)
    {
        if ((first.Kind, first.Value) != (second.Kind, second.Value))
            throw new InvalidDataException($"terms.txt has '{second.Text}' as {first.Kind} and as {second.Kind}.");
    }

    private static string[] WordsOf(string written) =>
        [.. Word.Plainly(PlainText.Of(written)).Where(word => !word.Is("-")).Select(word => word.Text)];

    private static string SoundOf(string word)
    {
        Span<char> sounds = stackalloc char[128];
        var folded = Folding.Fold(word.Length > 60 ? word[..60] : word);
        return sounds[..Phonetics.Write(folded, sounds)].ToString();
    }

    private sealed record Phrase(string[] Words, Symbol[] Symbols)
    {
        public int End(IReadOnlyList<Word> words, int at)
        {
            for (var i = 0; i < Words.Length; i++, at++)
            {
                while (i > 0 && at < words.Count && words[at].Is("-"))
                    at++;
                if (at >= words.Count || words[at].Text != Words[i])
                    return -1;
            }

            return at;
        }
    }
}
