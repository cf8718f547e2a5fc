using System.Globalization;

namespace Luna.PlacesBuilder;

/// <summary>GeoNames' places of 15,000 people and more, with zone, people and names in many scripts.</summary>
internal static class GeoNamesCities
{
    public static List<SourcePlace> Read(string path)
    {
        var places = new List<SourcePlace>();
        foreach (var line in File.ReadLines(path))
        {
            var columns = line.Split('\t');
            var place = new SourcePlace
            {
                GeoNamesId = int.Parse(columns[0], CultureInfo.InvariantCulture),
                Name = columns[1],
                CountryCode = columns[8],
                RegionCode = columns[10],
                LatitudeDegrees = double.Parse(columns[4], CultureInfo.InvariantCulture),
                LongitudeDegrees = double.Parse(columns[5], CultureInfo.InvariantCulture),
                Population = (int)Math.Min(int.MaxValue, long.Parse(columns[14], CultureInfo.InvariantCulture)),
                Zone = columns[17],
            };
            place.OtherNames.Add(columns[2]);
            place.OtherNames.UnionWith(columns[3].Split(',').SelectMany(Forms).Where(IsName));
            places.Add(place);
        }

        return places;
    }

    // "Allahabad - इलाहाबाद" holds two names.
    private static string[] Forms(string name) =>
        name.Split(" - ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Small first letters mark transcriptions made by machine from the names in other scripts that stand beside them;
    // three capitals are the codes of airports, many of them words.
    private static bool IsName(string name) => name.Length > 1
        && !(char.IsLower(name[0]) && name[0] < '\u0370')
        && !(name.Length == 3 && name.All(char.IsAsciiLetterUpper));
}
