using Luna.Astrology.Time;
using NodaTime;
using NodaTime.Text;

namespace Luna.Conversations.Forecasts;

/// <summary>When the next forecast is due. An hour that the clock skips is moved on by the gap; of one that comes twice the first counts.</summary>
internal static class ForecastClock
{
    /// <summary>Up to this it is still the hour that the person chose, be it in the night.</summary>
    private static readonly Duration Punctual = Duration.FromMinutes(15);

    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>A forecast is of use as long as its day lasts; after that the next one is sent instead.</summary>
    /// <returns>Of the next forecast its date, and when it is to be sent; in the past when it is overdue.</returns>
    public static (LocalDate Date, Instant At) Next(Subscription subscription, Instant now, ConversationOptions options)
    {
        var zone = CivilTime.ZoneOf(subscription.Zone);
        var date = LocalDate.Max(LocalDatePattern.Iso.Parse(subscription.Next).Value, now.InZone(zone).Date);
        while (true)
        {
            var due = DueAt(date, subscription.Hour, zone);
            var at = now > due + Punctual ? QuietHours.After(now, subscription.Zone, options) : due;
            if (at.InZone(zone).Date <= date || at == due)
                return (date, at > now ? at : due);
            date = date.PlusDays(1);
        }
    }

    /// <summary>Today while the hour is still to come, else tomorrow.</summary>
    public static LocalDate First(string hour, string zoneId, Instant now)
    {
        var zone = CivilTime.ZoneOf(zoneId);
        var today = now.InZone(zone).Date;
        return DueAt(today, hour, zone) > now ? today : today.PlusDays(1);
    }

    private static Instant DueAt(LocalDate date, string hour, DateTimeZone zone) =>
        zone.AtLeniently(date + HourAndMinute.Parse(hour).Value).ToInstant();
}
