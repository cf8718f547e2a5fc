using Luna.Astrology.Charts;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Tests.Readings;

internal static class MoonReadings
{
    public static MoonOfDay Day(int year, int month, int day) =>
        MoonOfDay.Over(CivilTime.DayOf(new LocalDate(year, month, day), "Asia/Kolkata")!.Value);
}
