using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Panchanga;

/// <summary>Which muhurtas of a Saturday are dur muhurtas.</summary>
public enum SaturdayDurMuhurta
{
    /// <summary>The third of the day.</summary>
    Third,

    /// <summary>The first and the second of the day, as many almanacs of the North have it.</summary>
    FirstTwo,
}

/// <summary>Where schools differ.</summary>
/// <param name="Ayanamsa">Of nakshatra, nitya yoga, the names of months and all that hangs on the Sun's rashi.</param>
/// <param name="SunRule">What sunrise and sunset are, from which the day and its parts are counted.</param>
/// <param name="MoonRule">What moonrise and moonset are; the latitude of the Moon counts only in the other two rules.</param>
public sealed record PanchangaOptions(
    Ayanamsa Ayanamsa = Ayanamsa.Lahiri,
    RiseRule SunRule = RiseRule.Hindu,
    RiseRule MoonRule = RiseRule.Standard,
    SaturdayDurMuhurta SaturdayDurMuhurta = SaturdayDurMuhurta.Third)
{
    public static PanchangaOptions Default { get; } = new();
}
