using Luna.Astrology.Places;

namespace Luna.PlacesBuilder;

/// <summary>Names that the sources lack, from the tool's own lists.</summary>
internal static class OwnNames
{
    /// <summary>Lines such as <c>IN Allahabad = Prayagraj</c>: the largest place of that name in the country is meant.</summary>
    public static void AddTo(List<SourcePlace> places)
    {
        var byName = places
            .SelectMany(place => place.FoldedNames.Select(name => (Key: (place.CountryCode, name), place)))
            .ToLookup(one => one.Key, one => one.place);
        foreach (var line in Lines("names.txt"))
        {
            var (key, names) = Parted(line, '=');
            var place = byName[(key[..2], PlaceNames.Fold(key.AsSpan(3)))].MaxBy(place => place.Population)
                ?? throw new InvalidDataException($"names.txt: no place is called {key}.");
            place.MainNames.UnionWith(names);
        }
    }

    public static IEnumerable<string> Lines(string name)
    {
        using var list = typeof(OwnNames).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(list);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }

    public static (string Key, string[] Names) Parted(string line, char sign)
    {
        var at = line.IndexOf(sign, StringComparison.Ordinal);
        return (line[..at].Trim(), line[(at + 1)..].Split(',', StringSplitOptions.TrimEntries));
    }
}
