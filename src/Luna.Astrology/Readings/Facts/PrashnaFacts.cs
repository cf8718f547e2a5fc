using System.Globalization;
using Luna.Astrology.Prashna;
using Luna.Astrology.Zodiac;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>What the chart of the moment of asking says.</summary>
public static class PrashnaFacts
{
    /// <returns>
    /// <c>prashna.lagna</c>, <c>prashna.matter</c>, <c>prashna.significator</c>; <c>prashna.moon.last</c> and its peers;
    /// <c>prashna.yoga.ithasala.moon-saturn</c>; <c>prashna.reason.lagna-upheld.venus</c>; <c>prashna.tendency</c>.
    /// </returns>
    public static IReadOnlyList<Fact> Of(PrashnaChart asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var chart = asked.Chart;
        var facts = new List<Fact>
        {
            Told("asked", $"the question about {PanchangaFacts.Hyphenated(asked.Topic.ToString())} was asked at "
                + TimeOf(chart.Moment.Instant)),
            Told("lagna", $"the lagna of the question is at {Place(chart.Lagna)}, ruled by {NameOf(asked.LagnaLord)}"),
            Told("matter", $"the matter belongs to {Bhava(asked.Matter)}, ruled by {NameOf(asked.MatterLord)}"),
            Told("significator", $"the significator of the matter is {NameOf(asked.Significator)}"),
            Told("moon.last", asked.Moon.Last is { } last
                ? $"the Moon was last in aspect with {NameOf(last.Graha)}, at {TimeOf(last.Instant)}"
                : "the Moon has met no graha since it came into its rashi"),
            Told("moon.next", asked.Moon.Next is { } next
                ? $"the Moon is next in aspect with {NameOf(next.Graha)}, at {TimeOf(next.Instant)}"
                : "the Moon meets no graha any more in its rashi"),
            Told("moon.rashi", $"the Moon is in {ZodiacNames.FullyOf(chart[Graha.Moon].Point.Rashi)} from "
                + $"{TimeOf(asked.Moon.EntersRashi)} to {TimeOf(asked.Moon.LeavesRashi)}"),
        };
        foreach (var yoga in asked.Yogas)
            facts.Add(TajakaFacts.Of("prashna", yoga));
        foreach (var reason in asked.Reasons)
            facts.Add(Told($"reason.{IdOf(reason)}", $"{Words(reason)}{Weighed(reason.Weight)}"));
        facts.Add(Told("tendency", string.Create(
            CultureInfo.InvariantCulture,
            $"the reasons sum to {asked.Balance:+0;-0;0}: {(asked.Tendency == PrashnaTendency.Undecided
                ? "they are undecided"
                : $"they lean {asked.Tendency.ToString().ToLowerInvariant()} it")}")));
        return facts;
    }

    private static Fact Told(string id, string words) => new($"prashna.{id}", "prashna", $"{Sentence(words)}.");

    private static string IdOf(PrashnaReason reason)
    {
        var id = PanchangaFacts.Hyphenated(reason.Rule.ToString());
        if (reason.One is { } one)
            id += $".{ZodiacNames.IdOf(one)}";
        // Two may help the same lord.
        return reason is { Rule: PrashnaRule.HelpOfThird, Through: { } third } ? $"{id}.{ZodiacNames.IdOf(third)}" : id;
    }

    private static string Weighed(int weight) => weight == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", which speaks {(weight > 0 ? "for" : "against")} it ({weight:+0;-0})");

    private static string Words(PrashnaReason reason)
    {
        var isFor = reason.Weight > 0;
        var one = reason.One is { } graha ? NameOf(graha) : "";
        var third = reason.Through is { } through ? NameOf(through) : "a third graha";
        var stands = isFor ? "stands well" : "stands badly";
        return reason.Rule switch
        {
            PrashnaRule.Rising => isFor ? "the lagna rises head first" : "the lagna rises back first",
            PrashnaRule.LagnaUpheld => $"{one} upholds the lagna",
            PrashnaRule.LagnaAfflicted => $"{one} afflicts the lagna",
            PrashnaRule.MatterUpheld => $"{one} upholds the bhava asked about",
            PrashnaRule.MatterAfflicted => $"{one} afflicts the bhava asked about",
            PrashnaRule.LagnaLordStands => $"{one}, lord of the lagna, {stands}",
            PrashnaRule.MatterLordStands => $"{one}, lord of the bhava asked about, {stands}",
            PrashnaRule.SignificatorStands => $"{one}, significator of the matter, {stands}",
            PrashnaRule.MoonStands => isFor ? "the Moon waxes and stands well" : "the Moon wanes and stands badly",
            PrashnaRule.OneLord => $"{one} rules both the lagna and the bhava asked about",
            PrashnaRule.LordInTheOther => $"{one} stands in the bhava of the other lord",
            PrashnaRule.Ithasala => "the two lords come together (ithasala)",
            PrashnaRule.Ishrafa => "the two lords have parted (ishrafa)",
            PrashnaRule.NoSight => "the two lords do not see each other",
            PrashnaRule.Nakta => $"{third} joins the two lords (nakta)",
            PrashnaRule.Yamaya => $"{third} joins the two lords (yamaya)",
            PrashnaRule.Manau => $"{third} takes the ithasala away (manau)",
            PrashnaRule.Kamboola => $"{third} strengthens the ithasala (kamboola)",
            PrashnaRule.Khallasara => $"{third} has no part in the ithasala (khallasara)",
            PrashnaRule.Radda => $"{third} spoils the ithasala (radda)",
            PrashnaRule.HelpOfThird => $"{third} is strong and helps",
            PrashnaRule.MoonLeaves => $"the Moon leaves {one}",
            PrashnaRule.MoonComesTo => $"the Moon comes to {one}",
            _ => "the Moon comes to nobody",
        };
    }
}
