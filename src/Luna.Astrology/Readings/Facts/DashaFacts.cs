using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The mahadashas of a life, and what runs below the two levels of <see cref="ChartFacts"/>.</summary>
internal static class DashaFacts
{
    private static readonly (string Id, string Name)[] Deeper =
        [("pratyantar", "pratyantardasha"), ("sukshma", "sukshma dasha"), ("prana", "prana dasha")];

    public static void AddNatal(Chart chart, List<Fact> facts)
    {
        var number = 0;
        foreach (var period in Vimshottari.Mahadashas(chart))
        {
            facts.Add(new(
                $"dasha.vimshottari.maha.{Number(++number)}", "mahadasha",
                $"The {Ordinal(number)} Vimshottari mahadasha, of {NameOf(period.Lord)}, lasts from "
                + $"{DateOf(period.Start)} to {DateOf(period.End)}."));
        }
    }

    public static void AddRunning(Chart chart, Instant now, List<Fact> facts)
    {
        var running = Vimshottari.At(chart, now, 5);
        for (var i = 0; i < Deeper.Length; i++)
        {
            var period = running[i + 2];
            facts.Add(new(
                $"dasha.vimshottari.{Deeper[i].Id}", Deeper[i].Name,
                $"The Vimshottari {Deeper[i].Name} of {NameOf(period.Lord)} runs from {DateOf(period.Start)} to "
                + $"{DateOf(period.End)}."));
        }
    }
}
