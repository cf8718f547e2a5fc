using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tajaka;

/// <summary>The sixteen yogas of Tajaka, in the order of the texts.</summary>
public enum TajakaYogaKind
{
    /// <summary>All seven in kendras and panapharas (1, 2, 4, 5, 7, 8, 10, 11).</summary>
    Ikkabala,

    /// <summary>All seven in apoklimas (3, 6, 9, 12).</summary>
    Induvara,

    /// <summary>The faster comes on to the slower, within orb: it will be.</summary>
    Ithasala,

    /// <summary>The faster has passed the slower, within orb: it has been.</summary>
    Ishrafa,

    /// <summary>Two that do not see each other are joined by a faster one that sees both.</summary>
    Nakta,

    /// <summary>Two that do not see each other are joined by a slower one to which both come.</summary>
    Yamaya,

    /// <summary>Mars or Saturn looks with enmity at the faster of an Ithasala, and takes it away.</summary>
    Manau,

    /// <summary>The Moon too comes on to one of an Ithasala: it is strengthened.</summary>
    Kamboola,

    /// <summary>The Moon, about to leave her rashi, will come on to one of an Ithasala from the next.</summary>
    GairiKamboola,

    /// <summary>The Moon has nothing to do with an Ithasala: it is weakened.</summary>
    Khallasara,

    /// <summary>One of an Ithasala is retrograde, combust, debilitated, or in the 6th, 8th or 12th: it spoils it.</summary>
    Radda,

    /// <summary>In an Ithasala the slower is strong and the faster is not: it comes with effort.</summary>
    DuhphaliKuttha,

    /// <summary>Both are weak, and one comes on to a strong third: another's help brings it.</summary>
    DutthotthaDavira,

    /// <summary>One of two without an Ithasala, at the end of its rashi, will come on to a strong one from the next.</summary>
    Tambira,

    /// <summary>A strong graha in a kendra or panaphara that a benefic sees.</summary>
    Kuttha,

    /// <summary>A weak graha in the 6th, 8th or 12th that a malefic sees.</summary>
    Durapha,
}

/// <param name="One">The faster of the two, or the only one; null for what all seven make.</param>
/// <param name="Other">The slower of the two; null where there is only one.</param>
/// <param name="Through">The third that joins, helps or hinders.</param>
public readonly record struct TajakaYoga(
    TajakaYogaKind Kind, Graha? One = null, Graha? Other = null, Graha? Through = null);
