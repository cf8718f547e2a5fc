using BenchmarkDotNet.Attributes;
using Luna.Astrology;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.EphemerisBuilder;

namespace Luna.Benchmarks;

/// <summary>
/// All that a chart needs of the sky at a random moment, from the stored segments and, for comparison, computed from the
/// DE441 files themselves (set LUNA_REFERENCE to the reference folder; without it that one is left out).
/// </summary>
[MemoryDiagnoser]
public class SkyOfOneMoment
{
    private readonly JulianDate[] _moments = new JulianDate[4096];
    private DirectSky? _direct;
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(441);
        for (var i = 0; i < _moments.Length; i++)
            _moments[i] = Ephemeris.Start.AddDays(
                1 + random.NextDouble() * (Ephemeris.End.Days - Ephemeris.Start.Days - 2));
        if (Environment.GetEnvironmentVariable("LUNA_REFERENCE") is { Length: > 0 } folder)
            _direct = new(new SolarSystem(folder), new NutationSeries(folder));
    }

    /// <summary>Seven bodies and both nodes with speeds, nutation, ascendant and midheaven.</summary>
    [Benchmark(Baseline = true)]
    public double Stored()
    {
        var ut1 = Next();
        var tt = DeltaT.ToTerrestrial(ut1);
        var sum = 0.0;
        Span<SkyPosition> positions = stackalloc SkyPosition[7];
        Ephemeris.Apparent(tt, positions);
        foreach (ref readonly var position in positions)
            sum += position.LongitudeSpeedDegreesPerDay;
        sum += LunarNodes.Mean(tt).LongitudeDegrees + LunarNodes.True(tt).LongitudeDegrees;
        var nutation = Nutation.At(tt);
        var tilt = Angle.FromDegrees(Obliquity.MeanOfDate(tt).Degrees + nutation.ObliquityDegrees);
        var local = SiderealTime.GreenwichApparentDegrees(ut1, tt, nutation) + 75.8;
        return sum + Ascendant.At(local, tilt, 26.9).AscendantDegrees;
    }

    /// <summary>The same places without speeds, deflection and ascendant.</summary>
    [Benchmark]
    public double Direct()
    {
        var tt = Next();
        if (_direct is null)
            return 0;
        var sum = 0.0;
        for (var body = Body.Sun; body <= Body.Saturn; body++)
            sum += _direct.Apparent(body, tt).LongitudeDegrees;
        return sum + _direct.TrueNode(tt).LongitudeDegrees + _direct.At(SeriesName.NutationInLongitude, tt);
    }

    private JulianDate Next() => _moments[_next++ & (_moments.Length - 1)];
}
