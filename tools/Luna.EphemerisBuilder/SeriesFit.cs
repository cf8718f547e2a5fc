using Luna.Astrology;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>Fits a series segment by segment: interpolation at the Chebyshev nodes, then rounding to whole units.</summary>
internal sealed class SeriesFit(DirectSky sky, double startDays, double endDays)
{
    public SegmentedSeries Fit(int series, SeriesPlan plan)
    {
        var segments = (int)Math.Ceiling((endDays - startDays) / plan.SegmentDays);
        var coefficients = new int[segments * plan.CoefficientCount];
        Parallel.For(0, segments, segment => Fit(series, plan, segment).CopyTo(
            coefficients.AsSpan(segment * plan.CoefficientCount)));
        return new(startDays, plan.SegmentDays, plan.CoefficientCount, plan.Unit, coefficients);
    }

    private int[] Fit(int series, SeriesPlan plan, int segment)
    {
        var n = plan.CoefficientCount;
        var values = new double[n];
        for (var j = 0; j < n; j++)
        {
            var x = Math.Cos(Math.PI * (j + 0.5) / n);
            var days = startDays + (segment + (x + 1) / 2) * plan.SegmentDays;
            values[j] = sky.At(series, new JulianDate(days));
            if (j > 0 && SeriesCheck.IsLongitude(series))
                values[j] = values[j - 1] + Angle.DifferenceDegrees(values[j], values[j - 1]);
        }

        var rounded = new int[n];
        for (var k = 0; k < n; k++)
        {
            var sum = 0.0;
            for (var j = 0; j < n; j++)
                sum += values[j] * Math.Cos(Math.PI * k * (j + 0.5) / n);
            rounded[k] = unchecked((int)(long)Math.Round(sum * (k == 0 ? 1 : 2) / n / plan.Unit));
        }

        return rounded;
    }
}
