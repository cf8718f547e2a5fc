namespace Luna.Astrology.Places;

/// <summary>Whether words that name a country or a region mean it, or a town of the same name.</summary>
internal sealed class NamedAreas(PlaceTable places, NameMatcher names)
{
    /// <summary>A town outside the area is meant by a shared name when it is at least so large beside it.</summary>
    private const double TownShare = 1.0 / 8;

    /// <summary>Within the area likewise, where the name is only another name of the town: New York is New York City.</summary>
    private const double CapitalShare = 1.0 / 2;

    /// <summary>The areas that the words name, one after another.</summary>
    /// <param name="lookUp">Areas of a folded name.</param>
    /// <returns>Null when a word belongs to no area, or none is named.</returns>
    public static List<(string Name, IReadOnlyList<Area> Areas)>? Read(
        string[] words, Func<string, IReadOnlyList<Area>> lookUp)
    {
        var read = new List<(string, IReadOnlyList<Area>)>();
        for (var start = 0; start < words.Length;)
        {
            var end = words.Length;
            while (end > start && lookUp(string.Concat(words[start..end])).Count == 0)
                end--;
            if (end > start)
                read.Add((string.Concat(words[start..end]), lookUp(string.Concat(words[start..end]))));
            else if (!Areas.IsIdle(words[start]) && !Areas.IsKind(words[start]))
                return null;
            start = Math.Max(end, start + 1);
        }

        return read.Count > 0 ? read : null;
    }

    public bool MeansArea(WrittenPlace written, Func<string, IReadOnlyList<Area>> lookUp)
    {
        if (Read(written.All, lookUp) is not { } named)
            return false;
        if (written.All.Any(Areas.IsKind))
            return true;
        if (lookUp(written.Whole).Count == 0 && names.Exact(written.Whole).Exists(town => places.Population(town.Place) > 0))
            return false; // Kansas City
        foreach (var (name, areas) in named)
        {
            // "Santa Cruz, California" speaks of no Bolivian province.
            var meant = areas.Where(area => !area.Former && named.All(
                other => other.Areas.Any(beside => Overlap(area, beside)))).ToArray();
            if (meant.Length == 0 || Towns(name).Exists(town => IsTown(town, meant)))
                return false;
        }

        return true;
    }

    // Towns are not listed in every spelling of another script.
    private List<Candidate> Towns(string name) =>
        names.Exact(name).Count > 0 || char.IsAscii(name[0]) ? names.Exact(name) : names.Sounding(name);

    private bool IsTown(Candidate town, Area[] areas)
    {
        var people = places.Population(town.Place);
        if (people == 0)
            return false;
        var all = areas.Max(area => places.PeopleOf(area.Country, area.Region));
        var isFirstName = !town.Slip.OfOtherName;
        return !areas.Any(area => Lies(town.Place, area)) ? town.Weight >= all * TownShare
            : isFirstName || (areas.All(area => area.Region >= 0) && people >= all * CapitalShare);
    }

    private bool Lies(int place, Area area) =>
        area.Region < 0 ? places.Country(place) == area.Country : places.Region(place) == area.Region;

    private static bool Overlap(Area one, Area other) =>
        one.Country == other.Country && (one.Region < 0 || other.Region < 0 || one.Region == other.Region);
}
