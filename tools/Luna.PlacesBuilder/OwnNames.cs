using System.Globalization;
using Luna.Astrology.Places;

namespace Luna.PlacesBuilder;

/// <summary>Names and numbers of people that the sources lack or have wrong, from the tool's own lists.</summary>
internal static class OwnNames
{
    /// <summary>
    /// Lines such as <c>IN Allahabad = Prayagraj</c> or <c>IN.11 Manali = 8096</c>: the largest place of that name in the
    /// country or region is meant, or the one nearest to a position given behind the name (<c>@17.92 73.66</c>).
    /// </summary>
    public static void AddTo(List<SourcePlace> places)
    {
        var byName = places
            .SelectMany(place => place.FoldedNames.Select(name => (Key: (place.CountryCode, name), place)))
            .ToLookup(one => one.Key, one => one.place);
        foreach (var line in Lines("names.txt"))
        {
            var (key, names) = Parted(line, '=');
            Meant(byName, key).MainNames.UnionWith(names);
        }

        foreach (var line in Lines("people.txt"))
        {
            var (key, people) = Parted(line, '=');
            Meant(byName, key).Population = int.Parse(people[0], CultureInfo.InvariantCulture);
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

    private static SourcePlace Meant(ILookup<(string, string), SourcePlace> byName, string key)
    {
        var words = key.Split(' ', 2);
        var at = words[1].Split('@');
        var places = byName[(words[0][..2], PlaceNames.Fold(at[0]))]
            .Where(place => words[0].Length == 2 || words[0][3..] == place.RegionCode);
        double[] position = at.Length == 1 ? [] : Array.ConvertAll(at[1].Split(' '), Degrees);
        return (at.Length == 1
            ? places.MaxBy(place => place.Population)
            : places.MinBy(place => double.Hypot(
                place.LatitudeDegrees - position[0], place.LongitudeDegrees - position[1])))
            ?? throw new InvalidDataException($"No place is called {key}.");
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
