using Luna.Astrology.Charts;

namespace Luna.Astrology.Readings.Horoscopes;

public enum HoroscopePeriod
{
    /// <summary>The civil day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>The month of the civil calendar.</summary>
    Month,

    /// <summary>The year of the civil calendar.</summary>
    Year,
}

/// <summary>Where a horoscope is read.</summary>
/// <param name="ZoneId">IANA id; its dates are the days, weeks, months and years.</param>
/// <param name="Place">For the sunrise that names tithi, vara and nakshatra; Ujjain, the meridian of Indian almanacs.</param>
/// <param name="Chart">Ayanamsa and node of a horoscope for a rashi; a chart brings its own.</param>
public sealed record HoroscopeOptions(string ZoneId, GeoPosition Place, ChartOptions Chart)
{
    public static HoroscopeOptions Default { get; } =
        new("Asia/Kolkata", new GeoPosition(23.1765, 75.7885), ChartOptions.Default);
}
