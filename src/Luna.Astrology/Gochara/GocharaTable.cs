using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Gochara;

/// <summary>Which places from the natal Moon are good for a graha in transit, and where each is obstructed from.</summary>
/// <remarks>
/// Phaladeepika, chapter 26, the verses on gochara and vedha; Brihat Samhita, chapter 104, has the same good places. The
/// nodes as Saturn and Mars have them, which is what the commentators say.
/// </remarks>
internal static class GocharaTable
{
    // By count from the Moon, 1 to 12: the place from which a good place is obstructed, 0 where the place is bad.
    private static readonly byte[][] Vedha =
    [
        [0, 0, 9, 0, 0, 12, 0, 0, 0, 4, 5, 0],
        [5, 0, 9, 0, 0, 12, 2, 0, 0, 4, 8, 0],
        [0, 0, 12, 0, 0, 9, 0, 0, 0, 0, 5, 0],
        [0, 5, 0, 3, 0, 9, 0, 1, 0, 8, 12, 0],
        [0, 12, 0, 0, 4, 0, 3, 0, 10, 0, 8, 0],
        [8, 7, 1, 10, 9, 0, 0, 5, 11, 0, 6, 3],
        [0, 0, 12, 0, 0, 9, 0, 0, 0, 0, 5, 0],
        [0, 0, 12, 0, 0, 9, 0, 0, 0, 0, 5, 0],
        [0, 0, 12, 0, 0, 9, 0, 0, 0, 0, 5, 0],
    ];

    public static bool IsGood(Graha graha, int fromMoon) => Vedha[(int)graha][fromMoon - 1] != 0;

    /// <summary>
    /// For a good place the one from which it is obstructed; for a place that obstructs, the good one, which relieves it
    /// (viparita vedha); 0 where neither is.
    /// </summary>
    public static int OpposedFrom(Graha graha, int fromMoon)
    {
        var places = Vedha[(int)graha];
        return places[fromMoon - 1] != 0 ? places[fromMoon - 1] : Array.IndexOf(places, (byte)fromMoon) + 1;
    }

    /// <summary>Father and son, and Moon and Mercury, do not obstruct each other.</summary>
    public static bool Obstructs(Graha graha, Graha other) => graha != other && (graha, other) is not (
        (Graha.Sun, Graha.Saturn) or (Graha.Saturn, Graha.Sun)
        or (Graha.Moon, Graha.Mercury) or (Graha.Mercury, Graha.Moon));
}
