using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Resources;

namespace Luna.Astrology;

/// <summary>The texts of one resource file in every language that has a file of its own.</summary>
/// <remarks>
/// Languages are told by file name, not by culture: culture data may be absent from the machine. Hindi in Latin letters has
/// no files: it is spelt from the Hindi ones.
/// </remarks>
/// <param name="spelt">Single words and marks, as in a drawing, make no sense so spelt: false gives the English ones.</param>
internal sealed class LanguageTexts(Type beside, string name, bool spelt = true)
{
    private const string Neutral = "";
    private const string Hindi = "hi";
    private const string HindiInLatin = "hi-Latn";

    private readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> _byTag =
        new(StringComparer.OrdinalIgnoreCase);

    /// <param name="languageTag">BCP 47. A region falls away when there is no file for it; then English is taken.</param>
    /// <exception cref="KeyNotFoundException">Not even the English file has that text.</exception>
    public string Get(string key, string languageTag) =>
        Find(key, languageTag)
        ?? throw new KeyNotFoundException($"There is no text '{key}' in {name}.");

    /// <returns>Null when not even the English file has that text.</returns>
    public string? Find(string key, string languageTag)
    {
        for (var tag = languageTag; tag.Length > 0; tag = WithoutRegion(tag))
        {
            if (Of(tag).TryGetValue(key, out var text))
                return text;
        }

        return Of(Neutral).GetValueOrDefault(key);
    }

    /// <returns>The tag of the file that serves a language: without a region that has none, <c>en</c> for English.</returns>
    public string TagFor(string languageTag)
    {
        for (var tag = languageTag; tag.Length > 0; tag = WithoutRegion(tag))
        {
            if (Of(tag).Count > 0)
                return tag.ToLowerInvariant();
        }

        return "en";
    }

    /// <summary>Whether English, and so every language, has that text.</summary>
    public bool Has(string key) => Of(Neutral).ContainsKey(key);

    private FrozenDictionary<string, string> Of(string tag) => _byTag.GetOrAdd(tag, Load);

    private FrozenDictionary<string, string> Load(string tag)
    {
        if (spelt && tag.Equals(HindiInLatin, StringComparison.OrdinalIgnoreCase))
            return Of(Hindi).ToFrozenDictionary(text => text.Key, text => Hinglish.Of(text.Value), StringComparer.Ordinal);
        var suffix = tag.Length == 0 ? "" : $".{tag}";
        using var stream = Open($"{beside.Namespace}.{name}{suffix}.resources");
        if (stream is null)
            return FrozenDictionary<string, string>.Empty;
        using var reader = new ResourceReader(stream);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry entry in reader)
            texts.Add((string)entry.Key, (string)entry.Value!);
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private Stream? Open(string resource)
    {
        var assembly = beside.Assembly;
        var found = Array.Find(
            assembly.GetManifestResourceNames(), x => x.Equals(resource, StringComparison.OrdinalIgnoreCase));
        return found is null ? null : assembly.GetManifestResourceStream(found);
    }

    /// <summary>A script stays: a reader of Latin letters is not served by Devanagari.</summary>
    private static string WithoutRegion(string tag)
    {
        const int scriptLength = 4;
        var cut = tag.LastIndexOf('-');
        return cut < 0 || tag.Length - cut - 1 == scriptLength ? "" : tag[..cut];
    }
}
