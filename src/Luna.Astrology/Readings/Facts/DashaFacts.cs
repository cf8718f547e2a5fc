using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The mahadashas of a life in each system, and what runs beside the two levels of <see cref="ChartFacts"/>.</summary>
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

        AddMahadashas("Yogini", YoginiDasha.Mahadashas(chart), x => (NameOf(x.Lord), x.Start, x.End), facts);
        AddMahadashas("Ashtottari", Ashtottari.Mahadashas(chart), x => (NameOf(x.Lord), x.Start, x.End), facts);
        AddMahadashas("Chara", CharaDasha.Mahadashas(chart), x => (ZodiacNames.FullyOf(x.Rashi), x.Start, x.End), facts);
        AddMahadashas(
            "Kalachakra", Kalachakra.Mahadashas(chart), x => (ZodiacNames.FullyOf(x.Rashi), x.Start, x.End), facts);
    }

    private static void AddMahadashas<T>(
        string system, IReadOnlyList<T> mahadashas, Func<T, (string Name, Instant Start, Instant End)> of, List<Fact> facts)
    {
        for (var i = 0; i < mahadashas.Count; i++)
        {
            var (name, start, end) = of(mahadashas[i]);
            facts.Add(new(
                $"dasha.{system.ToLowerInvariant()}.maha.{Number(i + 1)}", "mahadasha",
                $"{system} mahadasha {Number(i + 1)}, of {name}, lasts from {DateOf(start)} to {DateOf(end)}."));
        }
    }

    public static void AddRunning(Chart chart, Instant now, List<Fact> facts)
    {
        var running = Vimshottari.At(chart, now, 5);
        for (var i = 0; i < Deeper.Length; i++)
        {
            var period = running[i + 2];
            facts.Add(Period(
                $"dasha.vimshottari.{Deeper[i].Id}", Deeper[i].Name, $"Vimshottari {Deeper[i].Name}", NameOf(period.Lord),
                period.Start, period.End));
        }

        AddTwo("Yogini", YoginiDasha.At(chart, now), x => (NameOf(x.Lord), x.Start, x.End), facts);
        AddTwo("Ashtottari", Ashtottari.At(chart, now), x => (NameOf(x.Lord), x.Start, x.End), facts);
        AddTwo("Chara", CharaDasha.At(chart, now), x => (ZodiacNames.FullyOf(x.Rashi), x.Start, x.End), facts);
        AddTwo("Kalachakra", Kalachakra.At(chart, now), x => (ZodiacNames.FullyOf(x.Rashi), x.Start, x.End), facts);
    }

    private static void AddTwo<T>(
        string system, IReadOnlyList<T> running, Func<T, (string Name, Instant Start, Instant End)> of, List<Fact> facts)
    {
        for (var i = 0; i < running.Count; i++)
        {
            var (id, level) = i == 0 ? ("maha", "mahadasha") : ("antar", "antardasha");
            var (name, start, end) = of(running[i]);
            facts.Add(Period($"dasha.{system.ToLowerInvariant()}.{id}", level, $"{system} {level}", name, start, end));
        }
    }

    private static Fact Period(string id, string subject, string what, string name, Instant start, Instant end) =>
        new(id, subject, $"The {what} of {name} runs from {DateOf(start)} to {DateOf(end)}.");
}
