using Luna.Astrology.Charts;
using Luna.Astrology.Sahams;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The sahams of a birth.</summary>
internal static class SahamFacts
{
    public static void Add(Chart chart, VedicDay day, List<Fact> facts)
    {
        var points = SahamPoints.Of(chart, day.IsDay(chart.Moment.Instant));
        foreach (var saham in Enum.GetValues<Saham>())
        {
            facts.Add(new(
                $"saham.{PanchangaFacts.Hyphenated(saham.ToString())}", "saham",
                $"The {saham} saham is at {Place(points[saham])}."));
        }
    }
}
