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

    private const int WidestGap = 5, MostWords = 80, LongEnoughForSlips = 7;
    private const string YoungAge = "#young";

    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly string[] _long;
    private readonly Section[] _sections;

    private SafetyPatterns(IEnumerable<string> lines)
    {
        _find = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var classes = new Dictionary<string, int[][]>();
        var sections = new List<(SafetyKind Kind, List<Pattern> Raising, List<Pattern> Ordinary)>();
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

        _sections = [.. sections.Select(x => new Section(new SafetyReading(x.Kind), [.. x.Raising], [.. x.Ordinary]))];
        _long = [.. _words.Keys.Where(x => x.Length >= LongEnoughForSlips)];
    }

    public SafetyReading? Read(MessageTokens m)
    {
        Span<int> said = stackalloc int[MostWords];
        said = said[..Words(m, said)];
        foreach (var section in _sections)
            if (Any(section.Raising, said) && !Any(section.Ordinary, said))
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
            foreach (var candidate in _long)
                if (candidate[0] == word[0] && IsOneSlip(candidate, word))
                    return _words[candidate];
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

    private static bool Any(Pattern[] patterns, ReadOnlySpan<int> said)
    {
        foreach (var pattern in patterns)
            if (Occurs(pattern, said)) return true;
        return false;
    }

    private static bool Occurs(Pattern pattern, ReadOnlySpan<int> said)
    {
        foreach (var phrase in pattern.Phrases)
            if (!Occurs(phrase, said)) return false;
        return true;
    }

    private static bool Occurs(Step[] phrase, ReadOnlySpan<int> said)
    {
        for (var at = 0; at < said.Length; at++)
            if (Follows(phrase, said[at..])) return true;
        return false;
    }

    private static bool Follows(ReadOnlySpan<Step> steps, ReadOnlySpan<int> said)
    {
        if (steps.IsEmpty) return true;
        for (var at = 0; at < said.Length && at <= (steps[0].Gap ? WidestGap : 0); at++)
        {
            if (steps[0].Words.AsSpan().Contains(said[at]) && Follows(steps[1..], said[(at + 1)..])) return true;
            foreach (var row in steps[0].Rows[said[at]])
                if (said[at..].StartsWith(row) && Follows(steps[1..], said[(at + row.Length)..]))
                    return true;
        }

        return false;
    }

    private Pattern Parse(string pattern, Dictionary<string, int[][]> classes) =>
        new([.. Split(pattern, "&").Select(phrase => Steps(phrase, classes).ToArray())]);

    private IEnumerable<Step> Steps(string phrase, Dictionary<string, int[][]> classes)
    {
        var gap = false;
        foreach (var word in Split(phrase, " "))
        {
            if (word != ".." && Rows(word, classes).ToArray() is var rows)
                yield return new Step(gap, [.. rows.Where(x => x.Length == 1).Select(x => x[0])], rows.Where(x => x.Length > 1).ToLookup(x => x[0]));
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
    private sealed record Section(SafetyReading Reading, Pattern[] Raising, Pattern[] Ordinary);

    /// <param name="Phrases">All must occur, anywhere.</param>
    private sealed record Pattern(Step[][] Phrases);

    /// <param name="Gap">Other words may stand before.</param>
    /// <param name="Words">Any of them fits.</param>
    /// <param name="Rows">Or any of these, word behind word; by the first.</param>
    private readonly record struct Step(bool Gap, int[] Words, ILookup<int, int[]> Rows);
}
