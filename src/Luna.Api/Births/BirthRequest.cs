using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Places;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Api.Births;

/// <summary>A birth: a date, a time, and a place by name or by latitude, longitude and zone.</summary>
public record BirthRequest : PlaceRequest
{
    private const double MostDeltaTSeconds = 3600;

    /// <summary>ISO, Gregorian.</summary>
    public string? Date { get; init; }

    /// <summary>HH:mm or HH:mm:ss on the local clock; absent when nobody knows it.</summary>
    public string? Time { get; init; }

    /// <summary>Lahiri when absent.</summary>
    public string? Ayanamsa { get; init; }

    /// <summary>Of Rahu and Ketu: Mean when absent, or True.</summary>
    public string? Node { get; init; }

    /// <summary>Which of two, for a time that the clock showed twice.</summary>
    public int? UtcOffsetSeconds { get; init; }

    /// <summary>TT less UT1 in seconds, -3600 to 3600, as another program used it; Luna's own when absent.</summary>
    public double? DeltaTSeconds { get; init; }

    /// <returns>The birth, with or without its hour, or nothing and what is wrong with it.</returns>
    internal ReadBirth? Read(Gazetteer places, Problems problems)
    {
        // A match has two: what is wrong with the one must not spoil the other.
        var own = new Problems();
        var date = Fields.Date(Date, "date", own);
        var time = Time is null ? null : Fields.Time(Time, "time", own);
        var where = ReadPlace(places, own);
        var options = new ChartOptions(
            Fields.Name(Ayanamsa, Astrology.Zodiac.Ayanamsa.Lahiri, "ayanamsa", own),
            Fields.Name(Node, LunarNode.Mean, "node", own));
        Fields.Number(DeltaTSeconds, 0, -MostDeltaTSeconds, MostDeltaTSeconds, "deltaTSeconds", own);
        var birth = own.Any ? null : Settle(date!.Value, time, where!, options, own);
        foreach (var (field, texts) in own.ByField)
            problems.Add(field, texts[0]);
        return birth;
    }

    /// <returns>The chart, or nothing and what is wrong; a birth without its hour is refused.</returns>
    internal CastChart? Cast(Gazetteer places, Problems problems) =>
        Read(places, problems) is { } birth ? birth.Cast(problems) : null;

    private ReadBirth? Settle(
        LocalDate date, LocalTime? time, Whereabouts where, ChartOptions options, Problems problems)
    {
        if (CivilTime.DayOf(date, where.Zone) is not { } day)
            return problems.Refuse<ReadBirth>("date", $"The calendar of {where.Zone} left {date:uuuu-MM-dd} out.");
        if (time is not { } clock)
            return new ReadBirth(date, day, where, options, null, null, null);
        var local = date + clock;
        return Choose(CivilTime.Resolve(local, where.Zone), local, problems) is { } moment
            ? new ReadBirth(date, day, where, options, local, moment, DeltaTSeconds)
            : null;
    }

    private CivilInstant? Choose(CivilTime civil, LocalDateTime local, Problems problems) => civil switch
    {
        CivilTime.Exact exact => exact.Moment,
        CivilTime.Repeated repeated => repeated.Instants.FirstOrDefault(moment => moment.Offset.Seconds == UtcOffsetSeconds)
            ?? problems.Refuse<CivilInstant>("utcOffsetSeconds",
                $"The clock showed {local:uuuu-MM-dd HH:mm} twice. Say which: {repeated.Earlier.Offset.Seconds} "
                + $"or {repeated.Later.Offset.Seconds}."),
        CivilTime.Skipped skipped => problems.Refuse<CivilInstant>("time",
            $"The clock was put from {skipped.From:HH:mm} to {skipped.To:HH:mm} and never showed {local:HH:mm} that day."),
        _ => null,
    };
}

/// <param name="Day">The civil day of the birth at its place.</param>
/// <param name="Local">With <paramref name="Moment"/> absent when the hour is not known.</param>
internal sealed record ReadBirth(
    LocalDate Date, Interval Day, Whereabouts Where, ChartOptions Options, LocalDateTime? Local, CivilInstant? Moment,
    double? DeltaTSeconds)
{
    /// <exception cref="Astrology.Sky.OutsideEphemerisException">The moment is outside the years of the ephemeris.</exception>
    public CastChart? Cast(Problems problems)
    {
        if (Moment is null || Local is not { } local)
            return problems.Refuse<CastChart>("time", "A time of birth, as 10:30: this cannot be told without one.");
        var chart = Chart.Cast(new BirthMoment(Moment.Instant, Where.Position, DeltaTSeconds), Options);
        return new CastChart(chart, local, Moment.Offset, Where);
    }

    /// <summary>The Moon's place when the hour does not matter to it.</summary>
    /// <exception cref="Astrology.Sky.OutsideEphemerisException">The day is outside the years of the ephemeris.</exception>
    public MoonOfDay Moon() => MoonOfDay.Over(Day, Options);
}

internal sealed record CastChart(Chart Chart, LocalDateTime Local, Offset Offset, Whereabouts Where);
