using System.Buffers.Binary;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>One file of DE441 segments: kilometres along the axes of the ICRS, TDB taken as TT.</summary>
internal sealed class ChebyshevFile
{
    private readonly double _startDays;
    private readonly double _segmentDays;
    private readonly int _count;
    private readonly double[] _coefficients;

    public ChebyshevFile(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (!bytes.AsSpan().StartsWith("CHEBF64\0"u8))
            throw new InvalidDataException($"{path} is not a file of Chebyshev segments.");

        _startDays = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(8));
        _segmentDays = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(16));
        _count = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(24));
        _coefficients = new double[3 * _count * BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(28))];
        for (var i = 0; i < _coefficients.Length; i++)
            _coefficients[i] = BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(32 + 8 * i));
    }

    /// <returns>Place in km, velocity in km a day.</returns>
    public (Vector Place, Vector Velocity) At(JulianDate tdb)
    {
        var at = (tdb.Days - _startDays) / _segmentDays;
        var segment = Math.Clamp((int)at, 0, _coefficients.Length / _count / 3 - 1);
        var x = 2 * (at - segment) - 1;
        var (px, vx) = Axis(segment, 0, x);
        var (py, vy) = Axis(segment, 1, x);
        var (pz, vz) = Axis(segment, 2, x);
        return (new(px, py, pz), new Vector(vx, vy, vz) * (2 / _segmentDays));
    }

    private (double Value, double Slope) Axis(int segment, int axis, double x)
    {
        var c = _coefficients.AsSpan((3 * segment + axis) * _count, _count);
        double value = c[0] + c[1] * x, slope = c[1];
        double t1 = x, t2 = 1, d1 = 1, d2 = 0;
        for (var k = 2; k < c.Length; k++)
        {
            (d1, d2) = (2 * t1 + 2 * x * d1 - d2, d1);
            (t1, t2) = (2 * x * t1 - t2, t1);
            value += c[k] * t1;
            slope += c[k] * d1;
        }

        return (value, slope);
    }
}
