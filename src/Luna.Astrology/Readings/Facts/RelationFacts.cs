using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>What the grahas are to each other: friendship, strength of drishti, sight of their rashis.</summary>
internal static class RelationFacts
{
    private static readonly Friendship[] Warmest =
        [Friendship.GreatFriend, Friendship.Friend, Friendship.Neutral, Friendship.Enemy, Friendship.GreatEnemy];

    public static void Add(Chart chart, List<Fact> facts)
    {
        var virupas = DrishtiVirupas.Between(chart);
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            var standing = chart[graha].Point.Rashi;
            facts.Add(Friends(graha, "natural", other => Friendships.Natural(graha, other)));
            facts.Add(Friends(graha, "temporal", other => Friendships.Temporal(standing, chart[other].Point.Rashi)));
            facts.Add(Friends(graha, "compound", other => Friendships.Compound(chart, graha, other)));
            facts.Add(Virupas(graha, virupas));
        }

        foreach (var placement in chart.Placements)
            facts.Add(RashiDrishti(chart, placement));
    }

    private static Fact Friends(Graha graha, string kind, Func<Graha, Friendship> of)
    {
        var groups = Others(graha).GroupBy(of).ToDictionary(group => group.Key, group => List(group));
        var told = Warmest.Where(groups.ContainsKey)
            .Select(friendship => $"{PanchangaFacts.Hyphenated(friendship.ToString()).Replace('-', ' ')} to {groups[friendship]}");
        return new Fact(
            $"{IdOf(graha)}.friendship.{kind}", ZodiacNames.Of(graha),
            $"By {kind} friendship {NameOf(graha)} is {string.Join("; ", told)}.");
    }

    private static Fact Virupas(Graha graha, double[,] virupas)
    {
        var seen = Enumerable.Range(0, virupas.GetLength(1))
            .Where(other => other != (int)graha && virupas[(int)graha, other] > 0)
            .Select(other => $"{NameOf((Graha)other)} with {Hundredths(virupas[(int)graha, other])}").ToArray();
        return new Fact(
            $"{IdOf(graha)}.drishti.virupas", ZodiacNames.Of(graha),
            seen.Length == 0
                ? $"{Sentence(NameOf(graha))} looks at no graha."
                : $"{Sentence(NameOf(graha))} looks at {List(seen)} virupas.");
    }

    private static Fact RashiDrishti(Chart chart, Placement placement)
    {
        var (graha, rashi) = (placement.Graha, placement.Point.Rashi);
        var rashis = Enumerable.Range(1, Rashis.Count).Select(i => (Rashi)i)
            .Where(other => Drishti.Sees(rashi, other)).Select(other => ZodiacNames.Of(other)).ToArray();
        var grahas = chart.Placements.Where(other => Drishti.Sees(rashi, other.Point.Rashi)).Select(x => x.Graha).ToArray();
        return new Fact(
            $"{IdOf(graha)}.rashi-drishti", ZodiacNames.Of(graha),
            $"By rashi drishti {NameOf(graha)} sees {List(rashis)}, with {(grahas.Length == 0 ? "no graha" : List(grahas))} there.");
    }

    private static IEnumerable<Graha> Others(Graha graha) =>
        Enumerable.Range(0, Grahas.SevenCount).Select(other => (Graha)other).Where(other => other != graha);
}
