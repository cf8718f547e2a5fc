using System.Globalization;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Births;

/// <summary>From what a person said of a birth to a chart, or to what the clock leaves open.</summary>
public static class Casting
{
    private const string OffsetPrefix = "offset:";
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public abstract record Result;

    public sealed record Ready(BirthDetails Birth, ChartInputs Inputs) : Result;

    /// <summary>The clock was put forward over this time: it never was.</summary>
    public sealed record Skipped : Result;

    /// <summary>The clock was put back: the time was twice.</summary>
    public sealed record Repeated(Offset First, Offset Second) : Result;

    /// <summary>The place's calendar went from the day before to the day after.</summary>
    public sealed record LeftOut : Result;

    public static Result Resolve(BirthDetails birth)
    {
        var date = LocalDatePattern.Iso.Parse(birth.Date).Value;
        if (CivilTime.DayOf(date, birth.Place.Zone) is null)
            return new LeftOut();

        var noon = new LocalTime(12, 0);
        var shown = CivilTime.Resolve(date + (birth.Time is null ? noon : TimeOf(birth)), birth.Place.Zone);
        // Without a time only the day counts, and one of its hours is as good as another.
        var chosen = shown.Instants.FirstOrDefault(
            moment => birth.Time is null || moment.Offset.Seconds == birth.OffsetSeconds);
        return shown switch
        {
            CivilTime.Exact exact => new Ready(birth with { OffsetSeconds = null }, Inputs(birth, exact.Moment)),
            CivilTime.Repeated when chosen is not null => new Ready(birth, Inputs(birth, chosen)),
            CivilTime.Repeated repeated => new Repeated(repeated.Earlier.Offset, repeated.Later.Offset),
            _ => new Skipped(),
        };
    }

    public static Chart Cast(ChartInputs inputs) => Chart.Cast(
        new BirthMoment(
            Instant.FromDateTimeOffset(inputs.BornAt), new GeoPosition(inputs.Latitude, inputs.Longitude)),
        new ChartOptions(Enum.Parse<Ayanamsa>(inputs.Ayanamsa), Enum.Parse<LunarNode>(inputs.Node)));

    /// <summary>What stands under the title of a chart's picture: the birth by the clock of its place.</summary>
    public static string Caption(ChartInputs inputs, string language)
    {
        var local = Instant.FromDateTimeOffset(inputs.BornAt).WithOffset(Offset.FromSeconds(inputs.OffsetSeconds));
        return $"{Texts.Date(language, local.Date)}, {Texts.Time(language, local.TimeOfDay)}, {inputs.Place}";
    }

    /// <summary>The civil day of birth at the place, for a birth whose time nobody knows.</summary>
    public static Interval DayOf(ChartInputs inputs)
    {
        var date = Instant.FromDateTimeOffset(inputs.BornAt)
            .WithOffset(Offset.FromSeconds(inputs.OffsetSeconds)).Date;
        return CivilTime.DayOf(date, inputs.Zone)!.Value;
    }

    public static LocalTime TimeOf(BirthDetails birth) => HourAndMinute.Parse(birth.Time!).Value;

    /// <summary>How a choice between two showings of the clock is kept in a slot.</summary>
    public static string ReferenceOf(Offset offset) =>
        OffsetPrefix + offset.Seconds.ToString(CultureInfo.InvariantCulture);

    public static int? OffsetOf(string? reference) =>
        reference?.StartsWith(OffsetPrefix, StringComparison.Ordinal) == true
        && int.TryParse(
            reference[OffsetPrefix.Length..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : null;

    private static ChartInputs Inputs(BirthDetails birth, CivilInstant moment) => new(
        moment.Instant.ToDateTimeOffset(), moment.Offset.Seconds, birth.Time is not null, birth.Place.Zone, birth.Place.Latitude,
        birth.Place.Longitude, birth.Place.Name, nameof(Ayanamsa.Lahiri), nameof(LunarNode.Mean));
}
