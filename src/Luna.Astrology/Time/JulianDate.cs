using NodaTime;

namespace Luna.Astrology.Time;

/// <summary>Days since noon, 1 January 4713 BC (Julian). The time scale stands in the name of whatever holds one.</summary>
/// <param name="Days">Exact to about 40 µs in our time, which is as far as one double goes.</param>
public readonly record struct JulianDate(double Days)
{
    public const double SecondsPerDay = 86_400;

    private const double UnixEpochDays = 2_440_587.5;
    private const double DaysPerCentury = 36_525;

    /// <summary>2000 January 1, 12:00.</summary>
    public static JulianDate J2000 { get; } = new(2_451_545);

    /// <summary>Julian centuries of 36,525 days.</summary>
    public double CenturiesSinceJ2000 => (Days - J2000.Days) / DaysPerCentury;

    /// <summary>The Julian year, 2000.0 at J2000.</summary>
    public double Year => 2000 + CenturiesSinceJ2000 * 100;

    /// <returns>UT1, as which UTC is taken; they differ by less than 0.9 s since 1972; older civil time was UT.</returns>
    public static JulianDate FromInstant(Instant utc) =>
        new(UnixEpochDays + (utc - NodaConstants.UnixEpoch).TotalDays);

    /// <summary>The instant of this date, which must be UT1 (or UTC), to the nearest millisecond.</summary>
    public Instant ToInstant() =>
        Instant.FromUnixTimeMilliseconds((long)Math.Round((Days - UnixEpochDays) * SecondsPerDay * 1000));

    public JulianDate AddDays(double days) => new(Days + days);

    public JulianDate AddSeconds(double seconds) => new(Days + seconds / SecondsPerDay);
}
