using Luna.Astrology.Places;

namespace Luna.PlacesBuilder;

/// <summary>A place while it is put together from what the sources say of it.</summary>
internal sealed class SourcePlace
{
    /// <summary>Zero when GeoNames' number is not known.</summary>
    public int GeoNamesId { get; init; }

    public required string Name { get; set; }

    public required string CountryCode { get; init; }

    /// <summary>GeoNames' code of the first administrative division.</summary>
    public required string RegionCode { get; set; }

    public required double LatitudeDegrees { get; set; }

    public required double LongitudeDegrees { get; set; }

    public int Population { get; set; }

    /// <summary>Empty until one is given from a neighbour.</summary>
    public string Zone { get; set; } = "";

    /// <summary>Empty until the code is looked up.</summary>
    public string Region { get; set; } = "";

    /// <summary>What else the place is mainly called: what it was called once, what everybody says.</summary>
    public HashSet<string> MainNames { get; } = new(StringComparer.Ordinal);

    public HashSet<string> OtherNames { get; } = new(StringComparer.Ordinal);

    public string PlainName => PlaceNames.Plain(Name);

    public IEnumerable<string> FoldedNames =>
        OtherNames.Concat(MainNames).Append(Name).Select(name => PlaceNames.Fold(name)).Distinct();

    /// <summary>Kilometres on a sphere.</summary>
    public double DistanceTo(SourcePlace other)
    {
        var north = double.DegreesToRadians(LatitudeDegrees - other.LatitudeDegrees);
        var east = Math.IEEERemainder(double.DegreesToRadians(LongitudeDegrees - other.LongitudeDegrees), Math.Tau)
            * Math.Cos(double.DegreesToRadians(LatitudeDegrees + other.LatitudeDegrees) / 2);
        return 6371 * Math.Sqrt(north * north + east * east);
    }
}
