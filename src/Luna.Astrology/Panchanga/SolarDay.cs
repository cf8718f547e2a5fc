using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Panchanga;

/// <summary>A day by the Sun: from sunrise over sunset to the next sunrise, and the night before it.</summary>
public readonly record struct SolarDay(Instant SunsetBefore, Instant Sunrise, Instant Sunset, Instant NextSunrise)
{
    public const int MuhurtasOfDay = 15;

    public Interval Daytime => new(Sunrise, Sunset);

    public Interval Night => new(Sunset, NextSunrise);

    public Interval Whole => new(Sunrise, NextSunrise);

    /// <summary>The solar day that begins within 24 hours after a moment, mostly a local midnight.</summary>
    /// <returns>Null where the Sun does not rise in that time, or does not set and rise again after it.</returns>
    /// <exception cref="OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    public static SolarDay? After(
        Instant midnight, GeoPosition place, RiseRule rule = RiseRule.Hindu, TimeScales scales = default) =>
        SunTimes.After(midnight, place, rule, scales).Day;

    /// <summary>One of so many equal parts of the daytime.</summary>
    /// <param name="number">From 1.</param>
    public Interval DayPart(int number, int count) => Part(Daytime, number, count);

    /// <summary>One of so many equal parts of the night that follows the day.</summary>
    /// <param name="number">From 1.</param>
    public Interval NightPart(int number, int count) => Part(Night, number, count);

    /// <summary>A fifteenth of the daytime, 1 to 15.</summary>
    public Interval DayMuhurta(int number) => DayPart(number, MuhurtasOfDay);

    /// <summary>A fifteenth of the night, 1 to 15.</summary>
    public Interval NightMuhurta(int number) => NightPart(number, MuhurtasOfDay);

    internal static Interval Part(Interval whole, int number, int count) => new(
        whole.Start + whole.Duration * (number - 1) / count,
        whole.Start + whole.Duration * number / count);
}

/// <summary>Rises and sets of the Sun around a day, as far as there are any.</summary>
internal readonly record struct SunTimes(Instant? SunsetBefore, Instant? Sunrise, Instant? Sunset, Instant? NextSunrise)
{
    // Near the polar circles the Sun can rise or set much later than the day before.
    private const double LongestDays = 1.5;

    public SolarDay? Day => (SunsetBefore, Sunrise, Sunset, NextSunrise) is ({ } before, { } rise, { } set, { } next)
        ? new SolarDay(before, rise, set, next)
        : null;

    public static SunTimes After(Instant midnight, GeoPosition place, RiseRule rule, TimeScales scales)
    {
        if (RiseSet.NextRise(Body.Sun, place, JulianDate.FromInstant(midnight), rule, scales) is not { } rise)
            return default;
        var set = RiseSet.NextSet(Body.Sun, place, rise, rule, scales, LongestDays);
        var next = set is { } end ? RiseSet.NextRise(Body.Sun, place, end, rule, scales, LongestDays) : null;
        var before = RiseSet.LastSet(Body.Sun, place, rise, rule, scales, LongestDays);
        return new SunTimes(before?.ToInstant(), rise.ToInstant(), set?.ToInstant(), next?.ToInstant());
    }
}
