using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>Place and velocity out of the segments of a file, taken over three of them at once.</summary>
/// <remarks>
/// A segment leaves out its highest orders; that is least in its places at the Chebyshev nodes and most in its velocity
/// near its ends. So the nodes of the segment and of its two neighbours are interpolated by one polynomial, of which the
/// middle third is used (barycentric formula: Berrut and Trefethen 2004, SIAM Review 46, 501). For the Moon's osculating
/// node, which magnifies an error of the velocity elevenfold, this is worth the trouble.
/// </remarks>
internal sealed class SmoothMotion
{
    private readonly ChebyshevFile _file;
    private readonly double[] _nodes;
    private readonly double[] _weights;

    public SmoothMotion(ChebyshevFile file)
    {
        _file = file;
        var n = file.CoefficientCount;
        _nodes = [.. Enumerable.Range(0, 3 * n).Select(i => 2 * (i / n) - 2 - Math.Cos(Math.PI * (i % n + 0.5) / n))];
        _weights = [.. _nodes.Select(x => 1 / _nodes.Where(other => other != x).Aggregate(1.0, (p, o) => p * (x - o)))];
    }

    public (Vector Place, Vector Velocity) At(JulianDate tdb)
    {
        var segment = _file.SegmentOf(tdb);
        if (segment == 0 || segment == _file.SegmentCount - 1)
            return _file.At(tdb);

        var half = _file.SegmentDays / 2;
        var middle = _file.StartDays + (2 * segment + 1) * half;
        var x = (tdb.Days - middle) / half;
        if (_nodes.Any(node => Math.Abs(x - node) < 1e-9))
            x += 1e-7;

        // The middle segment's own polynomial is taken off first, so that the rest is small and nothing cancels.
        var (ownPlace, ownVelocity) = _file.In(segment, x);
        double below = 0;
        Vector above = default, slope = default;
        for (var j = 0; j < _nodes.Length; j++)
        {
            var weight = _weights[j] / (x - _nodes[j]);
            var there = segment + j / _file.CoefficientCount - 1;
            var beyond = _file.In(there, _nodes[j] - 2 * (there - segment)).Place - _file.In(segment, _nodes[j]).Place;
            below += weight;
            above += beyond * weight;
            slope += beyond * (weight / (x - _nodes[j]));
        }

        var rest = above * (1 / below);
        var restSlope = RestSlope(x, rest, slope, below);
        return (ownPlace + rest, ownVelocity + restSlope * (1 / half));
    }

    private Vector RestSlope(double x, Vector rest, Vector slope, double below)
    {
        var sum = 0.0;
        for (var j = 0; j < _nodes.Length; j++)
            sum += _weights[j] / ((x - _nodes[j]) * (x - _nodes[j]));
        return (rest * sum - slope) * (1 / below);
    }
}
