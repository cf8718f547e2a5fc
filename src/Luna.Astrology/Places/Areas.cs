namespace Luna.Astrology.Places;

/// <summary>A country, or a region of one.</summary>
/// <param name="Region">Its row in the table; −1 for the whole country.</param>
/// <param name="Former">The place lay there once: Ranchi in Bihar. Counts only where nothing lies there now.</param>
internal readonly record struct Area(int Country, int Region, bool Former);

/// <summary>Countries and regions by name, other names, abbreviations; in Latin and in Devanagari.</summary>
internal sealed class Areas
{
    private const int ShortestBySound = 5;

    /// <summary>Part of the letters that may be spelt otherwise.</summary>
    private const double NearlySpelt = 0.1;

    // What people write beside a name that narrows nothing.
    private static readonly HashSet<string> Idle =
    [
        "city", "town", "village", "vill", "district", "dist", "distt", "disst", "zila", "zilla", "jila", "tehsil", "tahsil",
        "taluka", "taluk", "mandal", "state", "province", "county", "near", "in", "the", "of", "po", "ps", "pin", "republic",
        "शहर", "नगर", "गाँव", "गांव", "गाव", "ग्राम", "जिला", "ज़िला", "जनपद", "तहसील", "राज्य", "प्रदेश", "में", "के", "पास",
    ];

    private readonly Dictionary<string, Area[]> _byName = [];
    private readonly Lazy<Dictionary<ulong, Area[]>> _bySound;

    public Areas(ref GazetteerReader reader)
    {
        var byName = new Dictionary<string, List<Area>>();
        for (var left = reader.Number(); left > 0; left--)
        {
            var name = reader.Text();
            if (!byName.TryGetValue(name, out var areas))
                byName[name] = areas = [];
            areas.Add(new Area(reader.Number(), reader.Number() - 1, reader.Number() == 1));
        }

        foreach (var (name, areas) in byName)
            _byName[name] = [.. areas];
        _bySound = new(ReadOut);
    }

    /// <summary>Whether the word says that an area is meant and no town in it.</summary>
    public static bool IsKind(string folded) =>
        folded is "state" or "province" or "राज्य" or "प्रांत";

    public static bool IsIdle(string folded) => Idle.Contains(folded) || folded.All(char.IsAsciiDigit);

    /// <summary>The areas of that name, exactly or by sound; empty when there is none.</summary>
    public IReadOnlyList<Area> Named(string folded)
    {
        if (_byName.TryGetValue(folded, out var areas))
            return areas;
        return folded.Length >= ShortestBySound && NameMatcher.Reading(folded) is { } reading
            && _bySound.Value.TryGetValue(PhoneticKey.Pack(reading), out areas) ? areas : [];
    }

    /// <summary>The areas of exactly that name.</summary>
    public IReadOnlyList<Area> Written(string folded) => _byName.GetValueOrDefault(folded, []);

    /// <summary>The areas of that name, or of one that sounds the same and is spelt nearly so; for a name with no town beside it.</summary>
    public IReadOnlyList<Area> Alike(string folded)
    {
        if (_byName.TryGetValue(folded, out var areas))
            return areas;
        if (folded.Length < ShortestBySound || NameMatcher.Reading(folded) is not { } reading)
            return [];
        var sound = PhoneticKey.Pack(reading);
        return [.. _byName
            .Where(area => area.Key.Length >= ShortestBySound && NameMatcher.Reading(area.Key) is { } other
                && PhoneticKey.Pack(other) == sound && SpellingDistance.Between(reading, other) <= reading.Length * NearlySpelt)
            .SelectMany(area => area.Value)];
    }

    /// <summary>The areas whose name begins so, for a name still being typed.</summary>
    public IReadOnlyList<Area> Beginning(string folded) =>
        [.. _byName.Where(area => area.Key.StartsWith(folded, StringComparison.Ordinal)).SelectMany(area => area.Value)];

    private Dictionary<ulong, Area[]> ReadOut() => _byName
        .Where(area => area.Key.Length >= ShortestBySound)
        .Select(area => (Sound: NameMatcher.Reading(area.Key) is { } reading ? PhoneticKey.Pack(reading) : 0, area.Value))
        .Where(area => area.Sound != 0)
        .GroupBy(area => area.Sound)
        .ToDictionary(same => same.Key, same => same.SelectMany(area => area.Value).Distinct().ToArray());
}
