namespace Luna.Astrology.Zodiac;

/// <summary>The twelve sidereal signs of 30° each; the number is the one that astrologers use.</summary>
public enum Rashi
{
    Mesha = 1,
    Vrishabha,
    Mithuna,
    Karka,
    Simha,
    Kanya,
    Tula,
    Vrishchika,
    Dhanu,
    Makara,
    Kumbha,
    Meena,
}
