using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Readings.Facts;

/// <summary>When the grahas leave the rashis that they are in.</summary>
internal static class RashiLeaves
{
    // Longest stays in one rashi, days, with retrogression and some room.
    private static readonly int[] LongestStay = [33, 4, 260, 90, 420, 140, 1150, 620, 620];

    /// <returns>The nine in their order; null where the ephemeris ends before.</returns>
    public static IReadOnlyList<Instant?> After(Instant instant, ChartOptions options)
    {
        var leaves = new Instant?[ChartSky.GrahaCount];
        for (var graha = Graha.Sun; graha <= Graha.Ketu; graha++)
            leaves[(int)graha] = After(instant, graha, options);
        return leaves;
    }

    public static Instant? After(Instant instant, Graha graha, ChartOptions options)
    {
        try
        {
            var time = new Interval(instant, instant + Duration.FromDays(LongestStay[(int)graha]));
            foreach (var ingress in TransitEvents.Ingresses(graha, time, options))
                return ingress.Instant;
            return null;
        }
        catch (OutsideEphemerisException)
        {
            return null;
        }
    }
}
