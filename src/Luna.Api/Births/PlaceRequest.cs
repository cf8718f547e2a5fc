using System.Globalization;
using Luna.Astrology;
using Luna.Astrology.Places;
using NodaTime;

namespace Luna.Api.Births;

/// <summary>A place by name, or by latitude, longitude and zone.</summary>
public record PlaceRequest
{
    /// <summary>A name as people write it, in any script; with region or country where the name alone is not enough.</summary>
    public string? Place { get; init; }

    /// <summary>Degrees, north positive, -90 to 90.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees, east positive, -180 to 180.</summary>
    public double? Longitude { get; init; }

    /// <summary>IANA time zone, as Asia/Kolkata; goes with latitude and longitude.</summary>
    public string? Zone { get; init; }

    internal Whereabouts? ReadPlace(Gazetteer places, Problems problems)
    {
        if (Place is null && (Latitude is null || Longitude is null || Zone is null))
            problems.Add("place", "Name a place, or give latitude, longitude and zone.");
        else if (Place is not null)
            return places.Find(Place) switch
            {
                { Best: { } best } => new Whereabouts(best.Position, best.Zone, Fully(best)),
                { Choices: { Count: > 0 } choices } => problems.Refuse<Whereabouts>(
                    "place",
                    $"More than one place has that name: {string.Join("; ", choices.Select(Fully))}. "
                    + "Name the region or the country."),
                { IsArea: true } => problems.Refuse<Whereabouts>(
                    "place", $"'{Place}' is a country or a region. Name a town in it."),
                { Guesses: { Count: > 0 } guesses } => problems.Refuse<Whereabouts>(
                    "place",
                    $"No such place is known. Perhaps one of these is meant: {string.Join("; ", guesses.Select(Fully))}."),
                _ => problems.Refuse<Whereabouts>(
                    "place", "No such place is known. Name a larger town, or give latitude, longitude and zone."),
            };
        else if (!(Math.Abs(Latitude!.Value) <= 90))
            problems.Add("latitude", "A latitude lies between -90 and 90 degrees.");
        else if (!(Math.Abs(Longitude!.Value) <= 180))
            problems.Add("longitude", "A longitude lies between -180 and 180 degrees.");
        else if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone!) is null)
            problems.Add("zone", "A zone of the IANA database, for instance Asia/Kolkata.");
        else
            return new Whereabouts(
                new GeoPosition(Latitude.Value, Longitude.Value), Zone!, Degrees(Latitude.Value, Longitude.Value));
        return null;
    }

    private static string Fully(Place place) => string.Join(
        ", ", new[] { place.Name, place.Region, place.Country }.Where(part => part.Length > 0).Distinct());

    private static string Degrees(double latitude, double longitude) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Math.Abs(latitude):0.####}° {(latitude < 0 ? 'S' : 'N')}, {Math.Abs(longitude):0.####}° {(longitude < 0 ? 'W' : 'E')}");
}

/// <param name="Name">As it is to be printed.</param>
internal sealed record Whereabouts(GeoPosition Position, string Zone, string Name);
