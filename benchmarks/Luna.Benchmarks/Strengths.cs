using BenchmarkDotNet.Attributes;
using Luna.Astrology;
using Luna.Astrology.Avasthas;
using Luna.Astrology.Charts;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Sahams;
using Luna.Astrology.Strength;
using Luna.Astrology.Upagrahas;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Benchmarks;

/// <summary>What is weighed and counted in a chart that is cast already, over 1024 births of 1800 to 2100.</summary>
[MemoryDiagnoser]
public class Strengths
{
    private const int Births = 1024;

    private readonly Chart[] _charts = new Chart[Births];
    private readonly VedicDay[] _days = new VedicDay[Births];
    private readonly Shadbala[] _shadbalas = new Shadbala[Births];
    private int _next;

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1990);
        var from = Instant.FromUtc(1801, 1, 1, 0, 0);
        var days = (Instant.FromUtc(2099, 1, 1, 0, 0) - from).TotalDays;
        for (var i = 0; i < Births; i++)
        {
            var moment = new BirthMoment(
                from + Duration.FromDays(random.NextDouble() * days),
                new GeoPosition(random.NextDouble() * 120 - 60, random.NextDouble() * 360 - 180));
            _charts[i] = Chart.Cast(moment);
            _days[i] = VedicDay.OfOrNominal(moment);
            _shadbalas[i] = Shadbala.Of(_charts[i], _days[i]);
        }
    }

    [Benchmark]
    public VedicDay DayOfBirth() => VedicDay.OfOrNominal(_charts[Next()].Moment);

    [Benchmark]
    public Shadbala SixStrengths()
    {
        var i = Next();
        return Shadbala.Of(_charts[i], _days[i]);
    }

    [Benchmark]
    public IReadOnlyList<BhavaBala> TwelveBhavas()
    {
        var i = Next();
        return BhavaBalas.Of(_charts[i], _shadbalas[i]);
    }

    [Benchmark]
    public Ashtakavarga AshtakavargaWithPindas() => Ashtakavarga.Of(_charts[Next()]);

    [Benchmark]
    public double[,] DrishtiInVirupas() => DrishtiVirupas.Between(_charts[Next()]);

    [Benchmark]
    public TimeUpagrahas UpagrahasOfTime()
    {
        var i = Next();
        return TimeUpagrahas.Of(_charts[i], _days[i]);
    }

    [Benchmark]
    public SpecialLagnas LagnasCounted()
    {
        var i = Next();
        return SpecialLagnas.Of(_charts[i], _days[i].Sunrise);
    }

    [Benchmark]
    public SahamPoints FortySahams()
    {
        var i = Next();
        return SahamPoints.Of(_charts[i], _days[i].IsDay(_charts[i].Moment.Instant));
    }

    [Benchmark]
    public int AvasthasOfNine()
    {
        var i = Next();
        var sum = 0;
        for (var graha = Graha.Sun; graha <= Graha.Ketu; graha++)
            sum += (int)GrahaAvasthas.Of(_charts[i], graha, _days[i].Sunrise).Shayanadi;
        return sum;
    }

    [Benchmark]
    public int KarakasPadasAndArgala()
    {
        var chart = _charts[Next()];
        var sum = (int)CharaKarakas.Of(chart).Karakamsa(chart);
        for (var bhava = 1; bhava <= Rashis.Count; bhava++)
            sum += (int)Arudha.Of(chart, bhava) + Argalas.On(chart, chart.RashiOf(bhava)).Count;
        return sum;
    }

    private int Next() => _next++ & (Births - 1);
}
