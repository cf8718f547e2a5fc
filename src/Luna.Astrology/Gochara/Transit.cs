using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Gochara;

/// <summary>How a graha in transit stands to the natal Moon.</summary>
public enum TransitQuality
{
    Bad,

    /// <summary>A bad place made harmless by another graha in the place that it obstructs (viparita vedha).</summary>
    BadRelieved,

    /// <summary>A good place made idle by another graha (vedha).</summary>
    GoodObstructed,
    Good,
}

/// <summary>One graha as it moves over a natal chart.</summary>
/// <param name="FromMoon">1 to 12, counted in rashis from the natal Moon's.</param>
/// <param name="FromLagna">1 to 12, counted in rashis from the natal lagna's.</param>
/// <param name="OpposedBy">The grahas that obstruct it, or relieve it; empty when none does.</param>
/// <param name="Bindus">In its own natal ashtakavarga, 0 to 8, in the rashi it is in; null for the nodes.</param>
/// <param name="SarvaBindus">In the natal sarva ashtakavarga, of that rashi.</param>
/// <param name="Over">The natal grahas in that rashi, which it is together with.</param>
public sealed record Transit(
    Graha Graha,
    ZodiacPoint Point,
    double SpeedDegreesPerDay,
    int FromMoon,
    int FromLagna,
    TransitQuality Quality,
    IReadOnlyList<Graha> OpposedBy,
    int? Bindus,
    int SarvaBindus,
    IReadOnlyList<Graha> Over)
{
    public bool IsRetrograde => SpeedDegreesPerDay < 0;

    /// <summary>As Phaladeepika, chapter 24, has it: more than four bindus help, fewer hinder.</summary>
    public bool? HasStrongBindus => Bindus is { } bindus ? bindus > 4 : null;
}
