using Luna.Astrology.Panchanga;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Muhurta;

/// <summary>What holds for every purpose: days and hours that suit, and those that do not.</summary>
/// <remarks>Muhurta Chintamani, shubhashubha prakarana.</remarks>
internal static class Timing
{
    // The tithi (of either half) that is burnt on each vara, Ravivara first.
    private static readonly int[] DagdhaOfVara = [12, 11, 5, 3, 6, 8, 9];

    // The even tithi that is burnt while the Sun is in each rashi, Mesha first.
    private static readonly int[] DagdhaOfSun = [6, 4, 8, 6, 10, 8, 12, 10, 2, 12, 4, 2];

    // How many ghatis of some yogas are shunned from their start; of two the whole, of Parigha the first half.
    private static readonly (NityaYoga Yoga, int Ghatis)[] BadBeginnings =
    [
        (NityaYoga.Vishkambha, 3), (NityaYoga.Atiganda, 6), (NityaYoga.Shula, 5), (NityaYoga.Ganda, 6),
        (NityaYoga.Vyaghata, 9), (NityaYoga.Vajra, 3),
    ];

    private static readonly Nakshatra[] AmritaSiddhi =
    [
        Nakshatra.Hasta, Nakshatra.Mrigashira, Nakshatra.Ashwini, Nakshatra.Anuradha, Nakshatra.Pushya, Nakshatra.Revati,
        Nakshatra.Rohini,
    ];

    private static readonly Nakshatra[][] SarvarthaSiddhi =
    [
        [Nakshatra.Ashwini, Nakshatra.Pushya, Nakshatra.UttaraPhalguni, Nakshatra.Hasta, Nakshatra.Mula,
            Nakshatra.UttaraAshadha, Nakshatra.UttaraBhadrapada],
        [Nakshatra.Rohini, Nakshatra.Mrigashira, Nakshatra.Pushya, Nakshatra.Anuradha, Nakshatra.Shravana],
        [Nakshatra.Ashwini, Nakshatra.Krittika, Nakshatra.Ashlesha, Nakshatra.UttaraBhadrapada],
        [Nakshatra.Krittika, Nakshatra.Rohini, Nakshatra.Mrigashira, Nakshatra.Hasta, Nakshatra.Anuradha],
        [Nakshatra.Ashwini, Nakshatra.Punarvasu, Nakshatra.Pushya, Nakshatra.Anuradha, Nakshatra.Revati],
        [Nakshatra.Ashwini, Nakshatra.Punarvasu, Nakshatra.Anuradha, Nakshatra.Shravana, Nakshatra.Revati],
        [Nakshatra.Rohini, Nakshatra.Swati, Nakshatra.Shravana],
    ];

    public static bool IsDagdha(Tithi tithi, Vara vara) => tithi.InPaksha == DagdhaOfVara[(int)vara];

    public static bool IsDagdha(Tithi tithi, Rashi sun) => tithi.InPaksha == DagdhaOfSun[(int)sun - 1];

    public static int BadGhatisOf(NityaYoga yoga)
    {
        foreach (var (bad, ghatis) in BadBeginnings)
        {
            if (bad == yoga)
                return ghatis;
        }

        return 0;
    }

    public static bool IsAmritaSiddhi(Vara vara, Nakshatra nakshatra) => AmritaSiddhi[(int)vara] == nakshatra;

    public static bool IsSarvarthaSiddhi(Vara vara, Nakshatra nakshatra) =>
        Array.IndexOf(SarvarthaSiddhi[(int)vara], nakshatra) >= 0;

    /// <summary>
    /// Amrita siddhi that is shunned all the same: Pushya for weddings, Ashwini for entering, Rohini for journeys.
    /// </summary>
    public static bool SpoilsAmritaSiddhi(Purpose purpose, Vara vara) => (purpose, vara) is
        (Purpose.Marriage, Vara.Guruvara) or (Purpose.HouseEntry, Vara.Mangalavara) or (Purpose.Travel, Vara.Shanivara);

    /// <summary>Disha shula: the weekday on which one does not set out in that direction.</summary>
    public static bool IsShula(Direction direction, Vara vara) => (direction, vara) is
        (Direction.East, Vara.Somavara or Vara.Shanivara)
        or (Direction.South, Vara.Guruvara)
        or (Direction.West, Vara.Ravivara or Vara.Shukravara)
        or (Direction.North, Vara.Mangalavara or Vara.Budhavara);
}
