using BenchmarkDotNet.Attributes;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Matching;
using Luna.Astrology.Prashna;
using Luna.Astrology.Varshaphal;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Benchmarks;

/// <summary>What is asked about a chart, or two, that is cast already.</summary>
[MemoryDiagnoser]
public class MatchesAndTransits
{
    private readonly Chart _groom = Chart.Cast(new(Instant.FromUtc(1990, 8, 15, 5, 0), new(26.9196, 75.7878)));
    private readonly Chart _bride = Chart.Cast(new(Instant.FromUtc(1993, 1, 2, 18, 20), new(19.0760, 72.8777)));
    private readonly Instant _now = Instant.FromUtc(2026, 11, 23, 12, 0);
    private readonly Interval _tenYears = new(Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2036, 1, 1, 0, 0));

    /// <summary>Saturn's ingresses of four hundred years, found once, are not in what is measured.</summary>
    [GlobalSetup]
    public void FindSaturn() => SadeSatis.Of(_groom);

    [Benchmark]
    public Ashtakoota KootasOfTwoMoons() =>
        Ashtakootas.Of(_groom[Graha.Moon].Point, _bride[Graha.Moon].Point);

    [Benchmark]
    public Match WholeMatch() => Matches.Of(_groom, _bride);

    [Benchmark]
    public SadeSati SadeSatiOfAHundredYears() => SadeSatis.Of(_groom);

    [Benchmark]
    public IReadOnlyList<Transit> TransitsOfNow() => Transits.At(_groom, _now);

    [Benchmark]
    public int SaturnIngressesOfTenYears() => TransitEvents.Ingresses(Graha.Saturn, _tenYears).Count();

    [Benchmark]
    public SolarReturn SolarReturnOfAge36() => SolarReturns.Of(_groom, 36);

    [Benchmark]
    public YearChart VarshaphalOfAge36() => YearCharts.Of(_groom, 36);

    [Benchmark]
    public PrashnaChart Question() =>
        PrashnaCharts.Ask(new BirthMoment(_now, _groom.Moment.Position), PrashnaTopic.Career);
}
