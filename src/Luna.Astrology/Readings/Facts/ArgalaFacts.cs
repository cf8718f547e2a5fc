using Luna.Astrology.Charts;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>What intervenes in the affairs of each bhava and of each graha.</summary>
internal static class ArgalaFacts
{
    public static void Add(Chart chart, List<Fact> facts)
    {
        for (var bhava = 1; bhava <= Rashis.Count; bhava++)
            facts.Add(On($"bhava.{Number(bhava)}", Bhava(bhava), Argalas.On(chart, chart.RashiOf(bhava))));
        for (var graha = Graha.Sun; graha <= Graha.Ketu; graha++)
            facts.Add(On(ZodiacNames.IdOf(graha), NameOf(graha), Argalas.On(chart, graha)));
    }

    private static Fact On(string id, string what, IReadOnlyList<Argala> argalas) => new(
        $"argala.{id}", "argala",
        argalas.Count == 0
            ? $"No argala falls on {what}."
            : $"Of the argalas on {what} {string.Join("; ", argalas.Select(Told))}.");

    private static string Told(Argala argala) =>
        $"that of {List(argala.Causing)} from the {Ordinal(argala.Place)} " + argala switch
        {
            { Opposing.Count: 0 } => "holds unopposed",
            { Holds: true } => $"holds against {List(argala.Opposing)}",
            _ => $"does not hold against {List(argala.Opposing)}",
        };
}
