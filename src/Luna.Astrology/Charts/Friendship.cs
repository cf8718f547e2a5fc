using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

/// <summary>How one graha feels about another; the number is the sum of both kinds of friendship.</summary>
public enum Friendship
{
    GreatEnemy = -2,
    Enemy = -1,
    Neutral = 0,
    Friend = 1,
    GreatFriend = 2,
}

/// <summary>Natural, temporal and compound friendship of the seven grahas.</summary>
/// <remarks>Brihat Parashara Hora Shastra, chapter 3, verses 55 to 58.</remarks>
public static class Friendships
{
    // Row: who feels; column: about whom; Sun to Saturn.
    private static readonly sbyte[,] NaturalTable =
    {
        { 0, 1, 1, 0, 1, -1, -1 },
        { 1, 0, 0, 1, 0, 0, 0 },
        { 1, 1, 0, -1, 1, 0, 0 },
        { 1, -1, 0, 0, 0, 1, 0 },
        { 1, 1, 1, -1, 0, -1, 0 },
        { -1, -1, 0, 1, 0, 0, 1 },
        { -1, -1, -1, 1, 0, 1, 0 },
    };

    /// <summary>The same in every chart; not mutual. A graha is neutral to itself.</summary>
    /// <returns>Friend, neutral or enemy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes, about which Parashara is silent.</exception>
    public static Friendship Natural(Graha graha, Graha other)
    {
        RefuseNodes(graha, nameof(graha));
        RefuseNodes(other, nameof(other));
        return (Friendship)NaturalTable[(int)graha, (int)other];
    }

    /// <summary>
    /// Of two grahas by where they stand: friends in the 2nd, 3rd, 4th, 10th, 11th and 12th, else enemies.
    /// </summary>
    public static Friendship Temporal(Rashi standing, Rashi other) =>
        standing.CountTo(other) is >= 2 and <= 4 or >= 10 ? Friendship.Friend : Friendship.Enemy;

    /// <summary>Natural and temporal together.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public static Friendship Compound(Chart chart, Graha graha, Graha other)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Compound(graha, chart[graha].Point.Rashi, other, chart[other].Point.Rashi);
    }

    /// <inheritdoc cref="Compound(Chart, Graha, Graha)"/>
    public static Friendship Compound(Graha graha, Rashi standing, Graha other, Rashi otherStanding) =>
        (Friendship)((int)Natural(graha, other) + (int)Temporal(standing, otherStanding));

    private static void RefuseNodes(Graha graha, string name)
    {
        if (graha.IsNode())
            throw new ArgumentOutOfRangeException(name, graha, "The nodes have no natural friendship.");
    }
}
