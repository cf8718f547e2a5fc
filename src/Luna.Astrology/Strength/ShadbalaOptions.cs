using Luna.Astrology.Charts;

namespace Luna.Astrology.Strength;

/// <summary>Which declination the ayana bala is counted from.</summary>
public enum AyanaDeclination
{
    /// <summary>That of the point of the ecliptic, for an ecliptic tilted by 24°.</summary>
    Ecliptic24,

    /// <summary>The graha's own, with its latitude and today's tilt.</summary>
    True,
}

/// <summary>What a planetary war takes from the vanquished and gives to the victor.</summary>
public enum YuddhaRule
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The difference of their shadbalas (Parashara 27.20).</summary>
    Difference,

    /// <summary>
    /// The difference of their sthana, dig and kaala balas, divided by that of their discs (B. V. Raman).
    /// </summary>
    DifferenceByDiscs,
}

/// <param name="Declination">For the ayana bala.</param>
/// <param name="Yuddha">What becomes of a war.</param>
/// <param name="Victor">Who wins a war.</param>
/// <param name="SunRequiredVirupas">
/// 300 by B. V. Raman and most software; 390 in R. Santhanam's text of Parashara 27.32.
/// </param>
public sealed record ShadbalaOptions(
    AyanaDeclination Declination = AyanaDeclination.Ecliptic24,
    YuddhaRule Yuddha = YuddhaRule.None,
    WarVictor Victor = WarVictor.Northern,
    double SunRequiredVirupas = 300)
{
    public static ShadbalaOptions Default { get; } = new();
}
