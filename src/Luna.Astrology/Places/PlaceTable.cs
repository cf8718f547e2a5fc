namespace Luna.Astrology.Places;

/// <summary>Every place, a column for each of its figures; ordered by country, region and name.</summary>
internal sealed class PlaceTable
{
    /// <summary>Positions are held in units of this many degrees, about eleven metres.</summary>
    public const double StepDegrees = 0.0001;

    private readonly (string Code, string Name)[] _countries;
    private readonly (int Country, string Name)[] _regions;
    private readonly string[] _zones;
    private readonly ushort[] _region;
    private readonly ushort[] _zone;
    private readonly int[] _latitude;
    private readonly int[] _longitude;
    private readonly int[] _population;
    private readonly int[] _id;
    private readonly TextList _names;
    private readonly Lazy<Dictionary<int, int>> _byId;
    private readonly Lazy<(long[] OfCountries, long[] OfRegions)> _people;

    public PlaceTable(ref GazetteerReader reader)
    {
        _countries = new (string, string)[reader.Number()];
        for (var i = 0; i < _countries.Length; i++)
            _countries[i] = (reader.Text(), reader.Text());
        _regions = new (int, string)[reader.Number()];
        for (var i = 0; i < _regions.Length; i++)
            _regions[i] = (reader.Number(), reader.Text());
        _zones = new string[reader.Number()];
        for (var i = 0; i < _zones.Length; i++)
            _zones[i] = reader.Text();

        Count = reader.Number();
        _region = Array.ConvertAll(reader.Differences(Count), value => (ushort)value);
        _zone = Array.ConvertAll(reader.Differences(Count), value => (ushort)value);
        _latitude = reader.Differences(Count);
        _longitude = reader.Differences(Count);
        _population = reader.Numbers(Count);
        _id = new int[Count];
        for (var i = 0; i < Count; i++)
            _id[i] = reader.Signed();
        _names = reader.Texts(Count);
        _byId = new(NumberAll);
        _people = new(CountPeople);
    }

    public int Count { get; }

    public int Population(int place) => _population[place];

    public int Region(int place) => _region[place];

    public int Country(int place) => _regions[_region[place]].Country;

    public string CountryCode(int place) => _countries[Country(place)].Code;

    public string Name(int place) => _names[place];

    public Place this[int place]
    {
        get
        {
            var (country, region) = _regions[_region[place]];
            return new Place(
                Id(place), Name(place), region, _countries[country].Name, _countries[country].Code,
                Degrees(_latitude[place]), Degrees(_longitude[place]), _zones[_zone[place]], _population[place]);
        }
    }

    /// <summary>All who are counted in a region, or in all of a country where <paramref name="region"/> is −1.</summary>
    public long PeopleOf(int country, int region) =>
        region < 0 ? _people.Value.OfCountries[country] : _people.Value.OfRegions[region];

    private (long[] OfCountries, long[] OfRegions) CountPeople()
    {
        var (countries, regions) = (new long[_countries.Length], new long[_regions.Length]);
        for (var place = 0; place < Count; place++)
        {
            countries[Country(place)] += _population[place];
            regions[_region[place]] += _population[place];
        }

        return (countries, regions);
    }

    public int? IndexOf(int id) => _byId.Value.TryGetValue(id, out var place) ? place : null;

    /// <summary>Distance on a sphere; exact enough to tell neighbours.</summary>
    public double DistanceKilometres(int one, int other)
    {
        var north = Radians(_latitude[one] - _latitude[other]);
        var east = Math.IEEERemainder(Radians(_longitude[one] - _longitude[other]), Math.Tau)
            * Math.Cos(Radians(_latitude[one] + _latitude[other]) / 2);
        return 6371 * Math.Sqrt(north * north + east * east);
    }

    private static double Degrees(int steps) => Math.Round(steps * StepDegrees, 4);

    private static double Radians(int steps) => steps * StepDegrees * (Math.PI / 180);

    private int Id(int place) => _id[place] != 0 ? _id[place]
        : PlaceId.Of(CountryCode(place), Name(place), Degrees(_latitude[place]), Degrees(_longitude[place]));

    private Dictionary<int, int> NumberAll()
    {
        var byId = new Dictionary<int, int>(Count);
        for (var place = 0; place < Count; place++)
            byId.TryAdd(Id(place), place);
        return byId;
    }
}
