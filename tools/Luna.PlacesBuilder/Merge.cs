using Luna.Astrology.Places;

namespace Luna.PlacesBuilder;

/// <summary>Brings both lists together, each place once.</summary>
internal static class Merge
{
    private const double SamePositionKilometres = 0.3;
    private const double SameNameKilometres = 20;
    private const double TwiceListedKilometres = 4;

    /// <summary>
    /// A small place is a listed one when it stands on the same spot, or near it under one of its names. The later list
    /// then gives name, position and region; what the earlier one called it stays a name of the place.
    /// </summary>
    public static List<SourcePlace> Of(List<SourcePlace> listed, List<SourcePlace> small, AreaNames areas)
    {
        var near = new Neighbourhood(listed);
        var rest = new List<SourcePlace>();
        var met = new HashSet<SourcePlace>();
        foreach (var place in small)
        {
            var name = PlaceNames.Fold(place.Name);
            var close = near.Around(place, SameNameKilometres).ToList();
            var same = close.FirstOrDefault(other => Names(other).Contains(name))
                ?? close.FirstOrDefault(other => other.DistanceTo(place) < SamePositionKilometres);
            if (same is null)
                rest.Add(place);
            else if (met.Add(same))
                Take(same, place);
            else
                same.OtherNames.Add(place.Name);
        }

        var all = new List<SourcePlace>(listed);
        var kept = new Neighbourhood([]);
        foreach (var place in rest.OrderBy(place => place.LatitudeDegrees).ThenBy(place => place.LongitudeDegrees)
            .ThenBy(place => place.Name, StringComparer.Ordinal))
        {
            var name = PlaceNames.Fold(place.Name);
            if (kept.Around(place, TwiceListedKilometres).Any(other => PlaceNames.Fold(other.Name) == name))
                continue;
            kept.Add(place);
            all.Add(place);
        }

        foreach (var place in all)
            place.Region = areas.Region(place.CountryCode, place.RegionCode);
        return all;
    }

    private static void Take(SourcePlace listed, SourcePlace later)
    {
        listed.OtherNames.Add(listed.Name);
        listed.Name = later.Name;
        listed.RegionCode = later.RegionCode;
        listed.LatitudeDegrees = later.LatitudeDegrees;
        listed.LongitudeDegrees = later.LongitudeDegrees;
    }

    private static IEnumerable<string> Names(SourcePlace place) =>
        place.OtherNames.Append(place.Name).Select(name => PlaceNames.Fold(name));
}
