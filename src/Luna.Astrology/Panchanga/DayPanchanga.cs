using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Panchanga;

/// <summary>The panchanga of a civil day at a place.</summary>
/// <param name="Sunrise">The first after midnight; null where there is none in 24 hours.</param>
/// <param name="Sunset">The first after that sunrise.</param>
/// <param name="Moonrise">The first after midnight; it can lie a little past the end of the day.</param>
/// <param name="Moonset">As the moonrise.</param>
/// <param name="AtSunrise">The limbs at sunrise, which name the day; where there is none, at midnight.</param>
/// <param name="Tithis">Those that run between this sunrise and the next.</param>
/// <param name="Nakshatras">As the tithis.</param>
/// <param name="NityaYogas">As the tithis.</param>
/// <param name="Karanas">As the tithis.</param>
/// <param name="Parts">Null where the Sun does not rise and set.</param>
/// <param name="AmritaKalas">Those that overlap the day from sunrise to sunrise.</param>
/// <param name="Varjyams">As the amrita kalas.</param>
public sealed record DayPanchanga(
    LocalDate Date, Vara Vara, GeoPosition Place, PanchangaOptions Options,
    Instant? Sunrise, Instant? Sunset, Instant? NextSunrise, Instant? Moonrise, Instant? Moonset,
    MomentPanchanga AtSunrise,
    IReadOnlyList<Anga<Tithi>> Tithis, IReadOnlyList<Anga<Nakshatra>> Nakshatras,
    IReadOnlyList<Anga<NityaYoga>> NityaYogas, IReadOnlyList<Anga<Karana>> Karanas,
    DayParts? Parts, IReadOnlyList<Interval> AmritaKalas, IReadOnlyList<Interval> Varjyams)
{
    // The Moon rises up to two hours later each day.
    private const double MoonDays = 28 / 24.0;

    /// <summary>The lunar month at sunrise.</summary>
    public Masa Masa => AtSunrise.Masa;

    /// <summary>The years of the eras, by the lunar date at sunrise.</summary>
    public Samvat Samvat => Samvat.Of(Masa, AtSunrise.Tithi.Value, Sunrise ?? AtSunrise.Tithi.Start);

    /// <summary>The karanas of the day that are Vishti (Bhadra), from their true starts to their ends.</summary>
    public IEnumerable<Interval> Bhadras => Karanas
        .Where(karana => karana.Value.Name == KaranaName.Vishti)
        .Select(karana => new Interval(karana.Start, karana.End));

    /// <param name="zoneId">IANA id of the place's zone, for instance <c>Asia/Kolkata</c>.</param>
    /// <returns>Null when the place's calendar left that day out.</returns>
    /// <exception cref="UnknownTimeZoneException">There is no zone of that id.</exception>
    /// <exception cref="OutsideEphemerisException">
    /// The day is outside the years that Luna's ephemeris holds.
    /// </exception>
    public static DayPanchanga? Of(LocalDate date, string zoneId, GeoPosition place, PanchangaOptions? options = null) =>
        CivilTime.DayOf(date, zoneId) is { } day ? Of(date, day.Start, place, options) : null;

    /// <param name="midnight">When that date begins at the place.</param>
    /// <exception cref="OutsideEphemerisException">
    /// The day is outside the years that Luna's ephemeris holds.
    /// </exception>
    public static DayPanchanga Of(
        LocalDate date, Instant midnight, GeoPosition place, PanchangaOptions? options = null, TimeScales scales = default)
    {
        options ??= PanchangaOptions.Default;
        var vara = Varas.Of(date);
        var from = JulianDate.FromInstant(midnight);
        var sun = SunTimes.After(midnight, place, options.SunRule, scales);
        var whole = new Interval(sun.Sunrise ?? midnight, sun.NextSunrise ?? midnight + Duration.FromDays(1));
        var (start, end) = (scales.ToTerrestrial(whole.Start), scales.ToTerrestrial(whole.End));

        var angas = new Angas(NearbyAyanamsa.Of(options.Ayanamsa, start), scales);
        var (tithis, karanas) = (angas.Tithis(start, end), angas.Karanas(start, end));
        var (nakshatras, yogas) = (angas.Nakshatras(start, end), angas.NityaYogas(start, end));
        var pada = new ZodiacPoint(
            Angle.NormalizeDegrees(new MoonNearby(angas.Ayanamsa).At(start).Degrees)).Pada;

        return new DayPanchanga(
            date, vara, place, options,
            sun.Sunrise, sun.Sunset, sun.NextSunrise,
            RiseSet.NextRise(Body.Moon, place, from, options.MoonRule, scales, MoonDays)?.ToInstant(),
            RiseSet.NextSet(Body.Moon, place, from, options.MoonRule, scales, MoonDays)?.ToInstant(),
            new MomentPanchanga(
                tithis[0], nakshatras[0], pada, yogas[0], karanas[0], vara, Masa.At(start, options.Ayanamsa, scales)),
            tithis, nakshatras, yogas, karanas,
            sun.Day is { } day ? DayParts.Of(day, vara, options.SaturdayDurMuhurta) : null,
            Overlapping(whole, nakshatras, nakshatra => [NakshatraGhatis.AmritaKalaOf(nakshatra)]),
            Overlapping(whole, nakshatras, NakshatraGhatis.VarjyamsOf));
    }

    private static Interval[] Overlapping(
        Interval day, Anga<Nakshatra>[] nakshatras, Func<Anga<Nakshatra>, IReadOnlyList<Interval>> timesOf)
    {
        var all = new List<Interval>(nakshatras.Length);
        foreach (var nakshatra in nakshatras)
        {
            foreach (var time in timesOf(nakshatra))
            {
                if (time.Start < day.End && time.End > day.Start)
                    all.Add(time);
            }
        }

        return [.. all];
    }
}
