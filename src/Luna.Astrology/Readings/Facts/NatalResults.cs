using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Strength;
using Luna.Astrology.Yogas;
using NodaTime;

namespace Luna.Astrology.Readings.Facts;

/// <summary>What facts and readings of a birth share, reckoned once.</summary>
/// <param name="Day">By local mean time of the birth place: a chart knows no zone.</param>
internal sealed record NatalResults(
    Chart Chart, VedicDay Day, Ashtakavarga Ashtakavarga, IReadOnlyList<FormedYoga> Yogas,
    IReadOnlyList<FormedYoga> Doshas, MomentPanchanga Panchanga, SadeSati SadeSati)
{
    private const double SecondsPerDegree = 240;

    public static NatalResults Of(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var view = new YogaView(chart);
        var options = new PanchangaOptions(chart.Options.Ayanamsa);
        return new NatalResults(
            chart,
            VedicDay.OfOrNominal(chart.Moment),
            Ashtakavarga.Of(chart),
            ChartYogas.Of(view),
            ChartDoshas.Of(view),
            MomentPanchanga.At(chart.Moment, LocalMean(chart.Moment.Position), options),
            SadeSatis.Of(chart));
    }

    private static Offset LocalMean(GeoPosition position) =>
        Offset.FromSeconds((int)Math.Round(position.LongitudeDegrees * SecondsPerDegree));
}
