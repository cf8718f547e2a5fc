using Luna.Astrology.Time;
using NodaTime;
using NodaTime.Text;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Outlooks;

/// <summary>Moments in facts by the clock of a place.</summary>
internal sealed class LocalWords(string zoneId)
{
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    private readonly DateTimeZone _zone = CivilTime.ZoneOf(zoneId);

    public LocalDate DateAt(Instant instant) => instant.InZone(_zone).Date;

    /// <returns>For instance <c>5 April 1990</c>.</returns>
    public static string Date(LocalDate date) =>
        $"{Number(date.Day)} {EnglishDates.MonthName(date.Month)} {Number(date.Year)}";

    /// <returns>For instance <c>14:05</c>.</returns>
    public string Time(Instant instant) => HourAndMinute.Format(instant.InZone(_zone).TimeOfDay);

    /// <summary>With its date where that is another than the one spoken of.</summary>
    public string Time(Instant instant, LocalDate day) =>
        DateAt(instant) is var date && date == day ? Time(instant) : $"{Time(instant)} on {Date(date)}";

    /// <returns>For instance <c>from 09:10 to 10:02</c>.</returns>
    public string Span(Interval time, LocalDate day) => $"from {Time(time.Start, day)} to {Time(time.End, day)}";
}
