using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

/// <summary>How well a graha stands in its rashi, the weakest first.</summary>
public enum Dignity
{
    Debilitated,
    GreatEnemy,
    Enemy,
    Neutral,
    Friend,
    GreatFriend,
    Own,
    Moolatrikona,
    Exalted,
}

/// <summary>Exaltation, moolatrikona, own rashi, and else the compound friendship with the rashi's lord.</summary>
/// <remarks>Brihat Parashara Hora Shastra, chapter 3, verses 49 to 54.</remarks>
public static class Dignities
{
    // Deepest exaltation; then the moolatrikona with its degrees.
    private static readonly (double ExaltationDegrees, Rashi Moolatrikona, double From, double To)[] Table =
    [
        (10, Rashi.Simha, 0, 20),
        (33, Rashi.Vrishabha, 3, 30),
        (298, Rashi.Mesha, 0, 12),
        (165, Rashi.Kanya, 15, 20),
        (95, Rashi.Dhanu, 0, 10),
        (357, Rashi.Tula, 0, 15),
        (200, Rashi.Kumbha, 0, 20),
    ];

    /// <summary>The dignity of each graha of a chart; null for the nodes, on which the texts do not agree.</summary>
    public static Dignity? Of(Chart chart, Graha graha)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (graha.IsNode())
            return null;
        var point = chart[graha].Point;
        var lord = Rashis.LordOf(point.Rashi);
        return Of(graha, point, chart[lord].Point.Rashi);
    }

    /// <param name="lordStanding">Where the lord of the graha's rashi stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public static Dignity Of(Graha graha, ZodiacPoint point, Rashi lordStanding)
    {
        var rashi = point.Rashi;
        if (IsMoolatrikona(graha, point))
            return Dignity.Moolatrikona;
        if (rashi == ExaltationOf(graha))
        {
            // Mercury alone is exalted in a rashi of its own, and only up to the degrees of its moolatrikona.
            return Rashis.LordOf(rashi) == graha && point.DegreesInRashi >= Table[(int)graha].To
                ? Dignity.Own
                : Dignity.Exalted;
        }

        if (rashi == DebilitationOf(graha))
            return Dignity.Debilitated;
        var lord = Rashis.LordOf(rashi);
        if (lord == graha)
            return Dignity.Own;
        return (Dignity)((int)Dignity.Neutral + (int)Friendships.Compound(graha, rashi, lord, lordStanding));
    }

    /// <summary>The point of deepest exaltation; that of debilitation lies opposite.</summary>
    /// <returns>0 ≤ degrees &lt; 360, sidereal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public static double ExaltationDegrees(Graha graha) => EntryOf(graha).ExaltationDegrees;

    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public static Rashi ExaltationOf(Graha graha) => new ZodiacPoint(ExaltationDegrees(graha)).Rashi;

    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public static Rashi DebilitationOf(Graha graha) => ExaltationOf(graha).Plus(6);

    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public static Rashi MoolatrikonaOf(Graha graha) => EntryOf(graha).Moolatrikona;

    /// <summary>Within the degrees of its moolatrikona, not only in the rashi.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public static bool IsMoolatrikona(Graha graha, ZodiacPoint point)
    {
        var entry = EntryOf(graha);
        return point.Rashi == entry.Moolatrikona
            && point.DegreesInRashi >= entry.From && point.DegreesInRashi < entry.To;
    }

    private static (double ExaltationDegrees, Rashi Moolatrikona, double From, double To) EntryOf(Graha graha) =>
        graha.IsNode()
            ? throw new ArgumentOutOfRangeException(nameof(graha), graha, "The texts do not agree on the nodes.")
            : Table[(int)graha];
}
