using System.Buffers.Binary;

namespace Luna.Astrology.Time;

/// <summary>Measured TT − UT1 at equal steps, straight lines between.</summary>
/// <param name="StartDays">Julian date, TT, of the first value.</param>
/// <param name="StepDays">Between values.</param>
/// <param name="Seconds">The values.</param>
internal sealed record DeltaTTable(double StartDays, double StepDays, double[] Seconds)
{
    /// <summary>Seconds of one stored unit.</summary>
    public const double Unit = 1e-5;

    public double EndDays => StartDays + StepDays * (Seconds.Length - 1);

    public double At(double days)
    {
        var place = (days - StartDays) / StepDays;
        var index = Math.Clamp((int)place, 0, Seconds.Length - 2);
        return Seconds[index] + (place - index) * (Seconds[index + 1] - Seconds[index]);
    }

    /// <summary>Start, step (doubles), count (int), then int32 units.</summary>
    public static DeltaTTable Read(ReadOnlySpan<byte> bytes)
    {
        var seconds = new double[BinaryPrimitives.ReadInt32LittleEndian(bytes[16..])];
        for (var i = 0; i < seconds.Length; i++)
            seconds[i] = Unit * BinaryPrimitives.ReadInt32LittleEndian(bytes[(20 + 4 * i)..]);
        return new(
            BinaryPrimitives.ReadDoubleLittleEndian(bytes),
            BinaryPrimitives.ReadDoubleLittleEndian(bytes[8..]),
            seconds);
    }
}
