using NodaTime;

namespace Luna.Reference;

internal static class Tolerances
{
    private const double Seconds = 2;

    // Nobody knows how the Earth will turn: programs differ by this much in UT, though they agree in even time.
    private const double PredictedSeconds = 15;

    private static readonly Instant EarthMeasuredUntil = Instant.FromUtc(2026, 1, 1, 0, 0);

    /// <returns>Seconds by which an event may differ in UT.</returns>
    public static double Of(Instant? time) => time > EarthMeasuredUntil ? PredictedSeconds : Seconds;
}
