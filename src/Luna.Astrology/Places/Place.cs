namespace Luna.Astrology.Places;

/// <param name="Id">GeoNames id; 0 and below for places that GeoNames does not number.</param>
/// <param name="Name">Plain ASCII name.</param>
/// <param name="Region">First administrative division, ASCII; may be empty.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2.</param>
/// <param name="Zone">IANA time zone id.</param>
public sealed record Place(
    int Id, string Name, string Region, string Country, string CountryCode,
    double LatitudeDegrees, double LongitudeDegrees, string Zone, int Population)
{
    public GeoPosition Position => new(LatitudeDegrees, LongitudeDegrees);
}
