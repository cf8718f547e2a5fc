using Luna.Astrology.Charts;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Readings.Horoscopes;

/// <summary>What the sky of a day, week, month or year says to a Moon's rashi, or to a chart.</summary>
/// <remarks>
/// Composed from what moves then: the Moon's place and nakshatra, limbs of the day, ingresses, stations, transits counted
/// from the Moon's rashi with vedha, new and full moons; for a chart also tara, dashas, sade sati and the year of life.
/// The same arguments always give the same horoscope.
/// </remarks>
/// <param name="Time">From the first day's beginning to the last day's end, in the zone of the options.</param>
/// <param name="Moon">The rashi that transits are counted from.</param>
/// <param name="Readings">In the order in which they are told.</param>
/// <param name="Facts">All that the readings rest on.</param>
public sealed record Horoscope(
    HoroscopePeriod Period, Interval Time, Rashi Moon, IReadOnlyList<WeighedReading> Readings, IReadOnlyList<Fact> Facts)
{
    /// <param name="moon">The rashi of the birth Moon.</param>
    /// <param name="date">Any day of the period.</param>
    /// <param name="languageTag">BCP 47; English where Luna has no texts in it.</param>
    /// <exception cref="UnknownTimeZoneException">There is no zone of that id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The zone's calendar left that day out.</exception>
    /// <exception cref="Sky.OutsideEphemerisException">The period is outside the years that Luna's ephemeris holds.</exception>
    public static Horoscope For(
        Rashi moon, HoroscopePeriod period, LocalDate date, string languageTag = "en", HoroscopeOptions? options = null) =>
        Compose(moon, null, period, date, languageTag, options ?? HoroscopeOptions.Default);

    /// <param name="chart">A birth chart.</param>
    /// <inheritdoc cref="For(Rashi, HoroscopePeriod, LocalDate, string, HoroscopeOptions?)"/>
    public static Horoscope For(
        Chart chart, HoroscopePeriod period, LocalDate date, string languageTag = "en", HoroscopeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        options = (options ?? HoroscopeOptions.Default) with { Chart = chart.Options };
        return Compose(chart[Graha.Moon].Point.Rashi, chart, period, date, languageTag, options);
    }

    private static Horoscope Compose(
        Rashi moon, Chart? chart, HoroscopePeriod period, LocalDate date, string languageTag, HoroscopeOptions options)
    {
        var first = FirstOf(period, date);
        var time = new Interval(StartOf(first, options.ZoneId), StartOf(NextOf(period, first), options.ZoneId));
        var draft = new HoroscopeDraft(moon, chart, first, time, languageTag, options);
        switch (period)
        {
            case HoroscopePeriod.Day:
                DayHoroscope.Compose(draft);
                break;
            case HoroscopePeriod.Week:
                WeekHoroscope.Compose(draft);
                break;
            case HoroscopePeriod.Month:
                MonthHoroscope.Compose(draft);
                break;
            default:
                YearHoroscope.Compose(draft);
                break;
        }

        return new Horoscope(period, time, moon, draft.Readings, draft.Facts);
    }

    private static LocalDate FirstOf(HoroscopePeriod period, LocalDate date) => period switch
    {
        HoroscopePeriod.Day => date,
        HoroscopePeriod.Week => date.PlusDays(1 - (int)date.DayOfWeek),
        HoroscopePeriod.Month => new LocalDate(date.Year, date.Month, 1),
        _ => new LocalDate(date.Year, 1, 1),
    };

    private static LocalDate NextOf(HoroscopePeriod period, LocalDate first) => period switch
    {
        HoroscopePeriod.Day => first.PlusDays(1),
        HoroscopePeriod.Week => first.PlusWeeks(1),
        HoroscopePeriod.Month => first.PlusMonths(1),
        _ => first.PlusYears(1),
    };

    private static Instant StartOf(LocalDate date, string zoneId) =>
        CivilTime.ZoneOf(zoneId).AtStartOfDay(date).ToInstant();
}
