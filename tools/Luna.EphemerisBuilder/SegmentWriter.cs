using Luna.Astrology.Sky;

namespace Luna.EphemerisBuilder;

/// <summary>Packs coefficients the way <see cref="SegmentReader"/> unpacks them.</summary>
internal sealed class SegmentWriter
{
    private readonly List<byte> _bytes = [];
    private int _pending;
    private int _pendingBits;

    public static byte[] Write(int[] coefficients, int coefficientCount)
    {
        var writer = new SegmentWriter();
        var parameters = new RiceParameter[coefficientCount];
        ReadOnlySpan<int> previous = new int[coefficientCount];
        for (var start = 0; start < coefficients.Length; start += coefficientCount)
        {
            ReadOnlySpan<int> current = coefficients.AsSpan(start, coefficientCount);
            for (var k = coefficientCount - 1; k >= 0; k--)
            {
                var predicted = k < SegmentPrediction.PredictedOrders
                    ? SegmentPrediction.Predict(previous, current, k)
                    : 0;
                writer.Put(RiceParameter.Fold(current[k] - predicted), ref parameters[k]);
            }

            previous = current;
        }

        while (writer._pendingBits != 0)
            writer.Bit(0);
        return [.. writer._bytes];
    }

    private void Put(uint value, ref RiceParameter parameter)
    {
        var ones = value >> parameter.Bits;
        if (ones >= RiceParameter.Escape)
        {
            Ones(RiceParameter.Escape);
            Bits(value, 32);
        }
        else
        {
            Ones((int)ones);
            Bit(0);
            Bits(value, parameter.Bits);
        }

        parameter.Learn(value);
    }

    private void Ones(int count)
    {
        for (var i = 0; i < count; i++)
            Bit(1);
    }

    private void Bits(uint value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
            Bit((int)(value >> i) & 1);
    }

    private void Bit(int bit)
    {
        _pending = (_pending << 1) | bit;
        if (++_pendingBits < 8)
            return;

        _bytes.Add((byte)_pending);
        _pending = 0;
        _pendingBits = 0;
    }
}
