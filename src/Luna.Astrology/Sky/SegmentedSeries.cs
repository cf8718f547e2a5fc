using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>One quantity over the whole range: Chebyshev coefficients of equal segments, as whole units.</summary>
/// <param name="StartDays">Julian date of the first segment's begin.</param>
/// <param name="SegmentDays">Length of a segment, a power of two.</param>
/// <param name="CoefficientCount">Coefficients of a segment, lowest order first.</param>
/// <param name="Unit">What one whole unit is worth: degrees or au.</param>
/// <param name="Coefficients">Segment after segment.</param>
internal sealed record SegmentedSeries(
    double StartDays, double SegmentDays, int CoefficientCount, double Unit, int[] Coefficients)
{
    private readonly double _segmentsPerDay = 1 / SegmentDays;

    /// <summary>Value and daily change by Clenshaw's recurrence.</summary>
    public (double Value, double PerDay) At(JulianDate tt)
    {
        var place = (tt.Days - StartDays) * _segmentsPerDay;
        var last = Coefficients.Length / CoefficientCount - 1;
        var segment = Math.Clamp((int)place, 0, last);
        var x = 2 * (place - segment) - 1;
        var c = Coefficients.AsSpan(segment * CoefficientCount, CoefficientCount);

        double b1 = 0, b2 = 0, d1 = 0, d2 = 0;
        var twice = 2 * x;
        for (var k = c.Length - 1; k > 0; k--)
        {
            (d1, d2) = (Math.FusedMultiplyAdd(twice, d1, 2 * b1 - d2), d1);
            (b1, b2) = (Math.FusedMultiplyAdd(twice, b1, c[k] - b2), b1);
        }

        return (Unit * (c[0] + x * b1 - b2), Unit * 2 * _segmentsPerDay * (b1 + x * d1 - d2));
    }
}
