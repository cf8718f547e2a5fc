using System.Globalization;
using Luna.Astrology.Yogas;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The yogas and doshas that a chart has, cancelled ones included.</summary>
internal static class YogaFacts
{
    public static void Add(IReadOnlyList<FormedYoga> yogas, IReadOnlyList<FormedYoga> doshas, List<Fact> facts)
    {
        AddAll("yoga", yogas, facts);
        AddAll("dosha", doshas, facts);
    }

    /// <returns>
    /// <c>yoga.gajakesari</c>; with its kind and with the grahas that it is about where those tell it from others:
    /// <c>dosha.kala-sarpa.anant</c>, <c>yoga.neecha-bhanga.mars</c>.
    /// </returns>
    public static string IdOf(string kind, FormedYoga formed)
    {
        var id = $"{kind}.{formed.Yoga.Id}";
        if (formed.Variant is { } variant)
            id += $".{variant}";
        return formed.Subjects.IsEmpty
            ? id
            : $"{id}.{string.Join('-', formed.Subjects.ToList().Select(ZodiacNames.IdOf))}";
    }

    /// <summary>What the facts tell of each, once: two formations may say the same.</summary>
    public static IEnumerable<(string Id, FormedYoga Formed)> Distinct(string kind, IReadOnlyList<FormedYoga> formed) =>
        formed.Select(yoga => (IdOf(kind, yoga), yoga)).DistinctBy(pair => pair.Item1);

    /// <param name="id">Of <see cref="IdOf"/>.</param>
    public static Fact Of(string kind, string id, FormedYoga formed) => new(id, kind, Statement(kind, formed));

    private static void AddAll(string kind, IReadOnlyList<FormedYoga> all, List<Fact> facts)
    {
        foreach (var (id, formed) in Distinct(kind, all))
            facts.Add(Of(kind, id, formed));
        if (all.Count == 0)
            facts.Add(new Fact(kind, kind, $"None of the {kind}s that Luna knows forms in the chart."));
    }

    private static string Statement(string kind, FormedYoga formed)
    {
        var who = formed.Grahas.IsEmpty ? "" : $" by {List(formed.Grahas.ToList())}";
        var variant = formed.Variant is { } name ? $" ({name.Replace('-', ' ')})" : "";
        var state = formed.IsCancelled
            ? "and is cancelled"
            : string.Create(CultureInfo.InvariantCulture, $"with {formed.Strength * 100:0}% of its strength");
        return $"{formed.Yoga.Name} {kind}{variant} is formed{who} {state} ({formed.Yoga.Source.Split(';')[0]}).";
    }
}
