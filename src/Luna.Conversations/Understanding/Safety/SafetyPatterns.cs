using Luna.Conversations.Understanding.Classifying;

namespace Luna.Conversations.Understanding.Safety;

/// <summary>
/// The patterns of <c>safety.txt</c>, which tells its own grammar. Words are compared in their phonetic form, so that
/// one spelling stands for all in both scripts, and long ones with a slip of one letter.
/// </summary>
internal sealed class SafetyPatterns
{
    /// <summary>Of verbs in Hindi and English; what only differs in an <c>a</c> sounds the same. Stands before <see cref="Default"/>, which reads it.</summary>
    private static readonly string[] Endings =
        ["", "na", "ne", "ni", "ta", "te", "ti", "e", "i", "o", "u", "ya", "ye", "yi", "kar", "ke", "unga", "ungi", "enge", "ega", "egi", "s", "ed", "ing"];

    public static readonly SafetyPatterns Default = new(EmbeddedLines.Of("safety.txt"));

    private const int MostWords = 80, LongEnoughForSlips = 7;
    private const string YoungAge = "#young";

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly Dictionary<char, KeyValuePair<string, int>[]> _long;
    private readonly Section[] _sections;

    private SafetyPatterns(IEnumerable<string> lines)
    {
        _find = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var classes = new Dictionary<string, int[][]>();
        var sections = new List<(SafetyKind Kind, List<SafetyPattern> Raising, List<SafetyPattern> Ordinary)>();
        foreach (var line in lines)
        {
            if (line[0] == '[')
                sections.Add((Enum.Parse<SafetyKind>(line[1..^1].Replace("-", "", StringComparison.Ordinal), true), [], []));
            else if (line[0] == '@' && line.Contains(" = ", StringComparison.Ordinal))
                classes[line[..line.IndexOf(' ')]] = [.. Split(line[(line.IndexOf('=') + 1)..], ",").SelectMany(x => Rows(x, classes))];
            else
                foreach (var pattern in Split(line, ","))
                    (pattern[0] == '-' ? sections[^1].Ordinary : sections[^1].Raising).Add(Parse(pattern.TrimStart('-'), classes));
        }

        _sections = [.. sections.Select(x => new Section(new SafetyReading(x.Kind), new PatternsByWord(x.Raising), new PatternsByWord(x.Ordinary)))];
        _long = _words.Where(x => x.Key.Length >= LongEnoughForSlips).GroupBy(x => x.Key[0]).ToDictionary(x => x.Key, x => x.ToArray());
    }

    public SafetyReading? Read(MessageTokens m)
    {
        Span<int> said = stackalloc int[MostWords];
        said = said[..Words(m, said)];
        foreach (var section in _sections)
            if (section.Raising.AnyOccurs(said) && !section.Ordinary.AnyOccurs(said))
                return section.Reading;
        return null;
    }

    private int Words(MessageTokens m, Span<int> said)
    {
        Span<char> sounds = stackalloc char[64];
        var count = 0;
        for (var at = 0; at < m.Count && count < said.Length; at++)
        {
            var token = m[at];
            if (token.IsNumber)
                said[count++] = _words.GetValueOrDefault(token.Value is > 0 and < 18 ? YoungAge : token.Text, -1);
            else if (token.Kind == TokenKind.Word)
                said[count++] = Known(sounds[..Phonetics.Write(token.Text.AsSpan(0, Math.Min(token.Text.Length, 32)), sounds)]);
        }

        return count;
    }

    private int Known(ReadOnlySpan<char> word)
    {
        if (_find.TryGetValue(word, out var known)) return known;
        if (word.Length >= LongEnoughForSlips)
            foreach (var (candidate, number) in _long.GetValueOrDefault(word[0], []))
                if (IsOneSlip(candidate, word))
                    return number;
        return -1;
    }

    /// <summary>One letter more, less, another, or two changed about.</summary>
    private static bool IsOneSlip(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var same = a.CommonPrefixLength(b);
        var restA = a[same..];
        var restB = b[same..];
        if (a.Length > b.Length) return restA[1..].SequenceEqual(restB);
        if (a.Length < b.Length) return restB[1..].SequenceEqual(restA);
        return restA.IsEmpty || restA[1..].SequenceEqual(restB[1..])
            || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]));
    }

    private SafetyPattern Parse(string pattern, Dictionary<string, int[][]> classes) =>
        new([.. Split(pattern, "&").Select(phrase => Steps(phrase, classes).ToArray())]);

    private IEnumerable<SafetyStep> Steps(string phrase, Dictionary<string, int[][]> classes)
    {
        var gap = false;
        foreach (var word in Split(phrase, " "))
        {
            if (word != ".." && Rows(word, classes).ToArray() is var rows)
                yield return new SafetyStep(gap, [.. rows.Where(x => x.Length == 1).Select(x => x[0])], rows.Where(x => x.Length > 1).ToLookup(x => x[0]));
            gap = word == "..";
        }
    }

    /// <summary>Every row of words that a member of a class stands for, the classes within it resolved.</summary>
    private IEnumerable<int[]> Rows(string member, Dictionary<string, int[][]> classes) => Split(member, " ").Aggregate<string, IEnumerable<int[]>>(
        [[]], (rows, word) => rows.SelectMany(_ => Ways(word, classes), (row, way) => (int[])[.. row, .. way]));

    private int[][] Ways(string word, Dictionary<string, int[][]> classes) =>
        word[0] == '@' ? classes[word]
        : word[^1] == '+' ? [.. Endings.Select(ending => new[] { Word(word[..^1] + ending) })]
        : [[Word(word)]];

    private int Word(string written)
    {
        var folded = Folding.Fold(written);
        Span<char> sounds = stackalloc char[2 * folded.Length];
        var word = written[0] == '#' ? written : sounds[..Phonetics.Write(folded, sounds)].ToString();
        _words.TryAdd(word, _words.Count);
        return _words[word];
    }

    private static string[] Split(string text, string by) =>
        text.Split(by, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <param name="Ordinary">What is said in the same words without meaning it.</param>
    private sealed record Section(SafetyReading Reading, PatternsByWord Raising, PatternsByWord Ordinary);
}
