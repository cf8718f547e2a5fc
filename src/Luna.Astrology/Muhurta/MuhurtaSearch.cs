using Luna.Astrology.Eclipses;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Muhurta;

/// <summary>Whose muhurta it is: the Moon at birth.</summary>
public readonly record struct Person(Nakshatra Nakshatra, Rashi Rashi);

/// <param name="Persons">For whom; a couple for a wedding, none when nobody is known.</param>
/// <param name="Direction">Where a journey goes.</param>
/// <param name="Shortest">Windows shorter than this are left out; half a muhurta when absent.</param>
public sealed record MuhurtaRequest(
    Purpose Purpose, LocalDate From, LocalDate To, string ZoneId, GeoPosition Place,
    IReadOnlyList<Person>? Persons = null, Direction? Direction = null, Duration? Shortest = null,
    PanchangaOptions? Options = null);

/// <summary>Looks for the best moments in a range of days.</summary>
public static class MuhurtaSearch
{
    private static readonly Duration HalfMuhurta = Duration.FromMinutes(24);
    private static readonly Duration Margin = Duration.FromDays(4);

    /// <summary>The best windows of the range: the highest scores first, of equal ones the earlier.</summary>
    /// <param name="most">How many at most.</param>
    /// <exception cref="UnknownTimeZoneException">There is no zone of that id.</exception>
    /// <exception cref="OutsideEphemerisException">A day is outside the years that Luna's ephemeris holds.</exception>
    public static IReadOnlyList<MuhurtaWindow> Best(MuhurtaRequest request, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(request);
        var shortest = request.Shortest ?? HalfMuhurta;
        var found = new List<MuhurtaWindow>();
        foreach (var day in DaysOf(request))
        {
            foreach (var window in day.Windows())
            {
                if (window.Time.Duration >= shortest && !window.IsForbidden)
                    found.Add(window);
            }
        }

        return [.. found.OrderByDescending(window => window.Score).ThenBy(window => window.Time.Start).Take(most)];
    }

    /// <summary>What speaks for and against one moment, forbidding reasons too.</summary>
    /// <returns>
    /// The window around the moment; null where the Sun does not rise, or when the night is not for it.
    /// </returns>
    public static MuhurtaWindow? Judge(MuhurtaRequest request, Instant moment)
    {
        ArgumentNullException.ThrowIfNull(request);
        var date = moment.InZone(CivilTime.ZoneOf(request.ZoneId)).Date;
        foreach (var day in DaysOf(request with { From = date.PlusDays(-1), To = date }))
        {
            foreach (var window in day.Windows())
            {
                if (window.Time.Contains(moment))
                    return window;
            }
        }

        return null;
    }

    private static IEnumerable<MuhurtaDay> DaysOf(MuhurtaRequest request)
    {
        var zone = CivilTime.ZoneOf(request.ZoneId);
        var options = request.Options ?? PanchangaOptions.Default;
        var from = zone.AtStartOfDay(request.From).ToInstant() - Margin;
        var until = zone.AtStartOfDay(request.To.PlusDays(1)).ToInstant() + Margin;
        var eclipses = EclipsesOf(from, until, request.Place);
        var sankrantis = SankrantisOf(from, until, options.Ayanamsa);
        for (var date = request.From; date <= request.To; date = date.PlusDays(1))
        {
            var panchanga = DayPanchanga.Of(date, zone.AtStartOfDay(date).ToInstant(), request.Place, options);
            if (panchanga.Parts is not null)
                yield return new MuhurtaDay(request, panchanga, eclipses, sankrantis);
        }
    }

    private static Interval[] EclipsesOf(Instant from, Instant until, GeoPosition place) =>
    [
        .. SolarEclipse.Between(from, until)
            .Select(eclipse => LocalSolarEclipse.Of(eclipse, place)?.Time)
            .Concat(LunarEclipse.Between(from, until)
                .Where(eclipse => eclipse.IsSeenFrom(place))
                .Select(eclipse => eclipse.Umbra))
            .OfType<Interval>(),
    ];

    private static Instant[] SankrantisOf(Instant from, Instant until, Ayanamsa ayanamsa)
    {
        var scales = default(TimeScales);
        return
        [
            .. Crossings.Every(
                    new SiderealMotion(Graha.Sun, ayanamsa), 30, scales.ToTerrestrial(from), scales.ToTerrestrial(until))
                .Select(entry => scales.ToInstant(entry.Tt)),
        ];
    }
}
