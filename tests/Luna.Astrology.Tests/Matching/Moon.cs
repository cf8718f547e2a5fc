using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Matching;

/// <summary>Moons for the tests.</summary>
internal static class Moon
{
    public static readonly Arbitrary<ZodiacPoint> Anywhere =
        Gen.Choose(0, 35_999).Select(x => new ZodiacPoint(x / 100.0)).ToArbitrary();

    /// <summary>In the middle of a pada.</summary>
    public static ZodiacPoint In(Nakshatra nakshatra, int pada) =>
        new(((int)nakshatra - 1) * (360 / 27.0) + (pada - 0.5) * (360 / 108.0));
}
