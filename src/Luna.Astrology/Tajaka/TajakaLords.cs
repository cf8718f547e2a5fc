using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tajaka;

/// <summary>Who rules a rashi by day and night, a third of a rashi and an unequal fifth of one.</summary>
/// <remarks>
/// Tajaka Neelakanthi, Samjna Tantra: trirashi lords, dreshkana and hadda. The haddas are the bounds that Ptolemy calls
/// Egyptian (Tetrabiblos 1.20), from which the Tajaka texts have them.
/// </remarks>
public static class TajakaLords
{
    private const double DreshkanaDegrees = 10;

    private static readonly (Graha Day, Graha Night)[] TrirashiLords =
    [
        (Graha.Sun, Graha.Jupiter), (Graha.Venus, Graha.Moon), (Graha.Saturn, Graha.Mercury),
        (Graha.Venus, Graha.Mars), (Graha.Jupiter, Graha.Sun), (Graha.Moon, Graha.Venus),
        (Graha.Mercury, Graha.Saturn), (Graha.Mars, Graha.Venus), (Graha.Saturn, Graha.Saturn),
        (Graha.Mars, Graha.Mars), (Graha.Jupiter, Graha.Jupiter), (Graha.Moon, Graha.Moon),
    ];

    // The thirty-six thirds one after another, from the first of Mesha.
    private static readonly Graha[] DreshkanaRound =
        [Graha.Mars, Graha.Sun, Graha.Venus, Graha.Mercury, Graha.Moon, Graha.Saturn, Graha.Jupiter];

    // Where each fifth ends, in degrees of the rashi.
    private static readonly (Graha Lord, double End)[][] Haddas =
    [
        [(Graha.Jupiter, 6), (Graha.Venus, 12), (Graha.Mercury, 20), (Graha.Mars, 25), (Graha.Saturn, 30)],
        [(Graha.Venus, 8), (Graha.Mercury, 14), (Graha.Jupiter, 22), (Graha.Saturn, 27), (Graha.Mars, 30)],
        [(Graha.Mercury, 6), (Graha.Jupiter, 12), (Graha.Venus, 17), (Graha.Mars, 24), (Graha.Saturn, 30)],
        [(Graha.Mars, 7), (Graha.Venus, 13), (Graha.Mercury, 19), (Graha.Jupiter, 26), (Graha.Saturn, 30)],
        [(Graha.Jupiter, 6), (Graha.Venus, 11), (Graha.Saturn, 18), (Graha.Mercury, 24), (Graha.Mars, 30)],
        [(Graha.Mercury, 7), (Graha.Venus, 17), (Graha.Jupiter, 21), (Graha.Mars, 28), (Graha.Saturn, 30)],
        [(Graha.Saturn, 6), (Graha.Mercury, 14), (Graha.Jupiter, 21), (Graha.Venus, 28), (Graha.Mars, 30)],
        [(Graha.Mars, 7), (Graha.Venus, 11), (Graha.Mercury, 19), (Graha.Jupiter, 24), (Graha.Saturn, 30)],
        [(Graha.Jupiter, 12), (Graha.Venus, 17), (Graha.Mercury, 21), (Graha.Saturn, 26), (Graha.Mars, 30)],
        [(Graha.Mercury, 7), (Graha.Jupiter, 14), (Graha.Venus, 22), (Graha.Saturn, 26), (Graha.Mars, 30)],
        [(Graha.Mercury, 7), (Graha.Venus, 13), (Graha.Jupiter, 20), (Graha.Mars, 25), (Graha.Saturn, 30)],
        [(Graha.Venus, 12), (Graha.Jupiter, 16), (Graha.Mercury, 19), (Graha.Mars, 28), (Graha.Saturn, 30)],
    ];

    public static Graha TrirashiOf(Rashi rashi, bool isDay)
    {
        var (day, night) = TrirashiLords[(int)rashi - 1];
        return isDay ? day : night;
    }

    public static Graha DreshkanaOf(ZodiacPoint point) =>
        DreshkanaRound[(int)(point.LongitudeDegrees / DreshkanaDegrees) % DreshkanaRound.Length];

    public static Graha HaddaOf(ZodiacPoint point)
    {
        foreach (var (lord, end) in Haddas[(int)point.Rashi - 1])
        {
            if (point.DegreesInRashi < end)
                return lord;
        }

        return Haddas[(int)point.Rashi - 1][^1].Lord;
    }
}
