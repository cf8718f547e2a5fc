namespace Luna.Astrology.Sky;

/// <summary>A place on the sky as the Earth's centre sees it, and how it moves.</summary>
/// <param name="LongitudeDegrees">0 ≤ longitude &lt; 360, ecliptic and mean equinox of date (no nutation).</param>
/// <param name="LatitudeDegrees">Ecliptic of date, north positive.</param>
/// <param name="DistanceAu">At the moment the light left.</param>
public readonly record struct SkyPosition(
    double LongitudeDegrees,
    double LatitudeDegrees,
    double DistanceAu,
    double LongitudeSpeedDegreesPerDay,
    double LatitudeSpeedDegreesPerDay,
    double DistanceSpeedAuPerDay);
