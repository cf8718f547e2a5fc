using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Tajaka;

/// <summary>Charts made up for one rule: only the places of lagna and grahas matter.</summary>
internal static class ChartOf
{
    /// <param name="lagna">Degrees.</param>
    /// <param name="seven">Degrees of Sun, Moon, Mars, Mercury, Jupiter, Venus, Saturn.</param>
    /// <param name="retrograde">Who moves backwards.</param>
    public static Chart Degrees(double lagna, double[] seven, params Graha[] retrograde)
    {
        var rising = new ZodiacPoint(lagna);
        double[] nine = [.. seven, 0, 180];
        var placements = nine.Select((degrees, i) =>
        {
            var point = new ZodiacPoint(degrees);
            return new Placement(
                (Graha)i, point, 0, retrograde.Contains((Graha)i) ? -0.1 : 0.1,
                Combustion.IsCombust((Graha)i, degrees, retrograde.Contains((Graha)i), nine[0]),
                rising.Rashi.CountTo(point.Rashi));
        });
        return new Chart(
            new BirthMoment(Instant.FromUtc(2000, 1, 1, 0, 0), new GeoPosition(0, 0)), ChartOptions.Default, 24, rising,
            new ZodiacPoint(0), [.. placements]);
    }
}
