namespace Luna.Astrology.Sky;

/// <summary>The planets that no eye sees and no classical text knows: barycentres of their systems.</summary>
public enum OuterPlanet
{
    Uranus,
    Neptune,
    Pluto,
}
