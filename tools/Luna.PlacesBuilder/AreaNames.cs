using System.Text.Json;
using Luna.Astrology.Places;

namespace Luna.PlacesBuilder;

/// <summary>What countries and regions are called.</summary>
internal sealed class AreaNames
{
    private readonly Dictionary<string, string> _regions = new(StringComparer.Ordinal);

    private sealed record Row(string Code, string Name);

    /// <summary>Country names by ISO 3166-1 alpha-2 code.</summary>
    public SortedDictionary<string, string> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>A folded name, the country, the region's name or nothing for the whole country, and whether it lay there once.</summary>
    public SortedSet<(string Folded, string Country, string Region, bool Former)> Names { get; } = [];

    /// <summary>
    /// Regions from <c>admin1.json</c> beside the small places, whose codes those places use, and else from
    /// <c>admin1Codes.txt</c>; other names from <c>areas.txt</c> of this tool.
    /// </summary>
    public static AreaNames Read(string reference, string smallPlacesFolder)
    {
        var areas = new AreaNames();
        foreach (var line in File.ReadLines(Path.Combine(reference, "countryInfo.txt")))
        {
            var columns = line.Split('\t');
            if (line.StartsWith('#') || columns.Length < 5)
                continue;
            areas.Countries[columns[0]] = PlaceNames.Plain(columns[4]);
            foreach (var name in (string[])[columns[0], columns[1], columns[4]])
                areas.Call(name, columns[0], "");
        }

        var later = Path.Combine(smallPlacesFolder, "admin1.json");
        if (File.Exists(later))
            foreach (var row in JsonSerializer.Deserialize<Row[]>(File.ReadAllText(later), JsonSerializerOptions.Web)!)
                areas.Add(row.Code, row.Name);
        foreach (var line in File.ReadLines(Path.Combine(reference, "admin1Codes.txt")))
            if (line.Split('\t') is [var code, var name, ..])
                areas.Add(code, name);
        foreach (var line in OwnNames.Lines("areas.txt"))
            areas.AddOwn(line);
        return areas;
    }

    /// <summary>The plain name of a region; empty for a code that is not known.</summary>
    public string Region(string countryCode, string regionCode) =>
        _regions.GetValueOrDefault($"{countryCode}.{regionCode}", "");

    private void Add(string code, string name)
    {
        _regions.TryAdd(code, PlaceNames.Plain(name));
        if (!Countries.ContainsKey(code[..2]))
            return;
        Call(name, code[..2], _regions[code]);
        if (code[3..].All(char.IsAsciiLetter))
            Call(code[3..], code[..2], _regions[code]);
    }

    // "IN.38 = झारखंड" names a region; "IN.38 ~ bihar" says where it lay once.
    private void AddOwn(string line)
    {
        var former = line.Contains('~');
        var (code, names) = OwnNames.Parted(line, former ? '~' : '=');
        var region = code.Length == 2 ? "" : _regions[code];
        foreach (var name in names)
            Call(name, code[..2], region, former);
    }

    private void Call(string name, string country, string region, bool former = false)
    {
        if (PlaceNames.Fold(name) is { Length: > 0 } folded && !(former && Names.Contains((folded, country, region, false))))
            Names.Add((folded, country, region, former));
    }
}
