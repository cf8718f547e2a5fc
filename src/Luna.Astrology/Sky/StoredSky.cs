using System.Buffers.Binary;
using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>The embedded resource, read once. Layout: docs/ephemeris.md; little-endian.</summary>
internal sealed class StoredSky
{
    public static ReadOnlySpan<byte> Magic => "LUNASKY2"u8;

    private const string ResourceName = "Luna.Astrology.Sky.ephemeris.bin";

    private StoredSky(
        JulianDate start, JulianDate shortEnd, JulianDate end, SegmentedSeries[] series, DeltaTTable deltaT)
    {
        Start = start;
        ShortEnd = shortEnd;
        End = end;
        Series = series;
        DeltaT = deltaT;
    }

    public static StoredSky Instance { get; } = Load();

    public JulianDate Start { get; }

    /// <summary>Of all but the long ones, see <see cref="SeriesName.IsLong(Body)"/>.</summary>
    public JulianDate ShortEnd { get; }

    /// <summary>Of Sun, Saturn and nutation.</summary>
    public JulianDate End { get; }

    /// <summary>By <see cref="SeriesName"/>.</summary>
    public SegmentedSeries[] Series { get; }

    public DeltaTTable DeltaT { get; }

    public JulianDate EndOf(Body body) => SeriesName.IsLong(body) ? End : ShortEnd;

    public void Require(JulianDate tt, JulianDate end)
    {
        if (!(tt.Days >= Start.Days && tt.Days <= end.Days))
            throw new OutsideEphemerisException(tt, end);
    }

    public static StoredSky Read(ReadOnlySpan<byte> resource)
    {
        if (!resource.StartsWith(Magic))
            throw new InvalidDataException("This is not an ephemeris of Luna.");

        var rest = resource[Magic.Length..];
        var segmentStart = Double(ref rest);
        var start = Double(ref rest);
        var shortEnd = Double(ref rest);
        var end = Double(ref rest);
        var series = new SegmentedSeries[SeriesName.Count];
        for (var i = 0; i < series.Length; i++)
        {
            var segmentDays = Double(ref rest);
            var unit = Double(ref rest);
            var coefficientCount = Int(ref rest);
            var segmentCount = Int(ref rest);
            var length = Int(ref rest);
            series[i] = new SegmentedSeries(
                segmentStart, segmentDays, coefficientCount, unit,
                SegmentReader.Read(rest[..length], segmentCount, coefficientCount));
            rest = rest[length..];
        }

        return new StoredSky(new(start), new(shortEnd), new(end), series, DeltaTTable.Read(rest));
    }

    private static StoredSky Load()
    {
        using var stream = typeof(StoredSky).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is missing.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }

    private static double Double(ref ReadOnlySpan<byte> rest)
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(rest);
        rest = rest[sizeof(double)..];
        return value;
    }

    private static int Int(ref ReadOnlySpan<byte> rest)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(rest);
        rest = rest[sizeof(int)..];
        return value;
    }
}
