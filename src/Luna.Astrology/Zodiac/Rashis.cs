namespace Luna.Astrology.Zodiac;

public enum Tattva
{
    Fire,
    Earth,
    Air,
    Water,
}

/// <summary>How a rashi moves: chara, sthira, dvisvabhava.</summary>
public enum Modality
{
    Movable,
    Fixed,
    Dual,
}

public enum Gender
{
    Male,
    Female,
    Neuter,
}

/// <summary>What belongs to a rashi, and counting along the circle.</summary>
/// <remarks>Brihat Parashara Hora Shastra, chapter 4; the lords, chapter 3.</remarks>
public static class Rashis
{
    public const int Count = 12;

    private static readonly Graha[] Lords =
    [
        Graha.Mars, Graha.Venus, Graha.Mercury, Graha.Moon, Graha.Sun, Graha.Mercury,
        Graha.Venus, Graha.Mars, Graha.Jupiter, Graha.Saturn, Graha.Saturn, Graha.Jupiter,
    ];

    private static readonly Rashi[][] OwnRashis =
    [
        [Rashi.Simha], [Rashi.Karka], [Rashi.Mesha, Rashi.Vrishchika], [Rashi.Mithuna, Rashi.Kanya],
        [Rashi.Dhanu, Rashi.Meena], [Rashi.Vrishabha, Rashi.Tula], [Rashi.Makara, Rashi.Kumbha], [], [],
    ];

    /// <summary>One lord each, Sun to Saturn; the nodes own none.</summary>
    public static Graha LordOf(Rashi rashi) => Lords[(int)rashi - 1];

    /// <summary>The rashis that a graha owns, in the order of the zodiac; none for the nodes.</summary>
    public static IReadOnlyList<Rashi> OwnOf(Graha graha) => OwnRashis[(int)graha];

    public static Tattva TattvaOf(Rashi rashi) => (Tattva)(((int)rashi - 1) % 4);

    public static Modality ModalityOf(Rashi rashi) => (Modality)(((int)rashi - 1) % 3);

    /// <summary>Odd rashis are male, even ones female.</summary>
    public static Gender GenderOf(Rashi rashi) => rashi.IsOdd() ? Gender.Male : Gender.Female;

    public static bool IsOdd(this Rashi rashi) => ((int)rashi & 1) == 1;

    /// <summary>The rashi that lies so many further on; the count may be negative.</summary>
    public static Rashi Plus(this Rashi rashi, int count) =>
        (Rashi)((((int)rashi - 1 + count) % Count + Count) % Count + 1);

    /// <summary>
    /// The count as astrologers make it, both ends included: 1 for the rashi itself, 7 for its opposite.
    /// </summary>
    public static int CountTo(this Rashi from, Rashi to) => (to - from + Count) % Count + 1;
}
