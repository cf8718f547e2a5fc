using System.Globalization;
using Luna.Astrology.Matching;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>What two Moons give together.</summary>
public static class MatchFacts
{
    /// <returns><c>koota.varna</c> to <c>koota.nadi</c> in the order of their weight, then <c>koota.total</c>.</returns>
    public static IReadOnlyList<Fact> Of(Ashtakoota match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var facts = new List<Fact>(9);
        foreach (var score in match.Scores)
        {
            var name = PanchangaFacts.Hyphenated(score.Koota.ToString());
            var cancelled = match.IsCancelled(score.Koota) ? "; what is lost is cancelled" : "";
            facts.Add(new(
                IdOf(score.Koota), "koota",
                $"{Sentence(name.Replace('-', ' '))} koota gives {Points(score.Points)} of {Points(score.Maximum)} points{cancelled}."));
        }

        facts.Add(new("koota.total", "koota", $"The eight kootas give {Points(match.Total)} of {Points(Ashtakoota.Maximum)} points."));
        return facts;
    }

    internal static string IdOf(Koota koota) => $"koota.{PanchangaFacts.Hyphenated(koota.ToString())}";

    private static string Points(double points) => points.ToString("0.#", CultureInfo.InvariantCulture);
}
