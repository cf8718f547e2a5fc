namespace Luna.Astrology.Strength;

/// <summary>Whose list of benefic places is used.</summary>
public enum AshtakavargaTexts
{
    /// <summary>Parashara as B. V. Raman prints him, Ashtakavarga System of Prediction, chapter 2.</summary>
    Raman,

    /// <summary>
    /// As P. V. R. Narasimha Rao prints them: for the Moon also the 9th from itself, not the 9th from Mars, and the 2nd
    /// in place of the 12th from Jupiter; for Venus the 4th in place of the 5th from Mars.
    /// </summary>
    Rao,
}

/// <summary>In which places from each contributor a bindu is given.</summary>
/// <remarks>Brihat Parashara Hora Shastra, chapter 66.</remarks>
internal static class AshtakavargaTable
{
    /// <summary>Sun to Saturn, then the lagna: both those that receive and those that give.</summary>
    public const int PartyCount = 8;

    // Receiver by receiver; in each the places counted from the Sun, the Moon and so on to Saturn and the lagna.
    private static readonly int[][][] Raman =
    [
        [
            [1, 2, 4, 7, 8, 9, 10, 11], [3, 6, 10, 11],
            [1, 2, 4, 7, 8, 9, 10, 11], [3, 5, 6, 9, 10, 11, 12],
            [5, 6, 9, 11], [6, 7, 12],
            [1, 2, 4, 7, 8, 9, 10, 11], [3, 4, 6, 10, 11, 12],
        ],
        [
            [3, 6, 7, 8, 10, 11], [1, 3, 6, 7, 10, 11],
            [2, 3, 5, 6, 9, 10, 11], [1, 3, 4, 5, 7, 8, 10, 11],
            [1, 4, 7, 8, 10, 11, 12], [3, 4, 5, 7, 9, 10, 11],
            [3, 5, 6, 11], [3, 6, 10, 11],
        ],
        [
            [3, 5, 6, 10, 11], [3, 6, 11],
            [1, 2, 4, 7, 8, 10, 11], [3, 5, 6, 11],
            [6, 10, 11, 12], [6, 8, 11, 12],
            [1, 4, 7, 8, 9, 10, 11], [1, 3, 6, 10, 11],
        ],
        [
            [5, 6, 9, 11, 12], [2, 4, 6, 8, 10, 11],
            [1, 2, 4, 7, 8, 9, 10, 11], [1, 3, 5, 6, 9, 10, 11, 12],
            [6, 8, 11, 12], [1, 2, 3, 4, 5, 8, 9, 11],
            [1, 2, 4, 7, 8, 9, 10, 11], [1, 2, 4, 6, 8, 10, 11],
        ],
        [
            [1, 2, 3, 4, 7, 8, 9, 10, 11], [2, 5, 7, 9, 11],
            [1, 2, 4, 7, 8, 10, 11], [1, 2, 4, 5, 6, 9, 10, 11],
            [1, 2, 3, 4, 7, 8, 10, 11], [2, 5, 6, 9, 10, 11],
            [3, 5, 6, 12], [1, 2, 4, 5, 6, 7, 9, 10, 11],
        ],
        [
            [8, 11, 12], [1, 2, 3, 4, 5, 8, 9, 11, 12],
            [3, 5, 6, 9, 11, 12], [3, 5, 6, 9, 11],
            [5, 8, 9, 10, 11], [1, 2, 3, 4, 5, 8, 9, 10, 11],
            [3, 4, 5, 8, 9, 10, 11], [1, 2, 3, 4, 5, 8, 9, 11],
        ],
        [
            [1, 2, 4, 7, 8, 10, 11], [3, 6, 11],
            [3, 5, 6, 10, 11, 12], [6, 8, 9, 10, 11, 12],
            [5, 6, 11, 12], [6, 11, 12],
            [3, 5, 6, 11], [1, 3, 4, 6, 10, 11],
        ],
        [
            [3, 4, 6, 10, 11, 12], [3, 6, 10, 11, 12],
            [1, 3, 6, 10, 11], [1, 2, 4, 6, 8, 10, 11],
            [1, 2, 4, 5, 6, 7, 9, 10, 11], [1, 2, 3, 4, 5, 8, 9],
            [1, 3, 4, 6, 10, 11], [3, 6, 10, 11],
        ],
    ];

    private static readonly ushort[] RamanMasks = Masks(Raman);
    private static readonly ushort[] RaoMasks = RaoFromRaman();

    /// <summary>Bit n − 1 stands for the nth place; index is receiver × 8 + giver.</summary>
    public static ReadOnlySpan<ushort> Of(AshtakavargaTexts texts) => texts switch
    {
        AshtakavargaTexts.Raman => RamanMasks,
        AshtakavargaTexts.Rao => RaoMasks,
        _ => throw new ArgumentOutOfRangeException(nameof(texts), texts, "Not a table that Luna knows."),
    };

    private static ushort[] Masks(int[][][] places)
    {
        var masks = new ushort[PartyCount * PartyCount];
        for (var i = 0; i < masks.Length; i++)
            masks[i] = Mask(places[i / PartyCount][i % PartyCount]);
        return masks;
    }

    private static ushort[] RaoFromRaman()
    {
        const int moon = 1, mars = 2, jupiter = 4, venus = 5;
        var masks = (ushort[])RamanMasks.Clone();
        masks[moon * PartyCount + moon] = Mask([1, 3, 6, 7, 9, 10, 11]);
        masks[moon * PartyCount + mars] = Mask([2, 3, 5, 6, 10, 11]);
        masks[moon * PartyCount + jupiter] = Mask([1, 2, 4, 7, 8, 10, 11]);
        masks[venus * PartyCount + mars] = Mask([3, 4, 6, 9, 11, 12]);
        return masks;
    }

    private static ushort Mask(int[] places)
    {
        var mask = 0;
        foreach (var place in places)
            mask |= 1 << (place - 1);
        return (ushort)mask;
    }
}
