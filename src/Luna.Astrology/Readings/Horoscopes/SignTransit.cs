using Luna.Astrology.Charts;
using Luna.Astrology.Gochara;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Readings.Horoscopes;

/// <summary>A graha in transit as it stands to the rashi of a Moon.</summary>
/// <param name="FromMoon">1 to 12.</param>
internal sealed record SignTransit(
    Graha Graha, Rashi Rashi, int FromMoon, TransitQuality Quality, IReadOnlyList<Graha> OpposedBy)
{
    /// <returns>The nine in their order.</returns>
    public static SignTransit[] At(Instant instant, Rashi moon, HoroscopeOptions options)
    {
        Span<GrahaPosition> nine = stackalloc GrahaPosition[ChartSky.GrahaCount];
        ChartSky.Compute(new BirthMoment(instant, options.Place), options.Chart, nine);
        var rashis = new Rashi[nine.Length];
        for (var i = 0; i < nine.Length; i++)
            rashis[i] = new ZodiacPoint(nine[i].LongitudeDegrees).Rashi;

        var transits = new SignTransit[nine.Length];
        for (var graha = Graha.Sun; graha <= Graha.Ketu; graha++)
        {
            var fromMoon = moon.CountTo(rashis[(int)graha]);
            var opposedBy = OpposersOf(graha, fromMoon, moon, rashis);
            var quality = (GocharaTable.IsGood(graha, fromMoon), opposedBy.Count > 0) switch
            {
                (true, false) => TransitQuality.Good,
                (true, true) => TransitQuality.GoodObstructed,
                (false, true) => TransitQuality.BadRelieved,
                _ => TransitQuality.Bad,
            };
            transits[(int)graha] = new SignTransit(graha, rashis[(int)graha], fromMoon, quality, opposedBy);
        }

        return transits;
    }

    private static List<Graha> OpposersOf(Graha graha, int fromMoon, Rashi moon, Rashi[] rashis)
    {
        var opposed = new List<Graha>();
        var place = GocharaTable.OpposedFrom(graha, fromMoon);
        for (var other = Graha.Sun; place != 0 && other <= Graha.Ketu; other++)
        {
            if (moon.CountTo(rashis[(int)other]) == place && GocharaTable.Obstructs(graha, other))
                opposed.Add(other);
        }

        return opposed;
    }
}
