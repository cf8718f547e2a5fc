using Luna.Astrology.Charts;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Festivals;

/// <summary>The days of a place, each looked at once.</summary>
internal sealed class LocalDays(DateTimeZone zone, GeoPosition place, PanchangaOptions options)
{
    private static readonly Duration FourGhatis = Duration.FromMinutes(96);

    private readonly Dictionary<LocalDate, SolarDay?> _suns = [];
    private readonly Dictionary<LocalDate, Instant?> _moonrises = [];

    public LocalDate DateOf(Instant instant) => instant.InZone(zone).Date;

    public SolarDay? SunOf(LocalDate date)
    {
        if (!_suns.TryGetValue(date, out var sun))
            _suns.Add(date, sun = SolarDay.After(Midnight(date), place, options.SunRule));
        return sun;
    }

    /// <summary>The first moonrise after noon, which belongs to the night of that date.</summary>
    public Instant? MoonriseOf(LocalDate date)
    {
        if (!_moonrises.TryGetValue(date, out var moonrise))
        {
            var noon = JulianDate.FromInstant(Midnight(date)).AddDays(0.5);
            moonrise = RiseSet.NextRise(Body.Moon, place, noon, options.MoonRule)?.ToInstant();
            _moonrises.Add(date, moonrise);
        }

        return moonrise;
    }

    public Nakshatra NakshatraAt(Instant instant) =>
        new ZodiacPoint(ChartSky.MoonDegrees(instant, options.Ayanamsa)).Nakshatra;

    /// <summary>A part of a day; a moment is a part without length.</summary>
    /// <returns>Null where the Sun (or the Moon) does not rise.</returns>
    public Interval? PartOf(LocalDate date, DayTime time)
    {
        if (time == DayTime.Moonrise)
            return MoonriseOf(date) is { } moonrise ? new Interval(moonrise, moonrise) : null;
        if (SunOf(date) is not { } sun)
            return null;
        return time switch
        {
            DayTime.Arunodaya => new Interval(sun.Sunrise - FourGhatis, sun.Sunrise),
            DayTime.Purvahna => sun.DayPart(1, 2),
            DayTime.Madhyahna => sun.DayPart(3, 5),
            DayTime.Aparahna => sun.DayPart(4, 5),
            DayTime.Pradosha => sun.NightPart(1, 5),
            DayTime.Nishita => sun.NightMuhurta(8),
            _ => new Interval(sun.Sunrise, sun.Sunrise),
        };
    }

    private Instant Midnight(LocalDate date) => zone.AtStartOfDay(date).ToInstant();
}
