namespace Luna.Astrology.Sky;

/// <summary>How large Sun, Moon and Earth are.</summary>
internal static class Discs
{
    private const double KilometresPerAu = 149_597_870.7;

    /// <summary>959.63″ from one au: Explanatory Supplement (2013), 10.2.</summary>
    public const double SunRadiusAu = 696_000 / KilometresPerAu;

    /// <summary>Archinal et al. (2018), Celest. Mech. Dyn. Astron. 130, 22.</summary>
    public const double MoonRadiusAu = 1737.4 / KilometresPerAu;

    /// <summary>WGS 84, at the equator.</summary>
    public const double EarthRadiusAu = 6378.137 / KilometresPerAu;

    /// <summary>WGS 84.</summary>
    public const double EarthFlattening = 1 / 298.257223563;
}
