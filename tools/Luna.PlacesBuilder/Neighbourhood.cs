namespace Luna.PlacesBuilder;

/// <summary>Places by country and half-degree square, to find those around another.</summary>
internal sealed class Neighbourhood
{
    private readonly Dictionary<(string, int, int), List<SourcePlace>> _squares = [];

    public Neighbourhood(IEnumerable<SourcePlace> places)
    {
        foreach (var place in places)
            Add(place);
    }

    public void Add(SourcePlace place)
    {
        var square = (place.CountryCode, Square(place.LatitudeDegrees), Square(place.LongitudeDegrees));
        if (!_squares.TryGetValue(square, out var inside))
            _squares[square] = inside = [];
        inside.Add(place);
    }

    /// <summary>Places of the same country within a distance below half a degree, nearest first.</summary>
    public IEnumerable<SourcePlace> Around(SourcePlace place, double kilometres)
    {
        var found = new List<(double Distance, SourcePlace Place)>();
        for (var north = -1; north <= 1; north++)
            for (var east = -1; east <= 1; east++)
                if (_squares.TryGetValue(
                    (place.CountryCode, Square(place.LatitudeDegrees) + north, Square(place.LongitudeDegrees) + east),
                    out var inside))
                    found.AddRange(inside.Select(other => (other.DistanceTo(place), other)));
        return found.Where(one => one.Distance < kilometres).OrderBy(one => one.Distance).Select(one => one.Place);
    }

    private static int Square(double degrees) => (int)Math.Floor(degrees * 2);
}
