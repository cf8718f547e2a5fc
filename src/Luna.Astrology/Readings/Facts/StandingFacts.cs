using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>How grahas stand: dignity, company, drishti, war.</summary>
internal static class StandingFacts
{
    public static void Add(Chart chart, List<Fact> facts)
    {
        foreach (var placement in chart.Placements)
        {
            var graha = placement.Graha;
            if (Dignities.Of(chart, graha) is { } dignity)
                facts.Add(new($"{IdOf(graha)}.dignity", ZodiacNames.Of(graha), DignityOf(graha, dignity, placement)));
            facts.Add(Company(chart, placement));
            facts.Add(Seen(chart, graha));
        }

        var wars = GrahaYuddhas.In(chart);
        foreach (var war in wars)
        {
            facts.Add(new(
                $"yuddha.{ZodiacNames.IdOf(war.Victor)}-{ZodiacNames.IdOf(war.Vanquished)}", "war of grahas",
                $"{Sentence(NameOf(war.Victor))} and {NameOf(war.Vanquished)} are at war, "
                + $"{Sexagesimal(war.SeparationDegrees)} apart; {NameOf(war.Victor)} wins."));
        }

        if (wars.Count == 0)
            facts.Add(new("yuddha", "war of grahas", "No two grahas are at war."));
    }

    private static string DignityOf(Graha graha, Dignity dignity, Placement placement)
    {
        var (who, rashi) = (Sentence(NameOf(graha)), placement.Point.Rashi);
        var lord = NameOf(Rashis.LordOf(rashi));
        var name = ZodiacNames.FullyOf(rashi);
        return dignity switch
        {
            Dignity.Exalted => $"{who} is exalted in {name}.",
            Dignity.Debilitated => $"{who} is debilitated in {name}.",
            Dignity.Moolatrikona => $"{who} is in its moolatrikona in {name}.",
            Dignity.Own => $"{who} is in its own rashi, {name}.",
            Dignity.GreatFriend => $"{who} is in {name}, the rashi of a great friend, {lord}.",
            Dignity.Friend => $"{who} is in {name}, the rashi of a friend, {lord}.",
            Dignity.Neutral => $"{who} is in {name}, the rashi of a neutral, {lord}.",
            Dignity.Enemy => $"{who} is in {name}, the rashi of an enemy, {lord}.",
            _ => $"{who} is in {name}, the rashi of a great enemy, {lord}.",
        };
    }

    private static Fact Company(Chart chart, Placement placement)
    {
        var (graha, bhava) = (placement.Graha, placement.Bhava);
        var others = chart.Placements.Where(x => x.Bhava == bhava && x.Graha != graha).Select(x => x.Graha).ToArray();
        return new Fact(
            $"{IdOf(graha)}.with", ZodiacNames.Of(graha),
            others.Length == 0
                ? $"{Sentence(NameOf(graha))} is alone in {Bhava(bhava)}."
                : $"{Sentence(NameOf(graha))} is with {List(others)} in {Bhava(bhava)}.");
    }

    private static Fact Seen(Chart chart, Graha graha)
    {
        var from = chart[graha].Point.Rashi;
        var bhavas = Enumerable.Range(1, Rashis.Count)
            .Where(bhava => Drishti.Sees(graha, from, chart.RashiOf(bhava))).ToArray();
        var grahas = chart.Placements
            .Where(x => x.Graha != graha && Drishti.Sees(graha, from, x.Point.Rashi)).Select(x => x.Graha).ToArray();
        var places = bhavas.Length == 1 ? Bhava(bhavas[0]) : $"bhavas {List(bhavas)} (houses {List(bhavas)})";
        return new Fact(
            $"{IdOf(graha)}.drishti", ZodiacNames.Of(graha),
            $"{Sentence(NameOf(graha))} aspects {places}, with {(grahas.Length == 0 ? "no graha" : List(grahas))} there.");
    }
}
