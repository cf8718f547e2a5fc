namespace Luna.Astrology.Zodiac;

/// <summary>The sixteen divisional charts of Parashara; the number is the count of parts of a rashi.</summary>
public enum Varga
{
    /// <summary>The rashi chart itself.</summary>
    D1 = 1,

    /// <summary>Hora.</summary>
    D2 = 2,

    /// <summary>Drekkana.</summary>
    D3 = 3,

    /// <summary>Chaturthamsa.</summary>
    D4 = 4,

    /// <summary>Saptamsa.</summary>
    D7 = 7,

    /// <summary>Navamsa.</summary>
    D9 = 9,

    /// <summary>Dashamsa.</summary>
    D10 = 10,

    /// <summary>Dvadashamsa.</summary>
    D12 = 12,

    /// <summary>Shodashamsa.</summary>
    D16 = 16,

    /// <summary>Vimshamsa.</summary>
    D20 = 20,

    /// <summary>Chaturvimshamsa.</summary>
    D24 = 24,

    /// <summary>Saptavimshamsa, also called Bhamsa.</summary>
    D27 = 27,

    /// <summary>Trimshamsa: five unequal parts.</summary>
    D30 = 30,

    /// <summary>Khavedamsa.</summary>
    D40 = 40,

    /// <summary>Akshavedamsa.</summary>
    D45 = 45,

    /// <summary>Shashtyamsa.</summary>
    D60 = 60,
}
