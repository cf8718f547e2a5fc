using BenchmarkDotNet.Attributes;
using Luna.Astrology.Places;

namespace Luna.Benchmarks;

/// <summary>One look-up of a place, the gazetteer loaded.</summary>
[MemoryDiagnoser]
public class PlaceSearch
{
    private readonly Gazetteer _gazetteer = Gazetteer.Default;

    [Params("Jaipur", "jai", "s", "बिलाड़ा", "aurangabad bihar", "Hydrabad", "qwertyuiop")]
    public string Text { get; set; } = "";

    [Benchmark]
    public PlaceMatch Find() => _gazetteer.Find(Text);

    [Benchmark]
    public IReadOnlyList<Place> Search() => _gazetteer.Search(Text);
}
