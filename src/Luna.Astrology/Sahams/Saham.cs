namespace Luna.Astrology.Sahams;

/// <summary>Points of the zodiac that stand for one matter each.</summary>
public enum Saham
{
    /// <summary>Merit and fortune.</summary>
    Punya,

    /// <summary>Teachers.</summary>
    Guru,

    /// <summary>Learning.</summary>
    Vidya,

    /// <summary>Fame.</summary>
    Yashas,

    /// <summary>Friends.</summary>
    Mitra,

    /// <summary>Greatness.</summary>
    Mahatmya,

    /// <summary>Hope.</summary>
    Asha,

    /// <summary>Ability.</summary>
    Samarthya,

    /// <summary>Brothers and sisters.</summary>
    Bhratri,

    /// <summary>Respect.</summary>
    Gaurava,

    /// <summary>The father.</summary>
    Pitri,

    /// <summary>Power.</summary>
    Rajya,

    /// <summary>The mother.</summary>
    Matri,

    /// <summary>Children.</summary>
    Putra,

    /// <summary>Livelihood.</summary>
    Jivita,

    /// <summary>Work.</summary>
    Karma,

    /// <summary>Illness.</summary>
    Roga,

    /// <summary>Strife.</summary>
    Kali,

    /// <summary>Sciences.</summary>
    Shastra,

    /// <summary>Relatives.</summary>
    Bandhu,

    /// <summary>Dependence.</summary>
    Bandaka,

    /// <summary>Endings.</summary>
    Mrityu,

    /// <summary>Other countries.</summary>
    Paradesha,

    /// <summary>Money.</summary>
    Artha,

    /// <summary>Affairs.</summary>
    Paradara,

    /// <summary>Trade.</summary>
    Vanik,

    /// <summary>Success of an undertaking.</summary>
    Karyasiddhi,

    /// <summary>Marriage.</summary>
    Vivaha,

    /// <summary>Sorrow.</summary>
    Santapa,

    /// <summary>Faith.</summary>
    Shraddha,

    /// <summary>Affection.</summary>
    Priti,

    /// <summary>Dullness, long illness.</summary>
    Jadya,

    /// <summary>Business.</summary>
    Vyapara,

    /// <summary>Enemies.</summary>
    Shatru,

    /// <summary>Crossing the sea.</summary>
    Jalapatana,

    /// <summary>Confinement.</summary>
    Bandhana,

    /// <summary>Accidents.</summary>
    Apamrityu,

    /// <summary>Gains.</summary>
    Labha,

    /// <summary>Poverty.</summary>
    Daridrya,

    /// <summary>Dignity and weight.</summary>
    Gurutva,
}
