using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>How the Moon is drawn from its course around the Earth, from Newton's law.</summary>
/// <remarks>Masses and the Earth's flattening as in DE440/441: Park et al. (2021), AJ 161:105, table 2.</remarks>
internal sealed class MoonPull(SolarSystem system)
{
    private const double KmPerAu = 149_597_870.7;
    private const double SecondsPerDay = 86_400;
    private const double EarthRadius = 6_378.1366 / KmPerAu;
    private const double EarthFlattening = 1.0826253e-3;

    /// <summary>Gravity of Earth and Moon together, au³ a day².</summary>
    public static double EarthMoonGravity { get; } = Gravity(403_503.235625);

    private static readonly (Body Body, double Gravity)[] Disturbers =
    [
        (Body.Sun, Gravity(132_712_440_041.279)),
        (Body.Mercury, Gravity(22_031.868551)),
        (Body.Venus, Gravity(324_858.592)),
        (Body.Mars, Gravity(42_828.375816)),
        (Body.Jupiter, Gravity(126_712_764.1)),
        (Body.Saturn, Gravity(37_940_584.8418)),
    ];

    /// <summary>
    /// Acceleration of the Moon seen from the Earth, au a day², less the part that points to the Earth's centre, which turns
    /// no plane: Sun, planets and the Earth's flattening.
    /// </summary>
    public Vector At(JulianDate tt)
    {
        var moon = system.MoonFromEarth(tt).Place;
        var earth = system.Earth(tt).Place;
        var sum = Flattening(moon, tt);
        foreach (var (body, gravity) in Disturbers)
        {
            var fromEarth = system.Of(body, tt).Place - earth;
            sum += Towards(fromEarth - moon, gravity) - Towards(fromEarth, gravity);
        }

        return sum;
    }

    private static Vector Flattening(Vector moon, JulianDate tt)
    {
        var axes = Precession.EclipticOfDate(tt);
        var (sin, cos) = Math.SinCos(Obliquity.MeanOfDate(tt).Radians);
        var pole = axes.Z * cos + axes.Y * sin;
        var distance = moon.Length;
        var scaled = EarthRadius / distance;
        return pole * (-3 * EarthFlattening * EarthMoonGravity * scaled * scaled * moon.Dot(pole)
            / (distance * distance * distance));
    }

    private static Vector Towards(Vector there, double gravity) =>
        there * (gravity / (there.Dot(there) * there.Length));

    private static double Gravity(double km3PerSecond2) =>
        km3PerSecond2 * SecondsPerDay * SecondsPerDay / (KmPerAu * KmPerAu * KmPerAu);
}
