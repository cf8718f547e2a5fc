namespace Luna.Astrology.Places;

/// <summary>From a whole written name to the place meant, or to those it may mean.</summary>
internal sealed class PlaceFinder(PlaceTable places, NameMatcher names, Areas areas)
{
    private const int MostChoices = 6;
    private const double AskedBackShare = 1.0 / 8;
    private const double TwinKilometres = 15;
    private const double DistrictKilometres = 120;

    private static readonly PlaceMatch Area = new(null, []) { IsArea = true };

    private readonly NamedAreas _named = new(places, names);

    private delegate List<Candidate> Reading(string folded, Func<int, bool>? within);

    public PlaceMatch Find(string text)
    {
        var written = new WrittenPlace(text);
        if (written.Words == 0)
            return PlaceMatch.Unknown;
        if (_named.MeansArea(written, areas.Written))
            return Area;
        if (Exactly(written) is { } match)
            return match;

        var guesses = new List<Candidate>();
        foreach (var reading in (Reading[])[names.Sounding, names.Misspelt])
        {
            var found = Like(written, reading, out var isNamedWithin);
            var certain = found.FindAll(one => one.Slip.IsCertain(
                places.Population(one.Place), names.IsHome(one.Place), isNamedWithin));
            if (certain.Count > 0 && certain[0].Weight >= found[0].Weight * AskedBackShare)
                return Decide(certain);
            guesses.AddRange(found);
        }

        if (_named.MeansArea(written, areas.Alike))
            return Area;
        return new PlaceMatch(null, []) { Guesses = Places(guesses) };
    }

    /// <summary>Only names as they are written, each word a part of the name or of the area.</summary>
    public PlaceMatch FindAsWritten(string text)
    {
        var written = new WrittenPlace(text);
        if (written.Words == 0)
            return PlaceMatch.Unknown;
        if (_named.MeansArea(written, areas.Written))
            return Area;
        var found = names.Exact(written.Whole);
        if (found.Count == 0)
            found = InNamedArea(written, names.Exact, beginning: false);
        return found.Count > 0 ? Decide(found) : PlaceMatch.Unknown;
    }

    private PlaceMatch? Exactly(WrittenPlace written)
    {
        var found = names.Exact(written.Whole);
        if (found.Count == 0)
            found = InArea(written, names.Exact, beginning: false);
        if (found.Count == 0 && written.WithoutIdle is { Length: > 0 } name && name != written.Whole)
            found = names.Exact(name);
        if (found.Count > 0)
            return Decide(found);
        if (written.FirstPart is not { } first || names.Exact(first) is not { Count: > 0 } elsewhere)
            return null;

        // Borders of states move and people err in them; who names a country means it.
        if (NamedAreas.Read(written.Rest, areas.Written) is not { } area)
            return Decide(elsewhere);
        var near = elsewhere.FindAll(one => area.All(part => part.Areas.Any(named => named.Country == places.Country(one.Place))));
        return near.Count > 0 ? Decide(near) : new PlaceMatch(null, []) { Guesses = Places(elsewhere) };
    }

    /// <summary>Places whose name is like the one written; where an area is named, only those that lie in it.</summary>
    private List<Candidate> Like(WrittenPlace written, Reading reading, out bool isNamedWithin)
    {
        isNamedWithin = false;
        var found = reading(written.Whole, null);
        if (found.Count > 0)
            return found;
        found = InArea(written, reading, beginning: false);
        isNamedWithin = found.Count > 0;
        if (found.Count == 0 && written.WithoutIdle is { Length: > 0 } name && name != written.Whole)
            found = reading(name, null);
        if (found.Count == 0 && written.FirstPart is { } first && NamedAreas.Read(written.Rest, areas.Named) is null)
            found = reading(first, null);
        return found;
    }

    /// <summary>Places of the name in front that lie in the area named behind it, or the other way round.</summary>
    /// <param name="beginning">Whether the area may be only begun: <c>springfield ill</c>.</param>
    public List<Candidate> InArea(WrittenPlace written, bool beginning) => InArea(written, names.Exact, beginning);

    private List<Candidate> InArea(WrittenPlace written, Reading reading, bool beginning)
    {
        if (InNamedArea(written, reading, beginning) is { Count: > 0 } inArea)
            return inArea;
        foreach (var (name, area) in written.Partings())
            if (Near(area) is { } near && reading(name, near) is { Count: > 0 } found)
                return found;
        return [];
    }

    private List<Candidate> InNamedArea(WrittenPlace written, Reading reading, bool beginning)
    {
        foreach (var (name, area) in written.Partings())
        {
            if (Within(area, former: false, beginning) is { } within && reading(name, within) is { Count: > 0 } found)
                return found;
            if (Within(area, former: true, beginning) is { } once && reading(name, once) is { Count: > 0 } moved)
                return moved;
        }

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

    private PlaceMatch Decide(List<Candidate> found)
    {
        var choices = Places(found);
        return choices.Length == 1 ? new PlaceMatch(choices[0], []) : new PlaceMatch(null, choices);
    }

    // Choices are told apart by their region, so there is one of each; the district beside a name finds the others.
    private Place[] Places(List<Candidate> found)
    {
        var choices = new List<int>();
        foreach (var (place, weight, _) in found)
            if (weight >= found[0].Weight * AskedBackShare && choices.Count < MostChoices
                && !choices.Exists(chosen => places.Region(chosen) == places.Region(place)
                    || places.DistanceKilometres(chosen, place) < TwinKilometres))
                choices.Add(place);
        return [.. choices.Select(place => places[place])];
    }
}
