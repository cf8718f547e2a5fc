using System.Globalization;
using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Yogas;

/// <summary>Charts by where the grahas stand, whether the sky ever shows them or not.</summary>
internal static class Placed
{
    private const string Elsewhere = "Su3@15 Mo8@16 Ma6@17 Me3@25 Ju12@18 Ve2@19 Sa6@14 Ra11@20";
    private const double LagnaDegrees = 10;
    private const double DefaultDegrees = 15;

    private static readonly string[] Short = ["Su", "Mo", "Ma", "Me", "Ju", "Ve", "Sa", "Ra"];
    private static readonly BirthMoment Moment = new(Instant.FromUtc(2000, 1, 1, 0, 0), new GeoPosition(20, 77));

    /// <param name="places">
    /// Graha and bhava, <c>Ju4</c>, with degrees in the rashi where they matter, <c>Ju4@5</c>. A later word replaces an
    /// earlier one; <c>Mesha</c> alone is another lagna. Grahas that are not named stand elsewhere.
    /// </param>
    public static Chart Of(Rashi lagna, string places)
    {
        var words = places.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
            lagna = Enum.TryParse<Rashi>(word, out var other) ? other : lagna;
        var points = new ZodiacPoint[9];
        foreach (var word in Elsewhere.Split(' ').Concat(words.Where(word => !Enum.TryParse<Rashi>(word, out _))))
        {
            var parts = word[2..].Split('@');
            var bhava = int.Parse(parts[0], CultureInfo.InvariantCulture);
            var degrees = parts.Length > 1 ? double.Parse(parts[1], CultureInfo.InvariantCulture) : DefaultDegrees;
            points[Array.IndexOf(Short, word[..2])] = At(lagna.Plus(bhava - 1), degrees);
        }

        points[8] = new ZodiacPoint(Angle.NormalizeDegrees(points[7].LongitudeDegrees + 180));
        return Of(At(lagna, LagnaDegrees), points);
    }

    /// <param name="nine">In the order of the grahas.</param>
    public static Chart Of(ZodiacPoint lagna, IReadOnlyList<ZodiacPoint> nine)
    {
        var sun = nine[0].LongitudeDegrees;
        var placements = nine.Select((point, i) => new Placement(
            (Graha)i, point, 0, i >= 7 ? -0.05 : 1,
            Combustion.IsCombust((Graha)i, point.LongitudeDegrees, false, sun),
            lagna.Rashi.CountTo(point.Rashi)));
        return new Chart(
            Moment, ChartOptions.Default, 24, lagna,
            new ZodiacPoint(Angle.NormalizeDegrees(lagna.LongitudeDegrees + 270)), [.. placements]);
    }

    private static ZodiacPoint At(Rashi rashi, double degrees) => new(30 * ((int)rashi - 1) + degrees);
}
