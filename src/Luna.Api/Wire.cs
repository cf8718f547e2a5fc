using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Api;

/// <summary>How times and lists of grahas are written in answers.</summary>
internal static class Wire
{
    /// <returns>UTC.</returns>
    public static DateTimeOffset Time(Instant instant) => instant.ToDateTimeOffset();

    /// <returns>By the clock of the zone; UTC where its offset then had seconds, which ISO 8601 has no form for.</returns>
    public static DateTimeOffset Time(Instant instant, string zoneId)
    {
        var local = instant.InZone(DateTimeZoneProviders.Tzdb[zoneId]);
        return local.Offset.Seconds % 60 == 0 ? local.ToDateTimeOffset() : instant.ToDateTimeOffset();
    }

    public static string[] Names(IEnumerable<Graha> grahas) => [.. grahas.Select(graha => graha.ToString())];

    /// <summary>Of the seven, Sun to Saturn.</summary>
    public static T[] OfSeven<T>(Func<Graha, T> of) =>
        [.. Enumerable.Range(0, Grahas.SevenCount).Select(graha => of((Graha)graha))];

    /// <summary>Of the twelve, Mesha to Meena.</summary>
    public static T[] OfRashis<T>(Func<Rashi, T> of) => [.. Enumerable.Range(1, 12).Select(rashi => of((Rashi)rashi))];
}
