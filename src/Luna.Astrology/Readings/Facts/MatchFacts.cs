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
                $"{Sentence(name.Replace('-', ' '))} koota gives {Points(score.Points)} of "
                + $"{Points(score.Maximum)} points{cancelled}."));
        }

        facts.Add(new(
            "koota.total", "koota",
            $"The eight kootas give {Points(match.Total)} of {Points(Ashtakoota.Maximum)} points."));
        return facts;
    }

    /// <returns>
    /// Those of the kootas; <c>porutham.dina</c> and its peers; <c>manglik.balance</c> where both charts are known; and
    /// <c>match.grade</c>.
    /// </returns>
    public static IReadOnlyList<Fact> Of(Match match)
    {
        ArgumentNullException.ThrowIfNull(match);
        var facts = new List<Fact>(Of(match.Kootas));
        foreach (var result in match.Poruthams.Results)
        {
            var name = PanchangaFacts.Hyphenated(result.Porutham.ToString());
            var verb = result.Agreement switch
            {
                Agreement.Agrees => "agrees",
                Agreement.Middling => "agrees middlingly",
                _ => "does not agree",
            };
            facts.Add(new($"porutham.{name}", "porutham", $"{Sentence(name.Replace('-', ' '))} porutham {verb}."));
        }

        if (match.Manglik is { } manglik)
        {
            facts.Add(new("manglik.balance", "manglik", manglik.Balance switch
            {
                ManglikBalance.Neither => "Neither chart has a Manglik dosha that is not cancelled.",
                ManglikBalance.Both => "Both charts have a Manglik dosha, and each undoes the other's.",
                ManglikBalance.OnlyGroom => "Only the groom's chart has a Manglik dosha that is not cancelled.",
                _ => "Only the bride's chart has a Manglik dosha that is not cancelled.",
            }));
        }

        facts.Add(new(
            "match.grade", "match",
            $"The match as a whole is graded {match.Verdict.Grade.ToString().ToLowerInvariant()}."));
        return facts;
    }

    /// <returns>For instance <c>koota.graha-maitri</c>.</returns>
    public static string IdOf(Koota koota) => $"koota.{PanchangaFacts.Hyphenated(koota.ToString())}";

    private static string Points(double points) => points.ToString("0.#", CultureInfo.InvariantCulture);
}
