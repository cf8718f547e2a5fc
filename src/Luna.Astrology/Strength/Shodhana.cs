namespace Luna.Astrology.Strength;

/// <summary>How three rashis in trine are reduced.</summary>
public enum TrikonaShodhana
{
    /// <summary>The least of the three is taken from each; nothing happens when one of them is empty.</summary>
    LeastOff,

    /// <summary>The same, but when two of them are empty the third is emptied as well (S. Adawal and others).</summary>
    LeastOffAndLoneCleared,
}

/// <summary>
/// What becomes of the empty rashi of a lord when it has more bindus than his other one, in which a graha stands.
/// </summary>
public enum EkadhipatyaShodhana
{
    /// <summary>It keeps as many as the occupied one has (P. V. R. Narasimha Rao).</summary>
    MadeEqual,

    /// <summary>The number of the occupied one is taken from it (R. Santhanam on Parashara 68.4).</summary>
    Deducted,
}

/// <summary>The two reductions of an ashtakavarga and the pindas made of what is left.</summary>
/// <remarks>Brihat Parashara Hora Shastra, chapters 67 to 69.</remarks>
internal static class Shodhana
{
    private static readonly int[] RashiMultipliers = [7, 10, 8, 4, 10, 5, 7, 8, 9, 5, 11, 12];
    private static readonly int[] GrahaMultipliers = [5, 5, 8, 5, 10, 7, 5];

    // Both rashis of Mars, Venus, Mercury, Jupiter and Saturn, counted from 0.
    private static readonly (int First, int Second)[] Pairs = [(0, 7), (1, 6), (2, 5), (8, 11), (9, 10)];

    public static void ReduceTrines(Span<byte> row, TrikonaShodhana rule)
    {
        for (var i = 0; i < 4; i++)
        {
            var least = Math.Min(row[i], Math.Min(row[i + 4], row[i + 8]));
            var empty = (row[i] == 0 ? 1 : 0) + (row[i + 4] == 0 ? 1 : 0) + (row[i + 8] == 0 ? 1 : 0);
            var clears = rule == TrikonaShodhana.LeastOffAndLoneCleared && empty == 2;
            for (var rashi = i; rashi < row.Length; rashi += 4)
                row[rashi] = clears ? (byte)0 : (byte)(row[rashi] - least);
        }
    }

    /// <param name="occupied">Bit n for the rashi counted from 0 in which one of the seven stands.</param>
    public static void ReducePairs(Span<byte> row, int occupied, EkadhipatyaShodhana rule)
    {
        foreach (var (first, second) in Pairs)
        {
            var (a, b) = (row[first], row[second]);
            var (aHeld, bHeld) = ((occupied >> first & 1) == 1, (occupied >> second & 1) == 1);
            if (a == 0 || b == 0 || (aHeld && bHeld))
                continue;
            if (!aHeld && !bHeld)
                row[first] = row[second] = a == b ? (byte)0 : Math.Min(a, b);
            else if (aHeld)
                row[second] = EmptyBeside(a, b, rule);
            else
                row[first] = EmptyBeside(b, a, rule);
        }
    }

    public static Pinda PindaOf(ReadOnlySpan<byte> row, ReadOnlySpan<int> standing)
    {
        var (rashi, graha) = (0, 0);
        for (var i = 0; i < row.Length; i++)
            rashi += row[i] * RashiMultipliers[i];
        for (var i = 0; i < standing.Length; i++)
            graha += row[standing[i]] * GrahaMultipliers[i];
        return new Pinda(rashi, graha);
    }

    private static byte EmptyBeside(byte held, byte empty, EkadhipatyaShodhana rule)
    {
        if (empty <= held)
            return 0;
        return rule == EkadhipatyaShodhana.Deducted ? (byte)(empty - held) : held;
    }
}
