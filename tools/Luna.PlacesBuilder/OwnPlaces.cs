using System.Globalization;

namespace Luna.PlacesBuilder;

/// <summary>Towns that the sources lack, from the tool's own list.</summary>
internal static class OwnPlaces
{
    public static List<SourcePlace> Read() => [.. OwnNames.Lines("places.txt").Select(Place)];

    // "IN.24 Osian 26.72 72.90 12500 = Osiyan"
    private static SourcePlace Place(string line)
    {
        var (key, names) = OwnNames.Parted(line, '=');
        var words = key.Split(' ');
        var place = new SourcePlace
        {
            Name = string.Join(' ', words[1..^3]),
            CountryCode = words[0][..2],
            RegionCode = words[0][3..],
            LatitudeDegrees = double.Parse(words[^3], CultureInfo.InvariantCulture),
            LongitudeDegrees = double.Parse(words[^2], CultureInfo.InvariantCulture),
            Population = int.Parse(words[^1], CultureInfo.InvariantCulture),
        };
        place.MainNames.UnionWith(names);
        return place;
    }
}
