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
}
