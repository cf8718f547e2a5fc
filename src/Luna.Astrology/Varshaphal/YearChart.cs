using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Sahams;
using Luna.Astrology.Tajaka;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Varshaphal;

/// <param name="Mudda">Which dasha of the year.</param>
/// <param name="Position">Where the person lives in that year; the birth place when absent.</param>
public sealed record YearChartOptions(MuddaScheme Mudda = MuddaScheme.Vimshottari, GeoPosition? Position = null)
{
    public static YearChartOptions Default { get; } = new();
}

/// <summary>Varshaphal: all that is read from a year of life.</summary>
/// <param name="Time">From this solar return to the next.</param>
/// <param name="Chart">Cast for the return.</param>
/// <param name="IsDay">The Sun stands above the horizon then.</param>
/// <param name="MunthaBhava">1 to 12 in the year's chart; 4, 6, 7, 8 and 12 are held to be heavy.</param>
/// <param name="Balas">Panchavargiya bala of the seven.</param>
/// <param name="Yogas">Of the whole chart; of two grahas see <see cref="TajakaYogas.Between"/>.</param>
/// <param name="Sahams">Of the year's chart, by day or night.</param>
/// <param name="Mudda">The dasha of the year.</param>
public sealed record YearChart(
    SolarReturn Return,
    Interval Time,
    Chart Chart,
    bool IsDay,
    int MunthaBhava,
    YearLord Lord,
    IReadOnlyList<PanchavargiyaBala> Balas,
    IReadOnlyList<TajakaAspect> Aspects,
    IReadOnlyList<TajakaYoga> Yogas,
    SahamPoints Sahams,
    IReadOnlyList<DashaPeriod> Mudda)
{
    public Graha MunthaLord => Rashis.LordOf(Return.Muntha);

    public bool IsMunthaHeavy => MunthaBhava is 4 or 6 or 7 or 8 or 12;
}

/// <remarks>Tajaka Neelakanthi, Samjna and Varsha Tantra.</remarks>
public static class YearCharts
{
    /// <param name="age">Years completed when the year begins; 0 for the first year of life.</param>
    /// <exception cref="Sky.OutsideEphemerisException">The year goes beyond what Luna's ephemeris holds.</exception>
    public static YearChart Of(Chart natal, int age, YearChartOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(natal);
        options ??= YearChartOptions.Default;
        var start = SolarReturns.Of(natal, age, options.Position);
        var time = new Interval(start.Instant, SolarReturns.InstantOf(natal, age + 1));
        var position = options.Position ?? natal.Moment.Position;
        var chart = age == 0 && options.Position is null
            ? natal
            : Chart.Cast(new BirthMoment(start.Instant, position), natal.Options);
        var isDay = IsDay(chart);
        return new YearChart(
            start,
            time,
            chart,
            isDay,
            chart.Lagna.Rashi.CountTo(start.Muntha),
            YearLords.Of(natal, chart, start.Muntha, isDay),
            PanchavargiyaBalas.Of(chart),
            TajakaAspects.In(chart),
            TajakaYogas.In(chart),
            SahamPoints.Of(chart, isDay),
            MuddaDasha.Of(natal[Graha.Moon].Point.Nakshatra, age, time, options.Mudda));
    }

    /// <summary>The year of life that runs at an instant.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies before the birth.</exception>
    public static YearChart At(Chart natal, Instant instant, YearChartOptions? options = null) =>
        Of(natal, SolarReturns.At(natal, instant).Age, options);

    // The Sun is on the ecliptic: it is up while it stands between descendant and ascendant, geometrically.
    private static bool IsDay(Chart chart) => Angle.NormalizeDegrees(
        chart[Graha.Sun].Point.LongitudeDegrees - chart.Lagna.LongitudeDegrees) > 180;
}
