using Luna.Astrology.Zodiac;

namespace Luna.Api.Charts;

/// <param name="Longitude">Sidereal, degrees from 0 to 360.</param>
public sealed record ChartPoint(double Longitude, string Rashi, double DegreesInRashi, string Nakshatra, int Pada)
{
    internal static ChartPoint Of(ZodiacPoint point) => new(
        point.LongitudeDegrees, point.Rashi.ToString(), point.DegreesInRashi, point.Nakshatra.ToString(), point.Pada);
}
