using Luna.Astrology.Charts;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Texts;
using Luna.Astrology.Yogas;

namespace Luna.Astrology.Readings;

/// <summary>One dosha of a chart: in how many ways it forms, and what is told of it.</summary>
/// <param name="Id">Of the <see cref="Yoga"/>.</param>
/// <param name="Facts">One for each way; the same that <see cref="AllFacts"/> gives.</param>
/// <param name="Readings">Each rests on some of the facts.</param>
public sealed record ToldDosha(
    string Id, string Name, IReadOnlyList<FormedYoga> Formed, IReadOnlyList<Fact> Facts, IReadOnlyList<Reading> Readings)
{
    public bool IsCancelled => Formed.All(formed => formed.IsCancelled);

    /// <summary>The degree of the affliction, 0 to 1, of the way in which it is worst.</summary>
    public double Strength => Formed.Max(formed => formed.Strength);
}

/// <summary>The doshas of a chart with their facts and readings, cancelled ones included.</summary>
public static class DoshaReadings
{
    /// <returns>In the order in which a chart's are told.</returns>
    public static IReadOnlyList<ToldDosha> Of(Chart chart, string languageTag = "en")
    {
        var doshas = ChartDoshas.Of(chart);
        var readings = YogaReadings.OfDoshas(doshas, languageTag).ToLookup(reading => reading.FactIds[0]);
        return
        [
            .. YogaFacts.Distinct("dosha", doshas).GroupBy(pair => pair.Formed.Yoga.Id).Select(ways => new ToldDosha(
                ways.Key,
                GapWords.YogaName(ways.Key, languageTag),
                [.. ways.Select(way => way.Formed)],
                [.. ways.Select(way => YogaFacts.Of("dosha", way.Id, way.Formed))],
                [.. ways.SelectMany(way => readings[way.Id]).Select(reading => reading.ToReading())])),
        ];
    }
}
