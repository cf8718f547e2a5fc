using Luna.Api.Births;
using Luna.Astrology.Panchanga;
using Luna.Astrology.Sky;

namespace Luna.Api.Panchanga;

/// <summary>A place, and by which rules its days are reckoned.</summary>
public abstract record AlmanacRequest : PlaceRequest
{
    /// <summary>Lahiri when absent.</summary>
    public string? Ayanamsa { get; init; }

    /// <summary>
    /// What sunrise is: Hindu when absent (centre of the disc, no refraction), Standard (upper limb, refraction) or
    /// Geometric (centre 50′ below the horizon).
    /// </summary>
    public string? Sunrise { get; init; }

    /// <summary>Which muhurtas of a Saturday are dur muhurtas: Third when absent, or FirstTwo.</summary>
    public string? SaturdayDurMuhurta { get; init; }

    internal PanchangaOptions ReadOptions(Problems problems, string? moonrise = null) => new(
        Fields.Name(Ayanamsa, Astrology.Zodiac.Ayanamsa.Lahiri, "ayanamsa", problems),
        Fields.Name(Sunrise, RiseRule.Hindu, "sunrise", problems),
        Fields.Name(moonrise, RiseRule.Standard, "moonrise", problems),
        Fields.Name(
            SaturdayDurMuhurta, Astrology.Panchanga.SaturdayDurMuhurta.Third, "saturdayDurMuhurta", problems));
}
