using System.Collections.Frozen;

namespace Luna.Conversations.Understanding.Classifying;

/// <summary>
/// Words of one meaning in all languages, from <c>concepts.txt</c>, compared by their sound: what was learnt of
/// <c>salary</c> is known of <c>वेतन</c> and <c>tankhwah</c>.
/// </summary>
internal sealed class Concepts
{
    public static readonly Concepts Default = new(EmbeddedLines.Of("concepts.txt"));

    /// <summary>No word means more things than this.</summary>
    public const int Most = 8;

    /// <summary>Shorter beginnings begin too many words.</summary>
    private const int ShortestBeginning = 4;

    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _beginnings;

    private Concepts(IEnumerable<string> lines)
    {
        var (words, beginnings) = (new Dictionary<string, int[]>(), new Dictionary<string, int[]>());
        foreach (var (concept, line) in lines.Index())
        foreach (var word in line[(line.IndexOf(':') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var sound = Sound(word.TrimEnd('*'));
            var known = word[^1] == '*' && sound.Length >= ShortestBeginning ? beginnings : words;
            known[sound] = [.. known.GetValueOrDefault(sound, []).Append(concept).Distinct()];
        }

        _words = words.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
        _beginnings = beginnings.ToFrozenDictionary().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="sound">A word in its phonetic form.</param>
    /// <param name="found">At least <see cref="Most"/> long; gets the number of each concept, once.</param>
    public int Of(ReadOnlySpan<char> sound, Span<int> found)
    {
        var count = 0;
        if (_words.TryGetValue(sound, out var whole)) Add(whole, found, ref count);
        for (var length = ShortestBeginning; length <= sound.Length; length++)
            if (_beginnings.TryGetValue(sound[..length], out var begun)) Add(begun, found, ref count);
        return count;
    }

    private static void Add(int[] concepts, Span<int> found, ref int count)
    {
        foreach (var concept in concepts)
            if (count < Most && !found[..count].Contains(concept)) found[count++] = concept;
    }

    private static string Sound(string word)
    {
        Span<char> sound = stackalloc char[2 * word.Length];
        return new string(sound[..Phonetics.Write(Folding.Fold(word), sound)]);
    }
}
