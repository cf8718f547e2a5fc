using Luna.Astrology.Eclipses;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Festivals;

/// <summary>What is kept in a civil year at a place.</summary>
public static class FestivalYear
{
    private static readonly Duration Margin = Duration.FromDays(3);

    /// <param name="year">Gregorian.</param>
    /// <param name="zoneId">IANA id of the place's zone.</param>
    /// <returns>In the order of the dates.</returns>
    /// <exception cref="UnknownTimeZoneException">There is no zone of that id.</exception>
    /// <exception cref="OutsideEphemerisException">The year is outside those that Luna's ephemeris holds.</exception>
    public static IReadOnlyList<Observance> Of(
        int year, string zoneId, GeoPosition place,
        PanchangaOptions? options = null, EkadashiRule ekadashi = EkadashiRule.Smarta)
    {
        options ??= PanchangaOptions.Default;
        var zone = CivilTime.ZoneOf(zoneId);
        var from = zone.AtStartOfDay(new LocalDate(year, 1, 1)).ToInstant() - Margin;
        var until = zone.AtStartOfDay(new LocalDate(year + 1, 1, 1)).ToInstant() + Margin;
        var days = new LocalDays(zone, place, options);
        var finder = new DayFinder(days);
        var all = new List<Observance>(200);

        AddTithis(all, LunarYear.Tithis(from, until, options.Ayanamsa, default), finder, days, ekadashi);
        AddSankrantis(all, from, until, options, days);
        AddNakshatras(all, from, until, options, finder);
        AddEclipses(all, from, until, place, days);
        all.RemoveAll(observance => observance.Date.Year != year);
        return [.. all.OrderBy(observance => observance.Date).ThenBy(observance => observance.Time.Start)];
    }

    private static void AddTithis(
        List<Observance> all, List<DatedTithi> tithis, DayFinder finder, LocalDays days, EkadashiRule ekadashi)
    {
        for (var i = 0; i < tithis.Count - 1; i++)
        {
            var dated = tithis[i];
            var tithi = dated.Tithi;
            foreach (var (id, kind, of, day) in FestivalTable.OfEveryMonth)
            {
                if (of == tithi.Value)
                    Add(id, kind, finder.Find(tithi, day));
            }

            if (tithi.Value.InPaksha == 11)
            {
                var name = Ekadashis.IdOf(dated.Purnimanta, tithi.Value.Paksha, dated.IsAdhika);
                var fast = Ekadashis.FastOf(tithi, tithis[i + 1].Tithi, ekadashi, finder, days);
                Add($"ekadashi.{name}", ObservanceKind.Ekadashi, fast);
            }

            foreach (var festival in FestivalTable.OfTithis)
            {
                if (festival.Tithi == tithi.Value && dated.Keeps(festival.Month))
                {
                    var date = finder.Find(tithi, festival.Day).PlusDays(festival.DaysAfter);
                    Add(festival.Id, ObservanceKind.Festival, date);
                }
            }

            void Add(string id, ObservanceKind kind, LocalDate date) =>
                all.Add(new(id, kind, date, new Interval(tithi.Start, tithi.End)));
        }
    }

    private static void AddSankrantis(
        List<Observance> all, Instant from, Instant until, PanchangaOptions options, LocalDays days)
    {
        var scales = default(TimeScales);
        var sun = new SiderealMotion(Graha.Sun, options.Ayanamsa);
        foreach (var entry in Crossings.Every(sun, 30, scales.ToTerrestrial(from), scales.ToTerrestrial(until)))
        {
            var moment = scales.ToInstant(entry.Tt);
            var rashi = (Rashi)((int)Math.Round(entry.ValueDegrees / 30) % 12 + 1);
            var time = new Interval(moment, moment);
            all.Add(new($"sankranti.{ZodiacNames.IdOf(rashi)}", ObservanceKind.Sankranti, days.DateOf(moment), time));
            foreach (var festival in FestivalTable.OfSankrantis)
            {
                if (festival.Rashi == rashi)
                    all.Add(new(festival.Id, ObservanceKind.Festival,
                        DayOf(moment, festival.Day, days).PlusDays(festival.DaysAfter), time));
            }
        }
    }

    private static LocalDate DayOf(Instant moment, SankrantiDay rule, LocalDays days)
    {
        var date = days.DateOf(moment);
        if (rule == SankrantiDay.Civil || days.SunOf(date) is not { } sun)
            return date;
        var end = rule == SankrantiDay.UntilSunset ? sun.Sunset : sun.Sunrise + sun.Daytime.Duration * 3 / 5;
        return moment < end ? date : date.PlusDays(1);
    }

    private static void AddNakshatras(
        List<Observance> all, Instant from, Instant until, PanchangaOptions options, DayFinder finder)
    {
        var scales = default(TimeScales);
        var moon = new SiderealMotion(Graha.Moon, options.Ayanamsa);
        var sun = new SiderealMotion(Graha.Sun, options.Ayanamsa);
        foreach (var festival in FestivalTable.OfNakshatras)
        {
            var begin = ((int)festival.Nakshatra - 1) * Angas.NakshatraDegrees;
            Observance? last = null;
            foreach (var entry in Crossings.Of(moon, begin, scales.ToTerrestrial(from), scales.ToTerrestrial(until)))
            {
                var end = Crossings.NextForward(moon, begin + Angas.NakshatraDegrees, entry.Tt);
                if (new ZodiacPoint(Angle.NormalizeDegrees(sun.At(end).Degrees)).Rashi != festival.Month)
                    continue;
                var time = new Interval(scales.ToInstant(entry.Tt), scales.ToInstant(end));
                last = new(festival.Id, ObservanceKind.Festival, finder.DayOf(time.End), time);
            }

            if (last is not null)
                all.Add(last);
        }
    }

    /// <summary>Those that the place sees; a Moon in the half shadow only is no eclipse to the dharmashastra.</summary>
    private static void AddEclipses(
        List<Observance> all, Instant from, Instant until, GeoPosition place, LocalDays days)
    {
        foreach (var eclipse in SolarEclipse.Between(from, until))
        {
            if (LocalSolarEclipse.Of(eclipse, place) is { } seen)
                all.Add(new(
                    $"eclipse.solar.{eclipse.Kind.ToString().ToLowerInvariant()}", ObservanceKind.SolarEclipse,
                    days.DateOf(seen.Maximum), seen.Time));
        }

        foreach (var eclipse in LunarEclipse.Between(from, until))
        {
            if (eclipse.Umbra is { } time && eclipse.IsSeenFrom(place))
                all.Add(new(
                    $"eclipse.lunar.{eclipse.Kind.ToString().ToLowerInvariant()}", ObservanceKind.LunarEclipse,
                    days.DateOf(eclipse.Maximum), time));
        }
    }
}
