using BenchmarkDotNet.Attributes;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Yogas;
using NodaTime;

namespace Luna.Benchmarks;

/// <summary>All yogas and doshas of charts of 1900 to 2100.</summary>
[MemoryDiagnoser]
public class YogasOfAChart
{
    private const int Count = 1024;

    private readonly Chart[] _charts = new Chart[Count];
    private int _next;

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1990);
        var from = Instant.FromUtc(1900, 1, 1, 0, 0);
        for (var i = 0; i < Count; i++)
        {
            _charts[i] = Chart.Cast(new BirthMoment(
                from + Duration.FromDays(random.NextDouble() * 73_000),
                new GeoPosition(random.NextDouble() * 120 - 60, random.NextDouble() * 360 - 180)));
        }
    }

    [Benchmark]
    public YogaView View() => new(Next());

    [Benchmark]
    public (IReadOnlyList<FormedYoga> Yogas, IReadOnlyList<FormedYoga> Doshas) YogasAndDoshas()
    {
        var view = new YogaView(Next());
        return (ChartYogas.Of(view), ChartDoshas.Of(view));
    }

    private Chart Next() => _charts[_next++ & (Count - 1)];
}
