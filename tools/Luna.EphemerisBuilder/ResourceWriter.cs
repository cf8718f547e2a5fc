using System.Globalization;
using System.Text;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>Writes the resource that <see cref="StoredSky"/> reads; the layout is in docs/ephemeris.md.</summary>
internal sealed class ResourceWriter(Stream output) : IDisposable
{
    /// <summary>
    /// Where the segments begin: with those of the source, so that what small steps it has from one to the next fall
    /// between segments here too.
    /// </summary>
    public const double SegmentStartDays = 2_378_495;

    /// <summary>1799 December 31, 0 h: half a day later, as Saturn's light takes 90 minutes.</summary>
    public const double StartDays = 2_378_495.5;

    /// <summary>2102 January 1, 0 h.</summary>
    public const double ShortEndDays = 2_488_799.5;

    /// <summary>2200 January 1, 0 h, for what the hundredth year of whoever is born late still asks for.</summary>
    public const double EndDays = 2_524_593.5;

    private readonly BinaryWriter _writer = new(output, Encoding.ASCII, leaveOpen: true);

    public static double EndOf(int series) => SeriesName.IsLong(series) ? EndDays : ShortEndDays;

    public void Dispose() => _writer.Dispose();

    public void Header()
    {
        _writer.Write(StoredSky.Magic);
        _writer.Write(SegmentStartDays);
        _writer.Write(StartDays);
        _writer.Write(ShortEndDays);
        _writer.Write(EndDays);
    }

    /// <returns>Bytes of the packed coefficients.</returns>
    public int Series(SegmentedSeries series)
    {
        var packed = SegmentWriter.Write(series.Coefficients, series.CoefficientCount);
        _writer.Write(series.SegmentDays);
        _writer.Write(series.Unit);
        _writer.Write(series.CoefficientCount);
        _writer.Write(series.Coefficients.Length / series.CoefficientCount);
        _writer.Write(packed.Length);
        _writer.Write(packed);
        return packed.Length;
    }

    public void DeltaT(string folder)
    {
        var rows = File.ReadLines(Path.Combine(folder, "deltat", "iers_30day.csv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())
            .ToArray();
        var step = Math.Round(rows[1][0] - rows[0][0]);
        if (rows.Where((row, i) => Math.Abs(row[0] - rows[0][0] - i * step) > 0.001).Any())
            throw new InvalidDataException("The delta T table is not evenly spaced.");

        _writer.Write(rows[0][0]);
        _writer.Write(step);
        _writer.Write(rows.Length);
        foreach (var row in rows)
            _writer.Write((int)Math.Round(row[1] / DeltaTTable.Unit));
    }
}
