using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Facts;

/// <summary>The grahas of a moment over a natal chart.</summary>
internal static class GocharaFacts
{
    public static void Add(
        Chart natal, IReadOnlyList<Transit> transits, IReadOnlyList<Instant?> leaves, List<Fact> facts)
    {
        var moon = ZodiacNames.FullyOf(natal[Graha.Moon].Point.Rashi);
        var lagna = ZodiacNames.FullyOf(natal.Lagna.Rashi);
        foreach (var transit in transits)
        {
            var (graha, id) = (transit.Graha, $"gochara.{ZodiacNames.IdOf(transit.Graha)}");
            var (subject, who) = ($"{ZodiacNames.Of(graha)} in transit", $"{Sentence(NameOf(graha))} in transit");
            facts.Add(Standing(transit.Graha, transit.Point.Rashi, leaves[(int)graha]));
            facts.Add(new($"{id}.from-moon", subject,
                $"{who} is in the {Ordinal(transit.FromMoon)} rashi from the Moon's, {moon}."));
            facts.Add(new($"{id}.from-lagna", subject,
                $"{who} is in the {Ordinal(transit.FromLagna)} rashi from the lagna's, {lagna}."));
            facts.Add(new($"{id}.quality", subject, $"{who} {QualityOf(transit)}."));
            if (graha is not (Graha.Sun or Graha.Moon))
                facts.Add(new($"{id}.retrograde", subject, $"{who} is {(transit.IsRetrograde ? "retrograde" : "direct")}."));
            var own = transit.Bindus is { } bindus ? $" and {Bindus(bindus)} of its own" : "";
            facts.Add(new($"{id}.bindus", subject, $"{who} is where the natal chart has {Bindus(transit.SarvaBindus)} in all{own}."));
            if (transit.Over.Count > 0)
                facts.Add(new($"{id}.over", subject, $"{who} is in the rashi of the natal {Names(transit.Over)}."));
        }
    }

    /// <summary>A graha's rashi, which is the same for every chart.</summary>
    /// <param name="leaves">When it leaves that rashi; null where the ephemeris ends before.</param>
    public static Fact Standing(Graha graha, Rashi rashi, Instant? leaves) => new(
        $"gochara.{ZodiacNames.IdOf(graha)}.rashi", $"{ZodiacNames.Of(graha)} in transit",
        $"{Sentence(NameOf(graha))} in transit is in {ZodiacNames.FullyOf(rashi)}"
        + (leaves is { } until ? $" until {DateOf(until)}." : "."));

    private static string QualityOf(Transit transit) => transit.Quality switch
    {
        TransitQuality.Good => "is in a good place from the Moon",
        TransitQuality.GoodObstructed => $"is in a good place from the Moon, obstructed by {List(transit.OpposedBy)} (vedha)",
        TransitQuality.BadRelieved => $"is in a hard place from the Moon, relieved by {List(transit.OpposedBy)} (viparita vedha)",
        _ => "is in a hard place from the Moon",
    };

    private static string Names(IReadOnlyList<Graha> grahas) => List([.. grahas.Select(graha => ZodiacNames.Of(graha))]);
}
