using Luna.Astrology.Festivals;
using NodaTime.Text;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>Days that are kept: festivals, fasts, full and new moons, sankrantis, eclipses that a place sees.</summary>
public static class FestivalFacts
{
    /// <returns>
    /// One for each, by its id and its date at the place: <c>festival.diwali.2024-10-31</c>,
    /// <c>festival.ekadashi.nirjala.2024-06-18</c>, <c>festival.sankranti.makara.2024-01-15</c>.
    /// </returns>
    public static IReadOnlyList<Fact> Of(IEnumerable<Observance> observances)
    {
        ArgumentNullException.ThrowIfNull(observances);
        return [.. observances.Select(Of)];
    }

    private static Fact Of(Observance kept) => new(
        $"festival.{kept.Id}.{LocalDatePattern.Iso.Format(kept.Date)}",
        PanchangaFacts.Hyphenated(kept.Kind.ToString()).Replace('-', ' '),
        $"{FestivalNames.Of(kept.Id)} is kept on {DateOf(kept.Date)}: {Why(kept)}.");

    /// <summary>What is kept by a sankranti has a moment, all else a time.</summary>
    private static string Why(Observance kept)
    {
        if (kept.Time.Start == kept.Time.End)
            return $"the Sun enters the rashi at {TimeOf(kept.Time.Start)}";
        var what = kept.Kind is ObservanceKind.SolarEclipse or ObservanceKind.LunarEclipse ? "it" : "its tithi or nakshatra";
        return $"{what} lasts from {TimeOf(kept.Time.Start)} to {TimeOf(kept.Time.End)}";
    }
}
