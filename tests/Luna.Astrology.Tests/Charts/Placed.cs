using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Charts;

/// <summary>Charts with the grahas where a test or a book has them.</summary>
internal static class Placed
{
    private static readonly BirthMoment Anywhen = new(Instant.FromUtc(2000, 1, 1, 0, 0), new GeoPosition(25, 80));

    /// <param name="lagna">Degrees of the zodiac, as all that follow.</param>
    /// <param name="rahu">Ketu stands opposite.</param>
    public static Chart Chart(
        double lagna, double sun, double moon, double mars, double mercury, double jupiter, double venus, double saturn,
        double rahu = 0)
    {
        double[] longitudes = [sun, moon, mars, mercury, jupiter, venus, saturn, rahu, (rahu + 180) % 360];
        var point = new ZodiacPoint(lagna);
        return new Chart(
            Anywhen, ChartOptions.Default, 23.85, point, new ZodiacPoint((lagna + 270) % 360),
            [.. longitudes.Select((longitude, i) => At((Graha)i, longitude, sun, point))]);
    }

    /// <summary>The same with each graha in the middle of a rashi.</summary>
    public static Chart InRashis(
        Rashi lagna, Rashi sun, Rashi moon, Rashi mars, Rashi mercury, Rashi jupiter, Rashi venus, Rashi saturn,
        Rashi rahu = Rashi.Mesha) =>
        Chart(
            Middle(lagna), Middle(sun), Middle(moon), Middle(mars), Middle(mercury), Middle(jupiter), Middle(venus),
            Middle(saturn), Middle(rahu));

    private static double Middle(Rashi rashi) => ((int)rashi - 1) * 30 + 15;

    private static Placement At(Graha graha, double longitude, double sun, ZodiacPoint lagna)
    {
        var point = new ZodiacPoint(longitude);
        return new Placement(
            graha, point, 0, graha.IsNode() ? -0.05 : 1, Combustion.IsCombust(graha, longitude, false, sun),
            lagna.Rashi.CountTo(point.Rashi));
    }
}
