using BenchmarkDotNet.Attributes;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Drawings;
using Luna.Astrology.Readings;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Benchmarks;

/// <summary>Charts of random moments of 1800 to 2100: figures alone, whole charts, facts and pictures.</summary>
[MemoryDiagnoser]
public class Charts
{
    private const int Moments = 4096;

    private readonly BirthMoment[] _moments = new BirthMoment[Moments];
    private readonly GrahaPosition[] _nine = new GrahaPosition[ChartSky.GrahaCount];
    private Chart _chart = null!;
    private Instant _now;
    private int _next;

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1990);
        var from = Instant.FromUtc(1801, 1, 1, 0, 0);
        var days = (Instant.FromUtc(2099, 1, 1, 0, 0) - from).TotalDays;
        for (var i = 0; i < Moments; i++)
        {
            _moments[i] = new BirthMoment(
                from + Duration.FromDays(random.NextDouble() * days),
                new GeoPosition(random.NextDouble() * 120 - 60, random.NextDouble() * 360 - 180));
        }

        _chart = Chart.Cast(new BirthMoment(Instant.FromUtc(1990, 8, 15, 5, 0), new GeoPosition(26.9196, 75.7878)));
        _now = Instant.FromUtc(2026, 1, 1, 0, 0);
    }

    [Benchmark]
    public ChartAngles NineGrahasAndLagna() => ChartSky.Compute(Next(), ChartOptions.Default, _nine);

    [Benchmark]
    public Chart WholeChart() => Chart.Cast(Next());

    [Benchmark]
    public IReadOnlyList<DashaPeriod> MahaAndAntar() => Vimshottari.At(_chart, _now);

    [Benchmark]
    public string FactsAndHash() => FactsHash.Of(ChartFacts.Natal(_chart));

    [Benchmark]
    public string Svg() => ChartDrawing.Svg(_chart);

    [Benchmark]
    public byte[] Png640() => ChartDrawing.Png(_chart, Varga.D1, 640);

    private BirthMoment Next() => _moments[_next++ & (Moments - 1)];
}
