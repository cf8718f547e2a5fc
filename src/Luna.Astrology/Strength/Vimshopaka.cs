using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Strength;

/// <summary>Which vargas count for the twenty points: six, seven, ten or all sixteen.</summary>
public enum VimshopakaScheme
{
    Shadvarga,
    Saptavarga,
    Dashavarga,
    Shodashavarga,
}

/// <summary>How many of twenty points a graha earns by its dignity in the vargas of a scheme.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 7, verses 9 to 27. The friendship is compound; the temporal part is that of the
/// rashi chart in every varga. Exaltation counts like an own rashi (verse 10), and moolatrikona with it; debilitation by the
/// friendship with the rashi's lord, as the steps of verses 21 to 25 name no other.
/// </remarks>
public static class Vimshopaka
{
    private static readonly (Varga Varga, double Points)[][] Schemes =
    [
        [(Varga.D1, 6), (Varga.D2, 2), (Varga.D3, 4), (Varga.D9, 5), (Varga.D12, 2), (Varga.D30, 1)],
        [
            (Varga.D1, 5), (Varga.D2, 2), (Varga.D3, 3), (Varga.D7, 2.5), (Varga.D9, 4.5), (Varga.D12, 2), (Varga.D30, 1),
        ],
        [
            (Varga.D1, 3), (Varga.D2, 1.5), (Varga.D3, 1.5), (Varga.D7, 1.5), (Varga.D9, 1.5), (Varga.D10, 1.5),
            (Varga.D12, 1.5), (Varga.D16, 1.5), (Varga.D30, 1.5), (Varga.D60, 5),
        ],
        [
            (Varga.D1, 3.5), (Varga.D2, 1), (Varga.D3, 1), (Varga.D4, 0.5), (Varga.D7, 0.5), (Varga.D9, 3),
            (Varga.D10, 0.5), (Varga.D12, 0.5), (Varga.D16, 2), (Varga.D20, 0.5), (Varga.D24, 0.5), (Varga.D27, 0.5),
            (Varga.D30, 1), (Varga.D40, 0.5), (Varga.D45, 0.5), (Varga.D60, 4),
        ],
    ];

    // From great enemy to great friend.
    private static readonly double[] OfFriendship = [5, 7, 10, 15, 18];

    private const double FullPoints = 20;

    /// <returns>5 to 20 points.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes, which have no natural friendship.</exception>
    public static double PointsOf(Chart chart, Graha graha, VimshopakaScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (graha.IsNode())
            throw new ArgumentOutOfRangeException(nameof(graha), graha, "The nodes have no vimshopaka.");
        var point = chart[graha].Point;
        var sum = 0.0;
        foreach (var (varga, points) in Schemes[(int)scheme])
            sum += points * DignityPoints(chart, graha, point.RashiIn(varga)) / FullPoints;
        return sum;
    }

    /// <summary>What each varga of a scheme is worth; together twenty.</summary>
    public static IReadOnlyList<(Varga Varga, double Points)> WeightsOf(VimshopakaScheme scheme) => Schemes[(int)scheme];

    private static double DignityPoints(Chart chart, Graha graha, Rashi rashi)
    {
        var lord = Rashis.LordOf(rashi);
        if (lord == graha || rashi == Dignities.ExaltationOf(graha) || rashi == Dignities.MoolatrikonaOf(graha))
            return FullPoints;
        return OfFriendship[(int)Friendships.Compound(chart, graha, lord) + 2];
    }
}
