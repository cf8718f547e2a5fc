using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Prashna;

/// <summary>The named rules by which a question is answered.</summary>
/// <remarks>
/// Shatpanchasika of Prithuyasas, chapter 1: the first five. Prasna Marga, chapters 5 and 14: the Moon. Tajaka Neelakanthi,
/// Prashna Tantra: the lords, their yogas and the Moon's way.
/// </remarks>
public enum PrashnaRule
{
    /// <summary>A lagna that rises head first (shirshodaya) promises, one that rises back first hinders.</summary>
    Rising,

    /// <summary>The lagna is joined or seen by its lord or by a benefic.</summary>
    LagnaUpheld,

    /// <summary>The lagna is joined or seen by malefics.</summary>
    LagnaAfflicted,

    /// <summary>The bhava asked about is joined or seen by its lord or by a benefic.</summary>
    MatterUpheld,

    /// <summary>The bhava asked about is joined or seen by malefics.</summary>
    MatterAfflicted,

    /// <summary>Where the lord of the lagna stands.</summary>
    LagnaLordStands,

    /// <summary>Where the lord of the bhava asked about stands.</summary>
    MatterLordStands,

    /// <summary>Where the natural significator of the matter stands.</summary>
    SignificatorStands,

    /// <summary>The Moon's bhava, and whether she waxes.</summary>
    MoonStands,

    /// <summary>One graha rules both the lagna and the bhava asked about.</summary>
    OneLord,

    /// <summary>The lord of one stands in the bhava of the other.</summary>
    LordInTheOther,

    Ithasala,
    Ishrafa,
    NoSight,
    Nakta,
    Yamaya,
    Manau,
    Kamboola,
    Khallasara,
    Radda,
    HelpOfThird,

    /// <summary>Whom the Moon leaves.</summary>
    MoonLeaves,

    /// <summary>Whom the Moon comes to.</summary>
    MoonComesTo,

    /// <summary>The Moon meets nobody any more in her rashi.</summary>
    MoonMeetsNobody,
}

/// <param name="Weight">Positive speaks for, negative against, up to 3; 0 only tells.</param>
/// <param name="One">The graha it rests on, where there is one.</param>
/// <param name="Through">The third, where there is one.</param>
public readonly record struct PrashnaReason(PrashnaRule Rule, int Weight, Graha? One = null, Graha? Through = null);

/// <summary>Which way the reasons lean; never more than that.</summary>
public enum PrashnaTendency
{
    Against,
    Undecided,
    For,
}
