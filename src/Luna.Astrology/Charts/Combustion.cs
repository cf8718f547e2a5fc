using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

/// <summary>A graha is combust while its longitude is nearer to the Sun's than its orb.</summary>
/// <remarks>Surya Siddhanta, chapter 9, verses 6 to 9; Mercury and Venus have a smaller orb when retrograde.</remarks>
public static class Combustion
{
    /// <returns>Degrees; null for the Sun and the nodes, which cannot be combust.</returns>
    public static double? OrbDegrees(Graha graha, bool isRetrograde) => graha switch
    {
        Graha.Moon => 12,
        Graha.Mars => 17,
        Graha.Mercury => isRetrograde ? 12 : 14,
        Graha.Jupiter => 11,
        Graha.Venus => isRetrograde ? 8 : 10,
        Graha.Saturn => 15,
        _ => null,
    };

    public static bool IsCombust(Graha graha, double longitudeDegrees, bool isRetrograde, double sunLongitudeDegrees) =>
        OrbDegrees(graha, isRetrograde) is { } orb
        && Math.Abs(Angle.DifferenceDegrees(longitudeDegrees, sunLongitudeDegrees)) < orb;
}
