using Luna.Astrology.Places;

namespace Luna.PlacesBuilder;

/// <summary>Brings both lists together, each place once.</summary>
internal static class Merge
{
    private const double SameEntryKilometres = 0.02;
    private const double SameSpotKilometres = 0.3;
    private const double SameNameKilometres = 20;
    private const double OtherNameKilometres = 12;
    private const double TwiceListedKilometres = 4;

    /// <summary>
    /// A small place is a listed one when it stands on the same spot, or near it under one of its names. Where both are
    /// plainly one entry, the later list gives name and position; what the earlier one called it stays a main name.
    /// </summary>
    public static List<SourcePlace> Of(List<SourcePlace> listed, List<SourcePlace> small, AreaNames areas)
    {
        var near = new Neighbourhood(listed);
        var rest = new List<SourcePlace>();
        var met = new HashSet<SourcePlace>();
        foreach (var place in small)
            if (near.Around(place, SameEntryKilometres).FirstOrDefault(other => !met.Contains(other)) is { } entry)
                Take(entry, place, met);
            else
                rest.Add(place);

        rest.RemoveAll(place =>
        {
            var name = PlaceNames.Fold(place.Name);
            var close = near.Around(place, SameNameKilometres).ToList();
            var same = close.FirstOrDefault(other => PlaceNames.Fold(other.Name) == name
                    || other.DistanceTo(place) < OtherNameKilometres && other.FoldedNames.Contains(name))
                ?? close.FirstOrDefault(other => other.DistanceTo(place) < SameSpotKilometres);
            if (same is not null)
                Take(same, place, met);
            return same is not null;
        });

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

    private static void Take(SourcePlace listed, SourcePlace later, HashSet<SourcePlace> met)
    {
        listed.OtherNames.Add(later.Name);
        if (!met.Add(listed))
            return;
        listed.RegionCode = later.RegionCode;
        if (listed.DistanceTo(later) >= SameEntryKilometres
            && PlaceNames.Fold(listed.Name) != PlaceNames.Fold(later.Name) && !listed.MainNames.Contains(later.Name))
            return;
        listed.MainNames.Add(listed.Name);
        listed.Name = later.Name;
        listed.LatitudeDegrees = later.LatitudeDegrees;
        listed.LongitudeDegrees = later.LongitudeDegrees;
    }
}
