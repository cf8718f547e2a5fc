using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Matching;

/// <summary>What a Moon is in each koota, and what two of a kind are worth.</summary>
/// <remarks>
/// Muhurta Chintamani, chapter 6 (Vivaha Prakarana), the verses on koota, in the tables that almanacs print; graha
/// maitri by natural friendship both ways.
/// </remarks>
internal static class KootaTables
{
    private const double HalfRashi = 15;

    private static readonly Yoni[] YoniOfNakshatra =
    [
        Yoni.Horse, Yoni.Elephant, Yoni.Sheep, Yoni.Serpent, Yoni.Serpent, Yoni.Dog, Yoni.Cat, Yoni.Sheep, Yoni.Cat,
        Yoni.Rat, Yoni.Rat, Yoni.Cow, Yoni.Buffalo, Yoni.Tiger, Yoni.Buffalo, Yoni.Tiger, Yoni.Deer, Yoni.Deer,
        Yoni.Dog, Yoni.Monkey, Yoni.Mongoose, Yoni.Monkey, Yoni.Lion, Yoni.Horse, Yoni.Lion, Yoni.Cow, Yoni.Elephant,
    ];

    private static readonly Gana[] GanaOfNakshatra =
    [
        Gana.Deva, Gana.Manushya, Gana.Rakshasa, Gana.Manushya, Gana.Deva, Gana.Manushya, Gana.Deva, Gana.Deva,
        Gana.Rakshasa, Gana.Rakshasa, Gana.Manushya, Gana.Manushya, Gana.Deva, Gana.Rakshasa, Gana.Deva,
        Gana.Rakshasa, Gana.Deva, Gana.Rakshasa, Gana.Rakshasa, Gana.Manushya, Gana.Manushya, Gana.Deva,
        Gana.Rakshasa, Gana.Rakshasa, Gana.Manushya, Gana.Manushya, Gana.Deva,
    ];

    // Row: bride; column: groom; in the order of the enumeration.
    private static readonly byte[,] YoniTable =
    {
        { 4, 2, 2, 3, 2, 2, 2, 1, 0, 1, 1, 3, 2, 1 },
        { 2, 4, 3, 3, 2, 2, 2, 2, 3, 1, 2, 3, 2, 0 },
        { 2, 3, 4, 2, 1, 2, 1, 3, 3, 1, 2, 0, 3, 1 },
        { 3, 3, 2, 4, 2, 1, 1, 1, 1, 2, 2, 2, 0, 2 },
        { 2, 2, 1, 2, 4, 2, 1, 2, 2, 1, 0, 2, 1, 1 },
        { 2, 2, 2, 1, 2, 4, 0, 2, 2, 1, 3, 3, 2, 1 },
        { 2, 2, 1, 1, 1, 0, 4, 2, 2, 2, 2, 2, 1, 2 },
        { 1, 2, 3, 1, 2, 2, 2, 4, 3, 0, 3, 2, 2, 1 },
        { 0, 3, 3, 1, 2, 2, 2, 3, 4, 1, 2, 2, 2, 1 },
        { 1, 1, 1, 2, 1, 1, 2, 0, 1, 4, 1, 1, 2, 1 },
        { 1, 2, 2, 2, 0, 3, 2, 3, 2, 1, 4, 2, 2, 1 },
        { 3, 3, 0, 2, 2, 3, 2, 2, 2, 1, 2, 4, 3, 2 },
        { 2, 2, 3, 0, 1, 2, 1, 2, 2, 2, 2, 3, 4, 2 },
        { 1, 0, 1, 2, 1, 1, 2, 1, 1, 1, 1, 2, 2, 4 },
    };

    // Row: bride; column: groom.
    private static readonly double[,] VasyaCommon =
    {
        { 2, 1, 1, 1.5, 1 },
        { 1, 2, 1.5, 0, 1 },
        { 1, 1.5, 2, 1, 1 },
        { 0, 0, 0, 2, 0 },
        { 1, 1, 1, 0, 2 },
    };

    private static readonly double[,] VasyaVairaBhakshya =
    {
        { 2, 0.5, 1, 0, 1 },
        { 0.5, 2, 0, 0, 0 },
        { 1, 0, 2, 1, 1 },
        { 0, 0, 1, 2, 0 },
        { 1, 0, 1, 0, 2 },
    };

    // Row: groom; column: bride.
    private static readonly byte[,] GanaTablePoints = { { 6, 6, 1 }, { 5, 6, 0 }, { 1, 0, 6 } };

    // Sun to Saturn, lords of the Moons' rashis.
    private static readonly double[,] MaitriTable =
    {
        { 5, 5, 5, 4, 5, 0, 0 },
        { 5, 5, 4, 1, 4, 0.5, 0.5 },
        { 5, 4, 5, 0.5, 5, 3, 0.5 },
        { 4, 1, 0.5, 5, 0.5, 5, 4 },
        { 5, 4, 5, 0.5, 5, 0.5, 3 },
        { 0, 0.5, 3, 5, 0.5, 5, 5 },
        { 0, 0.5, 0.5, 4, 3, 5, 5 },
    };

    public static Varna VarnaOf(Rashi rashi) => Rashis.TattvaOf(rashi) switch
    {
        Tattva.Water => Varna.Brahmin,
        Tattva.Fire => Varna.Kshatriya,
        Tattva.Earth => Varna.Vaishya,
        _ => Varna.Shudra,
    };

    /// <summary>Dhanu and Makara change in the middle.</summary>
    public static VasyaGroup VasyaOf(ZodiacPoint moon) => moon.Rashi switch
    {
        Rashi.Mesha or Rashi.Vrishabha => VasyaGroup.Chatushpada,
        Rashi.Dhanu => moon.DegreesInRashi < HalfRashi ? VasyaGroup.Manava : VasyaGroup.Chatushpada,
        Rashi.Makara => moon.DegreesInRashi < HalfRashi ? VasyaGroup.Chatushpada : VasyaGroup.Jalachara,
        Rashi.Karka or Rashi.Meena => VasyaGroup.Jalachara,
        Rashi.Simha => VasyaGroup.Vanachara,
        Rashi.Vrishchika => VasyaGroup.Keeta,
        _ => VasyaGroup.Manava,
    };

    public static Yoni YoniOf(Nakshatra nakshatra) => YoniOfNakshatra[(int)nakshatra - 1];

    public static Gana GanaOf(Nakshatra nakshatra) => GanaOfNakshatra[(int)nakshatra - 1];

    /// <summary>Up and down the body: Adi, Madhya, Antya, Antya, Madhya, Adi, and again.</summary>
    public static Nadi NadiOf(Nakshatra nakshatra) => (((int)nakshatra - 1) % 6) switch
    {
        0 or 5 => Nadi.Adi,
        1 or 4 => Nadi.Madhya,
        _ => Nadi.Antya,
    };

    public static double VasyaPoints(VasyaGroup groom, VasyaGroup bride, VasyaTable table) =>
        (table == VasyaTable.Common ? VasyaCommon : VasyaVairaBhakshya)[(int)bride, (int)groom];

    public static double YoniPoints(Yoni groom, Yoni bride) => YoniTable[(int)bride, (int)groom];

    public static double GanaPoints(Gana groom, Gana bride, GanaTable table) => table == GanaTable.DevaGroomFull
        ? GanaTablePoints[(int)groom, (int)bride]
        : GanaTablePoints[(int)bride, (int)groom];

    public static double MaitriPoints(Graha groom, Graha bride) => MaitriTable[(int)groom, (int)bride];
}
