namespace Luna.Astrology;

/// <summary>A place on Earth, geographic (WGS 84): latitude north positive, longitude east positive, degrees.</summary>
public readonly record struct GeoPosition
{
    /// <exception cref="ArgumentOutOfRangeException">Latitude outside −90…90 or longitude outside −180…180.</exception>
    public GeoPosition(double latitudeDegrees, double longitudeDegrees)
    {
        if (!(Math.Abs(latitudeDegrees) <= 90))
            throw new ArgumentOutOfRangeException(
                nameof(latitudeDegrees), latitudeDegrees, "A latitude lies between -90 and 90 degrees.");
        if (!(Math.Abs(longitudeDegrees) <= 180))
            throw new ArgumentOutOfRangeException(
                nameof(longitudeDegrees), longitudeDegrees, "A longitude lies between -180 and 180 degrees.");
        LatitudeDegrees = latitudeDegrees;
        LongitudeDegrees = longitudeDegrees;
    }

    public double LatitudeDegrees { get; }

    public double LongitudeDegrees { get; }
}
