using NodaTime;

namespace Luna.Conversations.Workflows.Answers;

/// <summary>Moments in words by the clock of a place, with their date where that is another than the day spoken of.</summary>
internal sealed class DayClock(Telling telling, DateTimeZone zone, LocalDate day)
{
    public string Weekday(LocalDate date) => telling.Words(SkyTexts.Weekday + Telling.Number((int)date.DayOfWeek));

    public string Time(Instant instant)
    {
        var local = instant.InZone(zone);
        var time = Texts.Time(telling.Language, local.TimeOfDay);
        return local.Date == day
            ? time
            : telling.Words(
                SkyTexts.TimeOn, ("time", time), ("day", Telling.Number(local.Day)),
                ("month", Texts.Month(telling.Language, local.Month)));
    }
}
