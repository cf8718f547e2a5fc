using NodaTime;

namespace Luna.Astrology.Time;

/// <summary>The way between UT1 (the turning Earth) and TT (the even time of the sky).</summary>
/// <param name="DeltaTSeconds">
/// TT − UT1 to hold for every moment; null to take Luna's own figure (<see cref="DeltaT"/>) for each.
/// </param>
public readonly record struct TimeScales(double? DeltaTSeconds = null)
{
    public JulianDate ToTerrestrial(JulianDate ut1) =>
        ut1.AddSeconds(DeltaTSeconds ?? DeltaT.SecondsAt(ut1));

    public JulianDate ToTerrestrial(Instant utc) => ToTerrestrial(JulianDate.FromInstant(utc));

    public JulianDate ToUniversal(JulianDate tt) =>
        DeltaTSeconds is { } seconds ? tt.AddSeconds(-seconds) : DeltaT.ToUniversal(tt);

    /// <returns>To the nearest millisecond.</returns>
    public Instant ToInstant(JulianDate tt) => ToUniversal(tt).ToInstant();
}
