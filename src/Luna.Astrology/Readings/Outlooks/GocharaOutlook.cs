using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Readings.Horoscopes;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;
using NodaTime;
using static Luna.Astrology.Readings.FactWords;

namespace Luna.Astrology.Readings.Outlooks;

/// <summary>A graha in the sky of a moment, the same for everyone: where it stands, where it goes, when it turns.</summary>
/// <param name="Leaves">When it leaves its rashi; null where the ephemeris ends before.</param>
/// <param name="Into">The rashi that it then comes into.</param>
/// <param name="Turns">Its next station; null for those that never turn, and where the ephemeris ends before.</param>
/// <param name="Facts"><c>gochara.saturn.rashi</c>, <c>.next</c>, <c>.retrograde</c>, <c>.station</c>.</param>
public sealed record SkyOutlook(
    Graha Graha, Rashi Rashi, bool IsRetrograde, Instant? Leaves, Rashi? Into, TransitStation? Turns, IReadOnlyList<Fact> Facts)
{
    // From one station to the next, with room; Mars takes longest.
    private static readonly Duration BetweenStations = Duration.FromDays(800);

    public static SkyOutlook Of(Graha graha, Instant now, ChartOptions? options = null)
    {
        options ??= ChartOptions.Default;
        Span<GrahaPosition> nine = stackalloc GrahaPosition[ChartSky.GrahaCount];
        ChartSky.Compute(new BirthMoment(now, HoroscopeOptions.Default.Place), options, nine);
        var (rashi, isRetrograde) = (new ZodiacPoint(nine[(int)graha].LongitudeDegrees).Rashi, nine[(int)graha].SpeedDegreesPerDay < 0);
        var leaves = RashiLeaves.After(now, graha, options);
        // A retrograde graha may turn before it leaves, and leave at the other end.
        var into = leaves is { } at ? IngressAt(graha, at, options) : null;
        var turns = graha.IsTara() ? StationAfter(graha, now, options) : null;
        return new SkyOutlook(graha, rashi, isRetrograde, leaves, into, turns, FactsOf(graha, rashi, isRetrograde, leaves, into, turns));
    }

    private static Rashi? IngressAt(Graha graha, Instant at, ChartOptions options)
    {
        var around = Duration.FromHours(1);
        foreach (var ingress in TransitEvents.Ingresses(graha, new Interval(at - around, at + around), options))
            return ingress.Into;
        return null;
    }

    private static TransitStation? StationAfter(Graha graha, Instant now, ChartOptions options)
    {
        try
        {
            foreach (var station in TransitEvents.Stations(graha, new Interval(now, now + BetweenStations), options))
                return station;
            return null;
        }
        catch (OutsideEphemerisException)
        {
            return null;
        }
    }

    private static List<Fact> FactsOf(
        Graha graha, Rashi rashi, bool isRetrograde, Instant? leaves, Rashi? into, TransitStation? turns)
    {
        var (id, subject) = ($"gochara.{ZodiacNames.IdOf(graha)}", $"{ZodiacNames.Of(graha)} in transit");
        var who = $"{Sentence(NameOf(graha))} in transit";
        var facts = new List<Fact> { GocharaFacts.Standing(graha, rashi, leaves) };
        if (leaves is { } at && into is { } next)
            facts.Add(new($"{id}.next", subject, $"{who} comes into {ZodiacNames.FullyOf(next)} on {DateOf(at)}."));
        if (graha is not (Graha.Sun or Graha.Moon))
            facts.Add(new($"{id}.retrograde", subject, $"{who} is {(isRetrograde ? "retrograde" : "direct")}."));
        if (turns is { } station)
        {
            facts.Add(new(
                $"{id}.station", subject,
                $"{who} turns {(station.TurnsBack ? "retrograde" : "direct")} on {DateOf(station.Instant)}, "
                + $"at {Place(station.Point)}."));
        }

        return facts;
    }
}

/// <summary>A graha in transit as it stands to a birth.</summary>
/// <param name="FromLagna">1 to 12; null when the hour of birth is not known.</param>
/// <param name="Reading">Null where a text would tell an end that the ephemeris does not reach.</param>
public sealed record TransitNow(
    Graha Graha, Rashi Rashi, int FromMoon, int? FromLagna, TransitQuality Quality, Instant? Leaves, WeighedReading? Reading);

/// <summary>The nine grahas of a moment over the Moon of a birth and, where the hour is known, over its lagna.</summary>
/// <param name="Transits">The nine in their order.</param>
/// <param name="Facts"><c>gochara.saturn.rashi</c>, <c>.from-moon</c>, <c>.from-lagna</c>, <c>.quality</c>.</param>
public sealed record GocharaOutlook(Rashi Moon, Rashi? Lagna, IReadOnlyList<TransitNow> Transits, IReadOnlyList<Fact> Facts)
{
    public TransitNow this[Graha graha] => Transits[(int)graha];

    /// <param name="languageTag">BCP 47; English where Luna has no texts in it.</param>
    /// <exception cref="OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    public static GocharaOutlook Of(
        Rashi moon, Rashi? lagna, Instant now, string languageTag = "en", ChartOptions? options = null)
    {
        var where = HoroscopeOptions.Default with { Chart = options ?? ChartOptions.Default };
        var transits = new List<TransitNow>(ChartSky.GrahaCount);
        var facts = new List<Fact>(4 * ChartSky.GrahaCount);
        foreach (var transit in SignTransit.At(now, moon, where))
        {
            var graha = transit.Graha;
            var leaves = RashiLeaves.After(now, graha, where.Chart);
            var fromLagna = lagna?.CountTo(transit.Rashi);
            transits.Add(new TransitNow(
                graha, transit.Rashi, transit.FromMoon, fromLagna, transit.Quality, leaves,
                RunningReadings.OfTransit(graha, transit.Rashi, transit.FromMoon, leaves, languageTag)));
            facts.Add(GocharaFacts.Standing(graha, transit.Rashi, leaves));
            facts.Add(GocharaFacts.FromMoon(graha, transit.FromMoon, moon));
            if (fromLagna is { } place)
                facts.Add(GocharaFacts.FromLagna(graha, place, lagna!.Value));
            facts.Add(GocharaFacts.Quality(graha, transit.Quality, transit.OpposedBy));
        }

        return new GocharaOutlook(moon, lagna, transits, facts);
    }
}
