using BenchmarkDotNet.Attributes;
using Luna.Astrology;
using Luna.Astrology.Bhavas;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Strength;
using Luna.Astrology.Uncertainty;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Benchmarks;

/// <summary>What is computed from a chart that stands: vargas, bhavas, dashas, and what a margin of the birth time changes.</summary>
[MemoryDiagnoser]
public class ChartParts
{
    private readonly BirthMoment _moment = new(Instant.FromUtc(1990, 8, 15, 5, 0), new GeoPosition(26.9196, 75.7878));
    private readonly Instant _now = Instant.FromUtc(2026, 1, 1, 0, 0);
    private readonly SensitivityOptions _running = new(DashasAt: Instant.FromUtc(2026, 1, 1, 0, 0));
    private Chart _chart = null!;

    [GlobalSetup]
    public void Prepare() => _chart = Chart.Cast(_moment);

    [Benchmark]
    public int SixteenVargas()
    {
        var sum = 0;
        foreach (var varga in Vargas.All)
            sum += VargaChart.Of(_chart, varga).BhavaOf(Graha.Saturn);
        return sum;
    }

    [Benchmark]
    public double VimshopakaInFourSchemes()
    {
        var sum = 0.0;
        for (var scheme = VimshopakaScheme.Shadvarga; scheme <= VimshopakaScheme.Shodashavarga; scheme++)
        {
            for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
                sum += Vimshopaka.PointsOf(_chart, graha, scheme);
        }

        return sum;
    }

    [Benchmark]
    public BhavaChalit BhavaChalit() => Sripati.Of(_chart);

    [Benchmark]
    public BhavaCusps? PlacidusCusps() => Placidus.Of(ChartFrame.Of(_moment), _moment.Position.LatitudeDegrees);

    [Benchmark]
    public KpChart KrishnamurtiChart() => KpChart.Of(_moment);

    [Benchmark]
    public int VimshottariToFiveLevels() => Vimshottari.At(_chart, _now, 5).Count;

    [Benchmark]
    public int YoginiToFiveLevels() => YoginiDasha.At(_chart, _now, 5).Count;

    [Benchmark]
    public int AshtottariToFiveLevels() => Ashtottari.At(_chart, _now, 5).Count;

    [Benchmark]
    public int CharaToFiveLevels() => CharaDasha.At(_chart, _now, 5).Count;

    [Benchmark]
    public int KalachakraToFiveLevels() => Kalachakra.At(_chart, _now, 5).Count;

    [Benchmark]
    public int VimshottariMahaAndAntar()
    {
        var count = 0;
        foreach (var maha in Vimshottari.Mahadashas(_chart))
            count += Vimshottari.Within(maha).Count;
        return count;
    }

    [Benchmark]
    public Sensitivity FifteenMinutesEachWay() => Sensitivity.Of(_moment, Duration.FromMinutes(15), _running);
}
