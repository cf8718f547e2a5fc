using System.Globalization;
using Luna.Astrology.Eclipses;
using NodaTime;
using NodaTime.Text;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>Eclipses anywhere on Earth, and what one place sees of them.</summary>
public static class EclipseFacts
{
    /// <returns>
    /// By the UTC date of the maximum: <c>eclipse.solar.2027-08-02</c> and <c>eclipse.solar.2027-08-02.seen</c>; so for
    /// the Moon.
    /// </returns>
    public static IReadOnlyList<Fact> Of(EclipsesAtPlace eclipses)
    {
        ArgumentNullException.ThrowIfNull(eclipses);
        var facts = new List<Fact>();
        foreach (var (eclipse, local) in eclipses.Solar)
        {
            var id = IdOf("solar", eclipse.Maximum);
            facts.Add(new(id, "solar eclipse", $"The Sun is eclipsed ({Words(eclipse.Kind)}), most at {TimeOf(eclipse.Maximum)}."));
            facts.Add(new($"{id}.seen", "solar eclipse", local is null
                ? "The place sees nothing of that eclipse of the Sun."
                : $"At the place that eclipse of the Sun lasts from {TimeOf(local.Time.Start)} to {TimeOf(local.Time.End)}, "
                    + $"most at {TimeOf(local.Maximum)} with magnitude {Magnitude(local.Magnitude)}."));
        }

        foreach (var (eclipse, isSeen) in eclipses.Lunar)
        {
            var id = IdOf("lunar", eclipse.Maximum);
            var time = eclipse.Umbra ?? eclipse.Penumbra;
            facts.Add(new(
                id, "lunar eclipse",
                $"The Moon is eclipsed ({Words(eclipse.Kind)}) from {TimeOf(time.Start)} to {TimeOf(time.End)}, most at "
                + $"{TimeOf(eclipse.Maximum)} with umbral magnitude {Magnitude(eclipse.UmbralMagnitude)}."));
            facts.Add(new($"{id}.seen", "lunar eclipse",
                isSeen ? "The place sees that eclipse of the Moon." : "The place sees nothing of that eclipse of the Moon."));
        }

        return facts;
    }

    private static string IdOf(string kind, Instant maximum) =>
        $"eclipse.{kind}.{LocalDatePattern.Iso.Format(maximum.InUtc().Date)}";

    private static string Magnitude(double magnitude) => magnitude.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Words<T>(T kind)
        where T : struct, Enum => kind.ToString().ToLowerInvariant();
}
