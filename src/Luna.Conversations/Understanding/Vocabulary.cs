using System.Collections.Frozen;
using System.Globalization;

namespace Luna.Conversations.Understanding;

/// <summary>
/// The words of dates, times and places, read from <c>vocabulary.txt</c>, and those of ordinary talk, from
/// <c>ordinary-words.txt</c>.
/// </summary>
internal sealed class Vocabulary
{
    public static readonly Vocabulary Default = new(EmbeddedLines.Of("vocabulary.txt"), EmbeddedLines.Of("ordinary-words.txt"));

    private readonly FrozenDictionary<string, (string, WordSense)>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, string> _relations;
    private readonly FrozenDictionary<string, string> _languages;

    private Vocabulary(IEnumerable<string> lines, IEnumerable<string> ordinary)
    {
        var words = new Dictionary<string, WordSense>();
        var relations = new Dictionary<string, string>();
        var languages = new Dictionary<string, string>();
        var section = "";
        foreach (var line in lines)
        {
            if (line[0] == '[')
            {
                section = line[1..^1];
                continue;
            }

            var colon = line.IndexOf(':');
            var meaning = line[..colon];
            foreach (var spelling in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var word = Folding.Fold(spelling);
                if (section == "relation") relations[word] = meaning;
                else if (section == "language") languages[word] = meaning;
                else words[word] = Add(words.GetValueOrDefault(word, WordSense.None), section, meaning);
            }
        }

        foreach (var word in ordinary.SelectMany(line => line.Split(' ')).Select(Folding.Fold))
            words[word] = words.TryGetValue(word, out var sense) ? sense with { Roles = sense.Roles | Role.Ordinary } : WordSense.Ordinary;

        _words = words.ToFrozenDictionary(x => x.Key, x => (x.Key, x.Value)).GetAlternateLookup<ReadOnlySpan<char>>();
        _relations = relations.ToFrozenDictionary();
        _languages = languages.ToFrozenDictionary();
    }

    /// <summary>The word as a string, without a new one for those that are known.</summary>
    public (string Spelling, WordSense Sense) Find(ReadOnlySpan<char> folded) =>
        _words.TryGetValue(folded, out var known) ? known : (folded.ToString(), WordSense.None);

    public string? Relation(string word) => _relations.GetValueOrDefault(word);

    /// <summary>One of Luna's languages, or the name of another, with a capital letter.</summary>
    public string? Language(string word) => _languages.GetValueOrDefault(word);

    private static WordSense Add(WordSense sense, string section, string meaning) => section switch
    {
        "month" => sense with { Month = Integer(meaning) },
        "number" => sense with { Number = Integer(meaning) },
        "ordinal" => sense with { Ordinal = Integer(meaning) },
        "daypart" => sense with { Part = Enum.Parse<DayPart>(meaning) },
        "role" => sense with { Roles = sense.Roles | Enum.Parse<Role>(meaning) },
        _ => throw new InvalidDataException($"vocabulary.txt has no section '{section}'."),
    };

    private static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
