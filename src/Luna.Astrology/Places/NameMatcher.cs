namespace Luna.Astrology.Places;

/// <summary>The places that a name may mean, by how near the name is, each list heaviest first and each place once.</summary>
internal sealed class NameMatcher(PlaceTable places, NameIndex index)
{
    // Small places are listed because they have a thousand people or more, or are the seat of a district.
    private const double AssumedPeople = 1500;
    private const double OtherNameShare = 0.1;
    private const double HalfStepShare = 0.22;
    private const double FarFromScriptShare = 0.01;
    private const double SameTownKilometres = 50;
    private const int ShortestHeard = 3;
    private const double FarthestSpelling = 2.5;
    private const int ShortestMisspelt = 5;

    private readonly Lazy<SoundIndex> _sounds = new(() => new SoundIndex(index.Names));

    /// <summary>Places of exactly this name, first name or other.</summary>
    public List<Candidate> Exact(string folded, Func<int, bool>? within = null)
    {
        folded = PlaceNames.WithoutDots(folded);
        var found = new Dictionary<int, Candidate>();
        Add(index.Bearing(folded), 1, within, found);
        if (found.Count > 0 && folded[0] >= '\u0370')
            foreach (var place in found.Keys.ToArray())
                Add(FirstNamesLike(place), 1, within, found);
        PreferFirstNames(index.Bearing(folded), found);
        return Heaviest(found);
    }

    /// <summary>Places of a name that sounds the same.</summary>
    public List<Candidate> Sounding(string folded, Func<int, bool>? within = null)
    {
        var found = new Dictionary<int, Candidate>();
        AddSounding(folded, within, found);
        if (found.Count == 0 && PlaceNames.WithDots(folded) is var dotted && dotted != folded)
            AddSounding(dotted, within, found);
        return Heaviest(found);
    }

    /// <summary>Places whose name is one slip away, not in its first letter; Latin names of five letters and more.</summary>
    public List<Candidate> Misspelt(string folded, Func<int, bool>? within = null)
    {
        var found = new Dictionary<int, Candidate>();
        if (folded.Length is < ShortestMisspelt or > 40 || !folded.All(char.IsAsciiLetter))
            return [];
        foreach (var spelling in OneEdit.Of(folded))
            if (spelling[0] == folded[0])
                Add(index.Bearing(spelling), 1, within, found, new Slip(1, folded.Length, Heard: false));
        return Heaviest(found);
    }

    /// <summary>The heaviest places whose name, or the sound of whose name, begins so.</summary>
    public List<Candidate> Beginning(string folded, int most, bool bySound)
    {
        var heaviest = new List<Candidate>(most + 1);
        if (!bySound)
            Keep(index.Beginning(folded), 1);
        else if (Reading(folded) is { } reading)
            foreach (var name in _sounds.Value.Beginning(reading))
                Keep(index.Bearers(name), 1);
        return heaviest;

        void Keep(ReadOnlySpan<int> bearers, double share)
        {
            foreach (var bearer in bearers)
            {
                var weight = Weight(bearer) * share * (bySound ? Script(folded)(bearer >> 1) : 1);
                if (heaviest.Count == most && weight <= heaviest[^1].Weight)
                    continue;
                var known = heaviest.FindIndex(other => other.Place == bearer >> 1);
                if (known >= 0 && heaviest[known].Weight >= weight)
                    continue;
                if (known >= 0)
                    heaviest.RemoveAt(known);
                var at = heaviest.FindIndex(other => other.Weight < weight);
                heaviest.Insert(at < 0 ? heaviest.Count : at, new Candidate(bearer >> 1, weight));
                if (heaviest.Count > most)
                    heaviest.RemoveAt(most);
            }
        }
    }

    /// <summary>The name in Latin letters; null for a script that is not read.</summary>
    public static string? Reading(string folded) =>
        folded.Length == 0 ? null
        : char.IsAscii(folded[0]) ? folded
        : folded.Any(IndicReading.IsIndic) ? IndicReading.Read(folded)
        : null;

    private void AddSounding(string folded, Func<int, bool>? within, Dictionary<int, Candidate> found)
    {
        if (Reading(folded) is not { Length: >= ShortestHeard } reading)
            return;
        var farthest = Math.Min(FarthestSpelling, reading.Length / 4.0);
        foreach (var name in _sounds.Value.Like(reading))
        {
            var spelling = index.Names[name];
            var apart = SpellingDistance.Between(reading, Reading(spelling) ?? spelling);
            if (apart <= farthest)
                Add(index.Bearers(name), Math.Pow(HalfStepShare, 2 * apart), within, found,
                    new Slip(apart, reading.Length, Heard: true, FromScript: !char.IsAscii(folded[0])), Script(folded));
        }
    }

    private double Weight(int bearer)
    {
        var people = places.Population(bearer >> 1);
        return (people > 0 ? people : AssumedPeople) * ((bearer & 1) == 1 ? 1 : OtherNameShare);
    }

    private void Add(
        ReadOnlySpan<int> bearers, double share, Func<int, bool>? within, Dictionary<int, Candidate> found,
        Slip slip = default, Func<int, double>? script = null)
    {
        foreach (var bearer in bearers)
        {
            var place = bearer >> 1;
            if (within is not null && !within(place))
                continue;
            var weight = Weight(bearer) * share * (script?.Invoke(place) ?? 1);
            if (!found.TryGetValue(place, out var known) || known.Weight < weight)
                found[place] = new Candidate(place, weight, slip with { OfOtherName = (bearer & 1) == 0 });
        }
    }

    private ReadOnlySpan<int> FirstNamesLike(int place)
    {
        var first = new List<int>();
        foreach (var bearer in index.Bearing(PlaceNames.Fold(places.Name(place))))
            if ((bearer & 1) == 1)
                first.Add(bearer);
        return first.ToArray();
    }

    // "New Delhi" is another name of Delhi too: of neighbours, the one whose first name it is was meant.
    private void PreferFirstNames(ReadOnlySpan<int> bearers, Dictionary<int, Candidate> found)
    {
        foreach (var other in bearers)
            foreach (var first in bearers)
                if ((other & 1) == 0 && (first & 1) == 1 && found.TryGetValue(other >> 1, out var neighbour)
                    && found.TryGetValue(first >> 1, out var town) && town.Weight > AssumedPeople
                    && places.DistanceKilometres(other >> 1, first >> 1) < SameTownKilometres)
                    found[other >> 1] = neighbour with { Weight = Math.Min(neighbour.Weight, town.Weight / 10) };
    }

    // Indic scripts are written of places everywhere, but first of those at home.
    private Func<int, double> Script(string folded) => char.IsAscii(folded[0])
        ? _ => 1
        : place => IsHome(place) ? 1 : FarFromScriptShare;

    /// <summary>Whether Indic scripts are at home there.</summary>
    public bool IsHome(int place) => places.CountryCode(place) is "IN" or "NP" or "BD" or "PK" or "LK" or "BT";

    private static List<Candidate> Heaviest(Dictionary<int, Candidate> found)
    {
        var candidates = found.Values.ToList();
        candidates.Sort((one, other) => other.Weight != one.Weight
            ? other.Weight.CompareTo(one.Weight) : one.Place.CompareTo(other.Place));
        return candidates;
    }
}
