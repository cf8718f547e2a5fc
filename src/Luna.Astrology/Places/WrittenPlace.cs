namespace Luna.Astrology.Places;

/// <summary>The words of a place as a person writes it, and how they may part into a name and the area it lies in.</summary>
internal sealed class WrittenPlace
{
    private const int MostWords = 12;

    private readonly List<(string Folded, int Part)> _words = [];

    public WrittenPlace(string text)
    {
        var read = text.AsSpan(0, Math.Min(text.Length, PlaceNames.LongestRead));
        var part = 0;
        var start = 0;
        for (var i = 0; i <= read.Length; i++)
        {
            var separates = i == read.Length || char.IsWhiteSpace(read[i]) || Parts(read[i]);
            if (!separates)
                continue;
            var folded = PlaceNames.Fold(read[start..i]);
            if (folded.Length > 0 && _words.Count < MostWords)
                _words.Add((folded, part));
            start = i + 1;
            if (i < read.Length && Parts(read[i]))
                part++;
        }
    }

    public int Words => _words.Count;

    /// <summary>All words as one name.</summary>
    public string Whole => Joined(.._words.Count);

    /// <summary>All words but those that narrow nothing (<c>city</c>, <c>district</c>).</summary>
    public string WithoutIdle => string.Concat(_words.Where(word => !Areas.IsIdle(word.Folded)).Select(word => word.Folded));

    /// <summary>What stands before the first comma, when there is one.</summary>
    public string? FirstPart => _words.Count > 0 && _words[^1].Part > _words[0].Part
        ? string.Concat(_words.Where(word => word.Part == _words[0].Part).Select(word => word.Folded)) : null;

    /// <summary>The words after the first comma.</summary>
    public string[] Rest => [.. _words.Where(word => word.Part != _words[0].Part).Select(word => word.Folded)];

    /// <summary>Every way to part the words in two, the longest name first; then those with the area in front.</summary>
    public IEnumerable<(string Name, string[] Area)> Partings()
    {
        for (var words = _words.Count - 1; words > 0; words--)
            yield return (Joined(..words), Folded(words.._words.Count));
        for (var words = 1; words < _words.Count; words++)
            yield return (Joined(words.._words.Count), Folded(..words));
    }

    /// <summary>Every word by itself.</summary>
    public string[] All => Folded(.._words.Count);

    private static bool Parts(char letter) => letter is ',' or ';' or '|' or '/' or '(' or ')' or '\n' or '،' or '、';

    private string Joined(Range words) => string.Concat(Folded(words));

    private string[] Folded(Range words) => [.. _words.Take(words).Select(word => word.Folded)];
}
