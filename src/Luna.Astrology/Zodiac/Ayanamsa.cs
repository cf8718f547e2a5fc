namespace Luna.Astrology.Zodiac;

/// <summary>Which sidereal zero point is subtracted from tropical longitudes.</summary>
public enum Ayanamsa
{
    /// <summary>Chitrapaksha, as India's Calendar Reform Committee fixed it in 1956.</summary>
    Lahiri,
    Raman,

    /// <summary>Krishnamurti (KP).</summary>
    Krishnamurti,
    FaganBradley,
    Yukteswar,

    /// <summary>Spica (Chitra) at exactly 180° at every moment.</summary>
    TrueChitra,

    /// <summary>ζ Piscium (Revati) at 359°50′ at every moment, as the Surya Siddhanta (8, 2 to 9) places it.</summary>
    TrueRevati,

    /// <summary>δ Cancri (Pushya) at 106° at every moment: P. V. R. Narasimha Rao, who takes it for the oldest zero.</summary>
    TruePushya,

    /// <summary>N. C. Lahiri's own value in the first edition of his ephemeris, 1940: 22°26′45.5″ at 1900.</summary>
    Lahiri1940,

    /// <summary>The Calendar Reform Committee's value as it stood before the correction of 1985: 23°15′0″ true, 21 March 1956.</summary>
    LahiriIcrc,

    /// <summary>Nought at the vernal equinox of AD 285, when Spica stood opposite: Lahiri, Tables of the Sun (1952).</summary>
    LahiriVernal285,

    /// <summary>Krishnamurti's rule taken by the word: nought at the vernal equinox of AD 291.</summary>
    KrishnamurtiVernal291,
}
