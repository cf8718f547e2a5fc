namespace Luna.Astrology.Places;

/// <summary>From a whole written name to the place meant, or to those it may mean.</summary>
internal sealed class PlaceFinder(PlaceTable places, NameMatcher names, Areas areas)
{
    private const int MostChoices = 6;
    private const double AskedBackShare = 1.0 / 8;
    private const double TwinKilometres = 15;
    private const double DistrictKilometres = 120;
    private const int City = 100_000;

    private delegate List<Candidate> Reading(string folded, Func<int, bool>? within);

    public PlaceMatch Find(string text)
    {
        var written = new WrittenPlace(text);
        if (written.Words == 0)
            return PlaceMatch.Unknown;
        if (IsCountryOnly(written.Whole))
            return PlaceMatch.Unknown;
        var namesArea = NamesArea(written);
        foreach (var reading in (Reading[])[names.Exact, names.Sounding, names.Misspelt])
        {
            // A name that is only like the one written, and outside the area that was named, is another place.
            var mayLieElsewhere = reading == names.Exact || !namesArea;
            var found = mayLieElsewhere ? reading(written.Whole, null) : [];
            if (found.Count == 0)
                found = InArea(written, reading, beginning: false);
            if (!mayLieElsewhere && found.Count == 0)
                continue;
            if (found.Count == 0 && written.WithoutIdle is { Length: > 0 } name && name != written.Whole)
                found = reading(name, null);
            if (found.Count == 0 && written.FirstPart is { } first)
                found = reading(first, null);
            if (found.Count > 0)
                return Decide(found);
        }

        return PlaceMatch.Unknown;
    }

    /// <summary>"India" is no town, though one elsewhere is called nearly so; Singapore is both.</summary>
    private bool IsCountryOnly(string folded)
    {
        var countries = areas.Named(folded).Where(area => area.Region < 0 && !area.Former).ToArray();
        return countries.Length > 0
            && !names.Exact(folded).Exists(place => PlaceNames.Fold(places[place.Place].Name) == folded)
            && names.Sounding(folded, place => places.Population(place) >= City
                && Array.Exists(countries, country => Lies(place, country, former: false))).Count == 0;
    }

    private bool NamesArea(WrittenPlace written) => written.FirstPart is { } first
        && written.Partings().Any(parting => parting.Name == first && Within(parting.Area, former: true, beginning: false) is not null);

    /// <summary>Places of the name in front that lie in the area named behind it, or the other way round.</summary>
    /// <param name="beginning">Whether the area may be only begun: <c>springfield ill</c>.</param>
    public List<Candidate> InArea(WrittenPlace written, bool beginning) => InArea(written, names.Exact, beginning);

    private List<Candidate> InArea(WrittenPlace written, Reading reading, bool beginning)
    {
        foreach (var (name, area) in written.Partings())
        {
            if (Within(area, former: false, beginning) is { } within && reading(name, within) is { Count: > 0 } found)
                return found;
            if (Within(area, former: true, beginning) is { } once && reading(name, once) is { Count: > 0 } moved)
                return moved;
        }

        foreach (var (name, area) in written.Partings())
            if (Near(area) is { } near && reading(name, near) is { Count: > 0 } found)
                return found;
        return [];
    }

    // Each run of words names an area, or says nothing; a place lies in all of them.
    private Func<int, bool>? Within(string[] words, bool former, bool beginning)
    {
        Func<int, bool>? within = null;
        for (var start = 0; start < words.Length;)
        {
            var length = words.Length - start;
            IReadOnlyList<Area> named = [];
            for (; length > 0 && named.Count == 0; length--)
            {
                var name = string.Concat(words[start..(start + length)]);
                named = areas.Named(name);
                if (named.Count == 0 && beginning && start + length == words.Length && name.Length > 1)
                    named = areas.Beginning(name);
            }

            if (named.Count == 0 && !Areas.IsIdle(words[start]))
                return null;
            start += named.Count == 0 ? 1 : length + 1;
            if (named.Count == 0)
                continue;
            var (before, here) = (within, named);
            within = place => (before is null || before(place)) && here.Any(area => Lies(place, area, former));
        }

        return within;
    }

    private bool Lies(int place, Area area, bool former) => (former || !area.Former)
        && (area.Region < 0 ? places.Country(place) == area.Country : places.Region(place) == area.Region);

    // A district goes by its chief town: a place beside a town's name lies near it.
    private Func<int, bool>? Near(string[] words)
    {
        var town = string.Concat(words.Where(word => !Areas.IsIdle(word)));
        if (town.Length < 3)
            return null;
        var towns = names.Exact(town);
        if (towns.Count == 0)
            return null;
        return place => towns.Any(near => near.Place != place
            && places.Country(near.Place) == places.Country(place)
            && places.DistanceKilometres(near.Place, place) < DistrictKilometres);
    }

    // Choices are told apart by their region, so there is one of each; the district beside a name finds the others.
    private PlaceMatch Decide(List<Candidate> found)
    {
        var choices = new List<int>();
        foreach (var (place, weight) in found)
            if (weight >= found[0].Weight * AskedBackShare && choices.Count < MostChoices
                && !choices.Exists(chosen => places.Region(chosen) == places.Region(place)
                    || places.DistanceKilometres(chosen, place) < TwinKilometres))
                choices.Add(place);
        return choices.Count == 1
            ? new PlaceMatch(places[choices[0]], [])
            : new PlaceMatch(null, [.. choices.Select(place => places[place])]);
    }
}
