using BenchmarkDotNet.Attributes;
using Luna.Astrology;
using Luna.Astrology.Charts;
using Luna.Astrology.Drawings;
using Luna.Astrology.Reports;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Benchmarks;

/// <summary>Pictures and the whole report of one birth.</summary>
[MemoryDiagnoser]
public class Drawings
{
    private const string Zone = "Asia/Kolkata";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 0, 0);
    private static readonly ReportSubject Subject = new("जयपुर", Zone, "आशा शर्मा");

    private readonly Chart _chart =
        Chart.Cast(new BirthMoment(Instant.FromUtc(1990, 8, 15, 5, 0), new GeoPosition(26.9196, 75.7878)));

    [Params("en", "hi")]
    public string Language { get; set; } = "en";

    [Benchmark]
    public byte[] ChartPng() => ChartDrawing.Png(_chart, Varga.D1, languageTag: Language);

    [Benchmark]
    public byte[] SouthIndianPng() => ChartDrawing.Png(_chart, Varga.D9, 800, ChartStyle.South, Language);

    [Benchmark]
    public string ChartSvg() => ChartDrawing.Svg(_chart, Varga.D1, languageTag: Language);

    [Benchmark]
    public byte[] DashaPng() => DashaDrawing.Png(_chart, Now, Zone, languageTag: Language);

    [Benchmark]
    public byte[] TransitPng() => TransitDrawing.Png(_chart, Now, Zone, languageTag: Language);

    [Benchmark]
    public byte[] ReportPdf() => KundliReport.Pdf(_chart, Subject, Now, Language);
}
