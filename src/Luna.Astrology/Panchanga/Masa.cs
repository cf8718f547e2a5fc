using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Panchanga;

/// <summary>The twelve lunar months.</summary>
public enum MasaName
{
    Chaitra = 1,
    Vaishakha,
    Jyeshtha,
    Ashadha,
    Shravana,
    Bhadrapada,
    Ashwina,
    Kartika,
    Margashirsha,
    Pausha,
    Magha,
    Phalguna,
}

/// <summary>The lunar month that a moment lies in.</summary>
/// <param name="Amanta">Counted from new moon to new moon.</param>
/// <param name="Purnimanta">Counted from full moon to full moon: in the dark half one name on.</param>
/// <param name="IsAdhika">The Sun enters no rashi in it: the month is put in, and its namesake follows.</param>
/// <param name="IsKshaya">The Sun enters two rashis in it: the name that follows is left out.</param>
/// <param name="NewMoonBefore">When it began (amanta).</param>
/// <param name="NewMoonAfter">When it ends.</param>
/// <param name="SunRashi">Where the Sun stands at the moment itself: the solar month.</param>
public sealed record Masa(
    MasaName Amanta, MasaName Purnimanta, bool IsAdhika, bool IsKshaya,
    Instant NewMoonBefore, Instant NewMoonAfter, Rashi SunRashi)
{
    private const int Count = 12;

    /// <remarks>
    /// The month is named for the rashi that the Sun enters in it: Chaitra for Mesha. Dharmasindhu, first pariccheda, on
    /// adhika and kshaya months.
    /// </remarks>
    /// <exception cref="OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    public static Masa At(Instant instant, Ayanamsa ayanamsa = Ayanamsa.Lahiri, TimeScales scales = default) =>
        At(scales.ToTerrestrial(instant), ayanamsa, scales);

    internal static Masa At(JulianDate tt, Ayanamsa ayanamsa, TimeScales scales)
    {
        var moon = new MoonFromSun();
        var before = Crossings.LastForward(moon, 0, tt);
        var after = Crossings.NextForward(moon, 0, tt);
        var sun = new SiderealMotion(Graha.Sun, ayanamsa);
        var first = RashiOf(sun.At(before));
        var entered = (RashiOf(sun.At(after)) - first + Count) % Count;

        // The Sun in Meena (12) at the new moon enters Mesha: Chaitra (1).
        var amanta = Name((int)first + 1);
        var isDark = Angle.NormalizeDegrees(moon.At(tt).Degrees) >= 180;
        return new Masa(
            amanta,
            isDark && entered != 0 ? Name((int)amanta + 1) : amanta,
            entered == 0,
            entered == 2,
            scales.ToInstant(before),
            scales.ToInstant(after),
            RashiOf(sun.At(tt)));
    }

    private static Rashi RashiOf(AngleMotion sun) => new ZodiacPoint(Angle.NormalizeDegrees(sun.Degrees)).Rashi;

    private static MasaName Name(int number) => (MasaName)((number - 1) % Count + 1);
}
