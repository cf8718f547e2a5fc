using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The rashi, the lord and the grahas of each bhava.</summary>
internal static class BhavaFacts
{
    public static void Add(Chart chart, List<Fact> facts)
    {
        for (var bhava = 1; bhava <= Rashis.Count; bhava++)
        {
            var rashi = chart.RashiOf(bhava);
            var lord = Rashis.LordOf(rashi);
            var (id, subject, where) = ($"bhava.{Number(bhava)}", $"bhava {Number(bhava)}", Bhava(bhava));
            facts.Add(new($"{id}.rashi", subject, $"{Sentence(where)} is {ZodiacNames.FullyOf(rashi)}."));
            facts.Add(new(
                $"{id}.lord", subject, $"The lord of {where} is {NameOf(lord)}, in {Bhava(chart[lord].Bhava)}."));
            var standing = chart.Placements.Where(x => x.Bhava == bhava).Select(x => x.Graha).ToArray();
            facts.Add(new(
                $"{id}.grahas", subject,
                standing.Length == 0 ? $"No graha is in {where}." : $"In {where} {Are(standing)} {List(standing)}."));
        }

        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            var ruled = Rashis.OwnOf(graha).Select(rashi => chart.Lagna.Rashi.CountTo(rashi)).Order().ToArray();
            var bhavas = ruled.Length == 1 ? Bhava(ruled[0]) : $"bhavas {List(ruled)} (houses {List(ruled)})";
            facts.Add(new($"{IdOf(graha)}.rules", ZodiacNames.Of(graha), $"{Sentence(NameOf(graha))} rules {bhavas}."));
        }
    }

    private static string Are(Graha[] grahas) => grahas.Length == 1 ? "is" : "are";
}
