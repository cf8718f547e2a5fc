using BenchmarkDotNet.Attributes;
using Luna.Astrology;
using Luna.Astrology.Avasthas;
using Luna.Astrology.Bhavas;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Gochara;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Sahams;
using Luna.Astrology.Strength;
using Luna.Astrology.Upagrahas;
using Luna.Astrology.Yogas;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Benchmarks;

/// <summary>
/// Everything that is told of a birth, from nothing but its moment: chart, sixteen vargas and their strength, three divisions into bhavas,
/// five dashas, shadbala, ashtakavarga, Jaimini, upagrahas, sahams, yogas, doshas, sade sati. And 10,000 bare charts, on
/// one core and on all.
/// </summary>
[MemoryDiagnoser]
public class WholeAnalysis
{
    private const int Batch = 10_000;

    private readonly BirthMoment[] _births = new BirthMoment[Batch];
    private int _next;

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1990);
        var from = Instant.FromUtc(1900, 1, 1, 0, 0);
        for (var i = 0; i < Batch; i++)
            _births[i] = new BirthMoment(
                from + Duration.FromDays(random.NextDouble() * 73_000),
                new GeoPosition(random.NextDouble() * 120 - 60, random.NextDouble() * 360 - 180));
        // Saturn's ingresses of four hundred years are found once in a process.
        SadeSatis.Of(Chart.Cast(_births[0]));
    }

    [Benchmark]
    public double OneBirth()
    {
        var moment = _births[_next++ % Batch];
        var chart = Chart.Cast(moment);
        var day = VedicDay.OfOrNominal(moment);
        return Divisions(chart) + Dashas(chart) + Strengths(chart, day) + Jaimini(chart, day);
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public void ChartsOnOneCore()
    {
        foreach (var birth in _births)
            Chart.Cast(birth);
    }

    [Benchmark(OperationsPerInvoke = Batch)]
    public void ChartsOnEveryCore() => Parallel.ForEach(_births, birth => Chart.Cast(birth));

    private static double Divisions(Chart chart)
    {
        double sum = 0;
        foreach (var varga in Vargas.All)
        {
            sum += chart.Lagna.In(varga).LongitudeDegrees;
            foreach (var placed in chart.Placements)
                sum += placed.Point.In(varga).LongitudeDegrees;
        }

        foreach (var scheme in Enum.GetValues<VimshopakaScheme>())
            for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
                sum += Vimshopaka.PointsOf(chart, graha, scheme);
        return sum + Sripati.Of(chart).Madhyas.Count + KpChart.Of(chart.Moment).AyanamsaDegrees;
    }

    private static double Dashas(Chart chart)
    {
        var sum = Vimshottari.Mahadashas(chart).Sum(period => Vimshottari.Within(period).Count)
            + YoginiDasha.Mahadashas(chart).Count + Ashtottari.Mahadashas(chart).Count
            + CharaDasha.Mahadashas(chart).Count + Kalachakra.Mahadashas(chart).Count;
        return sum + Vimshottari.At(chart, chart.Moment.Instant + Duration.FromDays(10_000), 5).Count;
    }

    private static double Strengths(Chart chart, VedicDay day)
    {
        var shadbala = Shadbala.Of(chart, day);
        double sum = BhavaBalas.Of(chart, shadbala).Count + Ashtakavarga.Of(chart).Sarva(Rashi.Mesha) + DrishtiVirupas.Between(chart)[0, 1];
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
            sum += IshtaKashta.Of(chart, shadbala, graha).Ishta;
        for (var graha = Graha.Sun; graha <= Graha.Ketu; graha++)
            sum += (int)GrahaAvasthas.Of(chart, graha, day.Sunrise).Shayanadi;
        var view = new YogaView(chart);
        return sum + ChartYogas.Of(view).Count + ChartDoshas.Of(view).Count + SadeSatis.Of(chart).Periods.Count;
    }

    private static double Jaimini(Chart chart, VedicDay day)
    {
        double sum = (int)CharaKarakas.Of(chart).Karakamsa(chart);
        for (var bhava = 1; bhava <= Rashis.Count; bhava++)
            sum += (int)Arudha.Of(chart, bhava) + Argalas.On(chart, chart.RashiOf(bhava)).Count;
        return sum + SpecialLagnas.Of(chart, day.Sunrise).GetHashCode() + TimeUpagrahas.Of(chart, day).GetHashCode()
            + SolarUpagrahas.Of(chart[Graha.Sun].Point).GetHashCode()
            + SahamPoints.Of(chart, day.IsDay(chart.Moment.Instant)).GetHashCode();
    }
}
