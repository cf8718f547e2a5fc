using Luna.Astrology.Matching;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Texts;

namespace Luna.Astrology.Readings;

/// <summary>Readings of the eight kootas of a pair.</summary>
public static class MatchReadings
{
    /// <returns>One for each koota in the order of their weight, resting on the facts of <see cref="MatchFacts"/>.</returns>
    public static IReadOnlyList<WeighedReading> Of(Ashtakoota match, string languageTag = "en")
    {
        ArgumentNullException.ThrowIfNull(match);
        return
        [
            .. match.Scores.Select(score => SubjectTexts.Kootas.Say(
                $"{MatchFacts.IdOf(score.Koota)}.{ResultOf(score, match)}", languageTag, [MatchFacts.IdOf(score.Koota)])),
        ];
    }

    /// <summary>Full, some points or cancelled, or none; a koota of one point has no middle but by cancellation.</summary>
    private static string ResultOf(KootaScore score, Ashtakoota match)
    {
        const double fewest = 0.25;
        if (score.IsFull)
            return "good";
        return match.IsCancelled(score.Koota) || score.Points > score.Maximum * fewest ? "middling" : "poor";
    }
}
