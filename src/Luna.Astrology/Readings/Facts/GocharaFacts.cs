using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Panchanga;
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
        AddBalas(natal, transits, facts);
        foreach (var transit in transits)
        {
            var (graha, id) = (transit.Graha, $"gochara.{ZodiacNames.IdOf(transit.Graha)}");
            var (subject, who) = ($"{ZodiacNames.Of(graha)} in transit", $"{Sentence(NameOf(graha))} in transit");
            facts.Add(Standing(transit.Graha, transit.Point.Rashi, leaves[(int)graha]));
            facts.Add(FromMoon(graha, transit.FromMoon, natal[Graha.Moon].Point.Rashi));
            facts.Add(FromLagna(graha, transit.FromLagna, natal.Lagna.Rashi));
            facts.Add(Quality(graha, transit.Quality, transit.OpposedBy));
            if (graha is not (Graha.Sun or Graha.Moon))
                facts.Add(new($"{id}.retrograde", subject, $"{who} is {(transit.IsRetrograde ? "retrograde" : "direct")}."));
            var own = transit.Bindus is { } bindus ? $" and {Bindus(bindus)} of its own" : "";
            facts.Add(new(
                $"{id}.bindus", subject, $"{who} is where the natal chart has {Bindus(transit.SarvaBindus)} in all{own}."));
            if (transit.Over.Count > 0)
                facts.Add(new($"{id}.over", subject, $"{who} is in the rashi of the natal {Names(transit.Over)}."));
        }
    }

    /// <summary>What the Moon of the moment gives to the natal one.</summary>
    private static void AddBalas(Chart natal, IReadOnlyList<Transit> transits, List<Fact> facts)
    {
        var (birth, moon) = (natal[Graha.Moon].Point, transits[(int)Graha.Moon].Point);
        var elongation = Angle.NormalizeDegrees(moon.LongitudeDegrees - transits[(int)Graha.Sun].Point.LongitudeDegrees);
        var paksha = elongation < 180 ? Paksha.Shukla : Paksha.Krishna;
        var has = Balas.HasChandraBala(birth.Rashi, moon.Rashi, paksha) ? "has" : "has no";
        facts.Add(new(
            "gochara.tara-bala", "tara bala",
            $"The tara of the Moon in transit is {PanchangaNames.Of(Balas.TaraOf(birth.Nakshatra, moon.Nakshatra))}, counted from "
            + $"the natal nakshatra {ZodiacNames.Of(birth.Nakshatra)}."));
        facts.Add(new(
            "gochara.chandra-bala", "chandra bala",
            $"The natal Moon in {ZodiacNames.FullyOf(birth.Rashi)} {has} chandra bala with the Moon in transit in "
            + $"{ZodiacNames.FullyOf(moon.Rashi)}."));
    }

    /// <summary>A graha's rashi, which is the same for every chart.</summary>
    /// <param name="leaves">When it leaves that rashi; null where the ephemeris ends before.</param>
    public static Fact Standing(Graha graha, Rashi rashi, Instant? leaves) => new(
        $"gochara.{ZodiacNames.IdOf(graha)}.rashi", $"{ZodiacNames.Of(graha)} in transit",
        $"{Sentence(NameOf(graha))} in transit is in {ZodiacNames.FullyOf(rashi)}"
        + (leaves is { } until ? $" until {DateOf(until)}." : "."));

    /// <param name="place">1 to 12, from that Moon.</param>
    public static Fact FromMoon(Graha graha, int place, Rashi moon) => new(
        $"gochara.{ZodiacNames.IdOf(graha)}.from-moon", $"{ZodiacNames.Of(graha)} in transit",
        $"{Sentence(NameOf(graha))} in transit is in the {Ordinal(place)} rashi from the Moon's, "
        + $"{ZodiacNames.FullyOf(moon)}.");

    /// <param name="place">1 to 12, from that lagna.</param>
    public static Fact FromLagna(Graha graha, int place, Rashi lagna) => new(
        $"gochara.{ZodiacNames.IdOf(graha)}.from-lagna", $"{ZodiacNames.Of(graha)} in transit",
        $"{Sentence(NameOf(graha))} in transit is in the {Ordinal(place)} rashi from the lagna's, "
        + $"{ZodiacNames.FullyOf(lagna)}.");

    /// <param name="opposedBy">Those that obstruct or relieve it.</param>
    public static Fact Quality(Graha graha, TransitQuality quality, IReadOnlyList<Graha> opposedBy) => new(
        $"gochara.{ZodiacNames.IdOf(graha)}.quality", $"{ZodiacNames.Of(graha)} in transit",
        $"{Sentence(NameOf(graha))} in transit " + quality switch
        {
            TransitQuality.Good => "is in a good place from the Moon.",
            TransitQuality.GoodObstructed => $"is in a good place from the Moon, obstructed by {List(opposedBy)} (vedha).",
            TransitQuality.BadRelieved => $"is in a hard place from the Moon, relieved by {List(opposedBy)} (viparita vedha).",
            _ => "is in a hard place from the Moon.",
        });

    private static string Names(IReadOnlyList<Graha> grahas) => List([.. grahas.Select(graha => ZodiacNames.Of(graha))]);
}
