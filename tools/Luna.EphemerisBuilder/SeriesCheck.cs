using Luna.Astrology;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>Holds the stored segments against direct computation, between the nodes of the fit.</summary>
internal static class SeriesCheck
{
    private const double StepDays = 0.7310581;
    private const double HalfDifferenceDays = 0.01;

    public static bool IsLongitude(int series) =>
        series == SeriesName.TrueNodeLongitude || CoordinateOf(series) == 0;

    public static bool IsDistance(int series) =>
        series == SeriesName.TrueNodeDistance || CoordinateOf(series) == 2;

    /// <returns>Largest errors in degrees or au, and the same a day.</returns>
    public static (double Value, double Speed) Worst(
        DirectSky sky, int series, SegmentedSeries stored, double startDays, double endDays)
    {
        var steps = (int)((endDays - startDays - 1) / StepDays);
        var worst = new (double Value, double Speed)[steps];
        Parallel.For(0, steps, i =>
        {
            var tt = new JulianDate(startDays + 0.5 + i * StepDays);
            var (value, speed) = stored.At(tt);
            var direct = sky.At(series, tt);
            var slope = Difference(
                series,
                sky.At(series, tt.AddDays(HalfDifferenceDays)),
                sky.At(series, tt.AddDays(-HalfDifferenceDays))) / (2 * HalfDifferenceDays);
            worst[i] = (Math.Abs(Difference(series, value, direct)), Math.Abs(speed - slope));
        });
        return (worst.Max(w => w.Value), worst.Max(w => w.Speed));
    }

    /// <summary>0 longitude, 1 latitude, 2 distance of a body or an outer planet; −1 of anything else.</summary>
    private static int CoordinateOf(int series) => series switch
    {
        < SeriesName.NutationInLongitude => series % 3,
        >= SeriesName.FirstOfOuter => (series - SeriesName.FirstOfOuter) % 3,
        _ => -1,
    };

    private static double Difference(int series, double a, double b) =>
        IsLongitude(series) ? Angle.DifferenceDegrees(a, b) : a - b;
}
