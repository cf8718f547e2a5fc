using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tajaka;

/// <summary>What the yogas mean by a strong and by a weak graha.</summary>
/// <remarks>Tajaka Neelakanthi, Samjna Tantra: the verses on Kuttha, Durapha and Radda.</remarks>
internal static class TajakaStanding
{
    /// <summary>Exalted or in its own rashi, and not spoilt.</summary>
    public static bool IsStrong(Chart chart, Graha graha) =>
        Dignities.Of(chart, graha) >= Dignity.Own && !IsSpoilt(chart, graha);

    /// <summary>Retrograde, combust, debilitated, or in the 6th, 8th or 12th.</summary>
    public static bool IsSpoilt(Chart chart, Graha graha)
    {
        var placement = chart[graha];
        return placement.IsRetrograde || placement.IsCombust || placement.Bhava is 6 or 8 or 12
            || Dignities.Of(chart, graha) == Dignity.Debilitated;
    }

    /// <summary>Jupiter or Venus sees it, or is with it.</summary>
    public static bool IsSeenByBenefic(Chart chart, Graha graha) =>
        IsSeenBy(chart, graha, Graha.Jupiter) || IsSeenBy(chart, graha, Graha.Venus);

    /// <summary>Mars or Saturn sees it, or is with it.</summary>
    public static bool IsSeenByMalefic(Chart chart, Graha graha) =>
        IsSeenBy(chart, graha, Graha.Mars) || IsSeenBy(chart, graha, Graha.Saturn);

    private static bool IsSeenBy(Chart chart, Graha graha, Graha other) =>
        graha != other
        && TajakaAspects.Sight(chart[graha].Point.Rashi, chart[other].Point.Rashi) != TajakaSight.None;
}
