namespace Luna.PlacesBuilder;

/// <summary>Gives places without a time zone that of a neighbour.</summary>
internal static class Zones
{
    /// <summary>The nearest listed place of the same country and region decides; if none, of the same country.</summary>
    public static void Spread(List<SourcePlace> places)
    {
        var listed = places.Where(place => place.Zone.Length > 0).ToList();
        var byRegion = listed.ToLookup(place => (place.CountryCode, place.Region));
        var byCountry = listed.ToLookup(place => place.CountryCode);
        foreach (var place in places.Where(place => place.Zone.Length == 0).ToList())
        {
            var neighbour = byRegion[(place.CountryCode, place.Region)].MinBy(place.DistanceTo)
                ?? byCountry[place.CountryCode].MinBy(place.DistanceTo);
            if (neighbour is null)
                places.Remove(place);
            else
                place.Zone = neighbour.Zone;
        }
    }
}
