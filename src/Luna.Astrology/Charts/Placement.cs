using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

/// <summary>Where one graha stands in a chart.</summary>
/// <param name="LatitudeDegrees">Ecliptic, north positive; 0 for the nodes.</param>
/// <param name="SpeedDegreesPerDay">Sidereal; negative when retrograde.</param>
/// <param name="IsCombust">Too near the Sun to be seen; see <see cref="Combustion"/>.</param>
/// <param name="Bhava">1 to 12, a whole rashi each, counted from the lagna's.</param>
public sealed record Placement(
    Graha Graha, ZodiacPoint Point, double LatitudeDegrees, double SpeedDegreesPerDay, bool IsCombust, int Bhava)
{
    /// <summary>Moves backwards; for the mean node always.</summary>
    public bool IsRetrograde => SpeedDegreesPerDay < 0;
}
