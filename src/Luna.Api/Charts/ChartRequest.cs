using System.Globalization;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Places;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;
using NodaTime.Text;

namespace Luna.Api.Charts;

/// <summary>A birth to cast a chart for: a date, a time, and a place by name or by latitude, longitude and zone.</summary>
/// <param name="Date">ISO, Gregorian.</param>
/// <param name="Time"><c>HH:mm</c> or <c>HH:mm:ss</c> on the local clock.</param>
/// <param name="Zone">IANA time zone; goes with latitude and longitude.</param>
/// <param name="Ayanamsa"><c>Lahiri</c> when absent.</param>
/// <param name="Node"><c>Mean</c> when absent, or <c>True</c>.</param>
/// <param name="UtcOffsetSeconds">Which of two, for a time that the clock showed twice.</param>
public sealed record ChartRequest(
    string? Date, string? Time, string? Place = null, double? Latitude = null, double? Longitude = null,
    string? Zone = null, string? Ayanamsa = null, string? Node = null, int? UtcOffsetSeconds = null)
{
    private static readonly LocalTimePattern[] Clocks =
        [LocalTimePattern.CreateWithInvariantCulture("HH:mm"), LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss")];

    /// <returns>The chart, or what is wrong with the request, by field.</returns>
    internal (CastChart? Cast, Dictionary<string, string[]> Problems) Resolve(Gazetteer places)
    {
        var problems = new Dictionary<string, string[]>();
        var date = ReadDate(problems);
        var time = ReadTime(problems);
        var where = ReadPlace(places, problems);
        var options = new ChartOptions(
            ReadName(Ayanamsa, Astrology.Zodiac.Ayanamsa.Lahiri, "ayanamsa", problems),
            ReadName(Node, LunarNode.Mean, "node", problems));
        if (problems.Count > 0)
            return (null, problems);

        var local = date + time;
        var moment = Choose(CivilTime.Resolve(local, where!.Zone), local, problems);
        if (moment is null)
            return (null, problems);
        try
        {
            var chart = Chart.Cast(new BirthMoment(moment.Instant, where.Position), options);
            return (new CastChart(chart, local, moment.Offset, where.Zone), problems);
        }
        catch (OutsideEphemerisException)
        {
            problems["date"] = [Range(local.Date)];
            return (null, problems);
        }
    }

    private static string Range(LocalDate date) =>
        $"The positions of the sky are known from {Day(Ephemeris.Start)} to {Day(Ephemeris.End)}; {date:uuuu-MM-dd} lies outside.";

    private static string Day(JulianDate tt) => tt.ToInstant().ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private LocalDate ReadDate(Dictionary<string, string[]> problems)
    {
        if (Date is not null && LocalDatePattern.Iso.Parse(Date) is { Success: true } date)
            return date.Value;
        problems["date"] = [$"A date that exists, as 1990-08-15; '{Date}' is none."];
        return default;
    }

    private LocalTime ReadTime(Dictionary<string, string[]> problems)
    {
        foreach (var clock in Clocks)
            if (Time is not null && clock.Parse(Time) is { Success: true } time)
                return time.Value;
        problems["time"] = [$"A time of the 24-hour clock, as 10:30 or 10:30:05; '{Time}' is none."];
        return default;
    }

    private Whereabouts? ReadPlace(Gazetteer places, Dictionary<string, string[]> problems)
    {
        if (Place is null && (Latitude is null || Longitude is null || Zone is null))
            problems["place"] = ["Name a place, or give latitude, longitude and zone."];
        else if (Place is not null)
            return places.Find(Place) switch
            {
                { Best: { } best } => new Whereabouts(best.Position, best.Zone),
                { Choices: { Count: > 0 } choices } => Refuse<Whereabouts>(problems, "place",
                    $"More than one place has that name: {string.Join("; ", choices.Select(choice => $"{choice.Name}, {choice.Region}, {choice.Country}"))}. Name the region or the country."),
                { IsArea: true } => Refuse<Whereabouts>(problems, "place", $"'{Place}' is a country or a region. Name a town in it."),
                { Guesses: { Count: > 0 } guesses } => Refuse<Whereabouts>(problems, "place",
                    $"No such place is known. Perhaps one of these is meant: {string.Join("; ", guesses.Select(guess => $"{guess.Name}, {guess.Region}, {guess.Country}"))}."),
                _ => Refuse<Whereabouts>(problems, "place", "No such place is known. Name a larger town, or give latitude, longitude and zone."),
            };
        else if (!(Math.Abs(Latitude!.Value) <= 90))
            problems["latitude"] = ["A latitude lies between -90 and 90 degrees."];
        else if (!(Math.Abs(Longitude!.Value) <= 180))
            problems["longitude"] = ["A longitude lies between -180 and 180 degrees."];
        else if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone!) is null)
            problems["zone"] = ["A zone of the IANA database, for instance Asia/Kolkata."];
        else
            return new Whereabouts(new GeoPosition(Latitude.Value, Longitude.Value), Zone!);
        return null;
    }

    private CivilInstant? Choose(CivilTime civil, LocalDateTime local, Dictionary<string, string[]> problems) => civil switch
    {
        CivilTime.Exact exact => exact.Moment,
        CivilTime.Repeated repeated => repeated.Instants.FirstOrDefault(moment => moment.Offset.Seconds == UtcOffsetSeconds)
            ?? Refuse<CivilInstant>(problems, "utcOffsetSeconds",
                $"The clock showed {local:uuuu-MM-dd HH:mm} twice. Say which: {repeated.Earlier.Offset.Seconds} or {repeated.Later.Offset.Seconds}."),
        CivilTime.Skipped skipped => Refuse<CivilInstant>(problems, "time",
            $"The clock was put from {skipped.From:HH:mm} to {skipped.To:HH:mm} and never showed {local:HH:mm} that day."),
        _ => null,
    };

    private static T ReadName<T>(string? name, T usual, string field, Dictionary<string, string[]> problems)
        where T : struct, Enum
    {
        if (name is null)
            return usual;
        if (Enum.TryParse<T>(name, ignoreCase: true, out var read) && Enum.IsDefined(read) && !char.IsAsciiDigit(name[0]))
            return read;
        problems[field] = [$"One of {string.Join(", ", Enum.GetNames<T>())}."];
        return usual;
    }

    private static T? Refuse<T>(Dictionary<string, string[]> problems, string field, string problem) where T : class
    {
        problems[field] = [problem];
        return null;
    }

    private sealed record Whereabouts(GeoPosition Position, string Zone);
}

internal sealed record CastChart(Chart Chart, LocalDateTime Local, Offset Offset, string Zone);
