using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tajaka;

/// <summary>How two rashis look at each other.</summary>
public enum TajakaSight
{
    /// <summary>The 2nd, 6th, 8th and 12th.</summary>
    None,

    /// <summary>The 5th and 9th.</summary>
    OpenFriendship,

    /// <summary>The 3rd and 11th.</summary>
    SecretFriendship,

    /// <summary>The 4th and 10th.</summary>
    SecretEnmity,

    /// <summary>One rashi, and the 7th.</summary>
    OpenEnmity,
}

/// <summary>Which way two grahas that see each other go.</summary>
public enum TajakaMotion
{
    /// <summary>Further from exactness than their orb.</summary>
    OutOfOrb,

    /// <summary>The faster comes on: Ithasala, as it is happening.</summary>
    Applying,

    /// <summary>Less than a degree from exact: full Ithasala.</summary>
    Exact,

    /// <summary>The faster has gone past: Ishrafa.</summary>
    Separating,
}

/// <param name="Faster">By nature: Moon, Mercury, Venus, Sun, Mars, Jupiter, Saturn.</param>
/// <param name="AheadDegrees">How far the faster is past exactness; negative when it has still to come.</param>
/// <param name="OrbDegrees">Half of both deeptamsas.</param>
public readonly record struct TajakaAspect(
    Graha Faster, Graha Slower, TajakaSight Sight, double AheadDegrees, double OrbDegrees, TajakaMotion Motion)
{
    public bool IsFriendly => Sight is TajakaSight.OpenFriendship or TajakaSight.SecretFriendship;

    public bool IsIthasala => Motion is TajakaMotion.Applying or TajakaMotion.Exact;

    /// <summary>They see each other within their orb, coming or going.</summary>
    public bool IsInOrb => Motion != TajakaMotion.OutOfOrb;
}

/// <summary>The aspects of annual and horary charts, by rashis for the kind and by degrees for the strength.</summary>
/// <remarks>
/// Tajaka Neelakanthi, Samjna Tantra, chapters on drishti and on the sixteen yogas. Deeptamsas: Sun 15°, Moon 12°, Mars
/// 8°, Mercury 7°, Jupiter 9°, Venus 7°, Saturn 9°; two grahas have half of both. The nodes have none.
/// </remarks>
public static class TajakaAspects
{
    private const double ExactDegrees = 1;

    private static readonly double[] Deeptamsas = [15, 12, 8, 7, 9, 7, 9];

    // Sun to Saturn: the smaller the faster.
    private static readonly int[] Slowness = [3, 0, 4, 1, 5, 2, 6];

    private static readonly TajakaSight[] ByCount =
    [
        TajakaSight.OpenEnmity, TajakaSight.None, TajakaSight.SecretFriendship, TajakaSight.SecretEnmity,
        TajakaSight.OpenFriendship, TajakaSight.None, TajakaSight.OpenEnmity, TajakaSight.None,
        TajakaSight.OpenFriendship, TajakaSight.SecretEnmity, TajakaSight.SecretFriendship, TajakaSight.None,
    ];

    public static double DeeptamsaDegrees(Graha graha) => Deeptamsas[(int)graha];

    public static TajakaSight Sight(Rashi one, Rashi other) => ByCount[one.CountTo(other) - 1];

    public static bool IsFaster(Graha graha, Graha other) => Slowness[(int)graha] < Slowness[(int)other];

    /// <summary>What two of the seven grahas are to each other.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes, or a graha with itself.</exception>
    public static TajakaAspect Between(Chart chart, Graha one, Graha other)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (one.IsNode() || other.IsNode() || one == other)
            throw new ArgumentOutOfRangeException(nameof(other), other, "Tajaka aspects are of two of the seven grahas.");
        return IsFaster(one, other)
            ? Of(one, chart[one].Point, other, chart[other].Point)
            : Of(other, chart[other].Point, one, chart[one].Point);
    }

    /// <summary>All 21 pairs of the seven.</summary>
    public static IReadOnlyList<TajakaAspect> In(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var aspects = new TajakaAspect[Grahas.SevenCount * (Grahas.SevenCount - 1) / 2];
        var i = 0;
        for (var one = Graha.Sun; one < Graha.Saturn; one++)
        {
            for (var other = one + 1; other <= Graha.Saturn; other++)
                aspects[i++] = Between(chart, one, other);
        }

        return aspects;
    }

    internal static TajakaAspect Of(Graha faster, ZodiacPoint fasterAt, Graha slower, ZodiacPoint slowerAt)
    {
        var sight = Sight(fasterAt.Rashi, slowerAt.Rashi);
        var ahead = fasterAt.DegreesInRashi - slowerAt.DegreesInRashi;
        var orb = (Deeptamsas[(int)faster] + Deeptamsas[(int)slower]) / 2;
        var motion = sight == TajakaSight.None || Math.Abs(ahead) > orb ? TajakaMotion.OutOfOrb
            : Math.Abs(ahead) < ExactDegrees ? TajakaMotion.Exact
            : ahead < 0 ? TajakaMotion.Applying : TajakaMotion.Separating;
        return new TajakaAspect(faster, slower, sight, ahead, orb, motion);
    }
}
