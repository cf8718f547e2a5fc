namespace Luna.Astrology.Sky;

/// <summary>Unpacks the coefficients of one series.</summary>
internal ref struct SegmentReader(ReadOnlySpan<byte> packed)
{
    private readonly ReadOnlySpan<byte> _packed = packed;
    private int _bit;

    public static int[] Read(ReadOnlySpan<byte> packed, int segmentCount, int coefficientCount)
    {
        var reader = new SegmentReader(packed);
        var parameters = new RiceParameter[coefficientCount];
        var coefficients = new int[segmentCount * coefficientCount];
        var previous = new int[coefficientCount].AsSpan();
        for (var segment = 0; segment < segmentCount; segment++)
        {
            var current = coefficients.AsSpan(segment * coefficientCount, coefficientCount);
            for (var k = coefficientCount - 1; k >= 0; k--)
            {
                current[k] = reader.Next(ref parameters[k]);
                if (k < SegmentPrediction.PredictedOrders)
                    current[k] += SegmentPrediction.Predict(previous, current, k);
            }

            previous = current;
        }

        return coefficients;
    }

    private int Next(ref RiceParameter parameter)
    {
        var ones = 0;
        while (ones < RiceParameter.Escape && Bit() == 1)
            ones++;

        var value = ones == RiceParameter.Escape
            ? Bits(32)
            : ((uint)ones << parameter.Bits) | Bits(parameter.Bits);
        parameter.Learn(value);
        return RiceParameter.Unfold(value);
    }

    private uint Bits(int count)
    {
        var value = 0u;
        for (var i = 0; i < count; i++)
            value = (value << 1) | Bit();
        return value;
    }

    private uint Bit()
    {
        var bit = (uint)(_packed[_bit >> 3] >> (7 - (_bit & 7))) & 1;
        _bit++;
        return bit;
    }
}
