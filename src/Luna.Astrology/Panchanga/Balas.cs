using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Panchanga;

/// <summary>The nine taras: how many nakshatras lie from the birth star to that of the day, by nines.</summary>
public enum Tara
{
    Janma = 1,
    Sampat,
    Vipat,
    Kshema,
    Pratyari,
    Sadhaka,
    Vadha,
    Mitra,
    AtiMitra,
}

/// <summary>What a day's Moon gives to a person.</summary>
/// <remarks>Muhurta Chintamani, gochara prakarana: tara bala and chandra bala.</remarks>
public static class Balas
{
    private const int NakshatraCount = 27;
    private const int TaraCount = 9;
    private const int RashiCount = 12;

    public static Tara TaraOf(Nakshatra birth, Nakshatra day) =>
        (Tara)((day - birth + NakshatraCount) % NakshatraCount % TaraCount + 1);

    /// <summary>Sampat, Kshema, Sadhaka, Mitra, AtiMitra; Janma is left out as mixed.</summary>
    public static bool IsGood(this Tara tara) =>
        tara is Tara.Sampat or Tara.Kshema or Tara.Sadhaka or Tara.Mitra or Tara.AtiMitra;

    /// <summary>Vipat, Pratyari and Vadha.</summary>
    public static bool IsBad(this Tara tara) => tara is Tara.Vipat or Tara.Pratyari or Tara.Vadha;

    /// <summary>The place of the day's Moon from the birth Moon, 1 to 12.</summary>
    public static int MoonPlace(Rashi birth, Rashi day) => (day - birth + RashiCount) % RashiCount + 1;

    /// <summary>
    /// Whether that place gives chandra bala: 1, 3, 6, 7, 10, 11; in the bright half also 2, 5 and 9.
    /// </summary>
    public static bool HasChandraBala(Rashi birth, Rashi day, Paksha paksha) => MoonPlace(birth, day) switch
    {
        1 or 3 or 6 or 7 or 10 or 11 => true,
        2 or 5 or 9 => paksha == Paksha.Shukla,
        _ => false,
    };
}
