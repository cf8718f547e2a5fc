using Luna.Astrology.Dashas;
using Luna.Astrology.Gochara;
using Luna.Astrology.Varshaphal;
using NodaTime;

namespace Luna.Astrology.Readings.Facts;

/// <summary>What runs at an instant after a birth.</summary>
/// <param name="Dashas">Vimshottari: mahadasha and antardasha.</param>
/// <param name="Leaves">When each graha leaves the rashi that it is in; null where the ephemeris ends before.</param>
internal sealed record RunningResults(
    NatalResults Natal, Instant Now, IReadOnlyList<DashaPeriod> Dashas, IReadOnlyList<Transit> Transits,
    IReadOnlyList<Instant?> Leaves, YearChart Year)
{
    public static RunningResults Of(NatalResults natal, Instant now)
    {
        var chart = natal.Chart;
        var age = SolarReturns.At(chart, now).Age;
        return new RunningResults(
            natal, now, Vimshottari.At(chart, now), Gochara.Transits.At(chart, now, natal.Ashtakavarga),
            RashiLeaves.After(now, chart.Options), YearCharts.Of(chart, age));
    }
}
