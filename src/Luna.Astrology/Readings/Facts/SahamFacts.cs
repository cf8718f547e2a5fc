using Luna.Astrology.Charts;
using Luna.Astrology.Sahams;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The sahams of a birth or of a year.</summary>
internal static class SahamFacts
{
    public static void Add(Chart chart, VedicDay day, List<Fact> facts) =>
        Add(SahamPoints.Of(chart, day.IsDay(chart.Moment.Instant)), "saham", "saham", facts);

    public static void Add(SahamPoints points, string id, string what, List<Fact> facts)
    {
        foreach (var saham in Enum.GetValues<Saham>())
        {
            facts.Add(new(
                $"{id}.{PanchangaFacts.Hyphenated(saham.ToString())}", "saham",
                $"The {saham} {what} is at {Place(points[saham])}."));
        }
    }
}
