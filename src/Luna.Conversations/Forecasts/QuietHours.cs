using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Conversations.Forecasts;

/// <summary>The hours of the night in which Luna says nothing by herself, on the clock of where the person is.</summary>
internal static class QuietHours
{
    /// <returns>The moment itself, or the end of the quiet hours that it falls into.</returns>
    public static Instant After(Instant moment, string zoneId, ConversationOptions options)
    {
        var zone = CivilTime.ZoneOf(zoneId);
        var local = moment.InZone(zone).LocalDateTime;
        var (from, until) = (Time(options.QuietFrom), Time(options.QuietUntil));
        var quiet = from <= until
            ? local.TimeOfDay >= from && local.TimeOfDay < until
            : local.TimeOfDay >= from || local.TimeOfDay < until;
        if (!quiet)
            return moment;
        var date = local.TimeOfDay < until ? local.Date : local.Date.PlusDays(1);
        return zone.AtLeniently(date + until).ToInstant();
    }

    private static LocalTime Time(TimeOnly time) => new(time.Hour, time.Minute);
}
