using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.Astrology.Zodiac;

/// <summary>Chitra, the star α Virginis, as the Earth's centre sees it.</summary>
/// <remarks>Hipparcos, van Leeuwen (2007), A&amp;A 474, 653; ICRS at J2000.</remarks>
internal static class Spica
{
    private const double RightAscensionDegrees = (13 + 25 / 60.0 + 11.57937 / 3600) * 15;
    private const double DeclinationDegrees = -(11 + 9 / 60.0 + 40.7501 / 3600);
    private const double EastMasPerYear = -42.35;
    private const double NorthMasPerYear = -30.67;
    private const double ParallaxMas = 13.06;
    private const double RecedingKmPerSecond = 1.0;

    private const double RadiansPerMas = Math.PI / 180 / 3_600_000;
    private const double DistanceAu = 1 / (ParallaxMas * RadiansPerMas);
    private const double AuPerYearOfKmPerSecond = 86_400 * 365.25 / 149_597_870.7;
    private const double LightDaysPerAu = 1 / 173.14463267424034;

    // Sun's mass in masses of the planet's system: they swing the Sun, and the Earth with it, by up to 15 m/s.
    private const double SunToJupiter = 1047.3486;
    private const double SunToSaturn = 3497.898;

    private static readonly Vector PlaceAtJ2000;
    private static readonly Vector MotionPerYear;

    static Spica()
    {
        var (sinA, cosA) = Math.SinCos(Angle.FromDegrees(RightAscensionDegrees).Radians);
        var (sinD, cosD) = Math.SinCos(Angle.FromDegrees(DeclinationDegrees).Radians);
        var outward = new Vector(cosD * cosA, cosD * sinA, sinD);
        var east = new Vector(-sinA, cosA, 0);
        var north = new Vector(-sinD * cosA, -sinD * sinA, cosD);
        PlaceAtJ2000 = outward * DistanceAu;
        MotionPerYear = (east * EastMasPerYear + north * NorthMasPerYear) * (RadiansPerMas * DistanceAu)
            + outward * (RecedingKmPerSecond * AuPerYearOfKmPerSecond);
    }

    /// <summary>
    /// On the mean equinox of date: with proper motion, annual parallax, deflection and aberration, without nutation.
    /// </summary>
    public static double LongitudeDegrees(JulianDate tt)
    {
        var sun = Ephemeris.Apparent(Body.Sun, tt);
        // The Sun's light is 8 minutes old, which turns the Earth's velocity as seen in it by 20″.
        var now = new JulianDate(Math.Min(
            tt.Days + LightDaysPerAu * sun.DistanceAu, Ephemeris.EndOf(Body.Sun).Days));
        var (sunPlace, sunVelocity) = Cartesian(Ephemeris.Apparent(Body.Sun, now));
        var velocity = -sunVelocity
            - (Cartesian(Ephemeris.Apparent(Body.Jupiter, now)).Velocity - sunVelocity) * (1 / SunToJupiter)
            - (Cartesian(Ephemeris.Apparent(Body.Saturn, now)).Velocity - sunVelocity) * (1 / SunToSaturn);

        var icrs = PlaceAtJ2000 + MotionPerYear * (tt.Year - 2000);
        var seen = (Precession.EclipticOfDate(tt).Apply(icrs) + sunPlace).Unit;
        var aberrated = Aberration.Apply(seen, velocity * LightDaysPerAu);
        var place = new SkyPosition(aberrated.LongitudeDegrees, aberrated.LatitudeDegrees, DistanceAu, 0, 0, 0);
        return Angle.NormalizeDegrees(LightDeflection.Bend(place, sun).LongitudeDegrees);
    }

    private static (Vector Place, Vector Velocity) Cartesian(SkyPosition p)
    {
        var (sinL, cosL) = Math.SinCos(Angle.FromDegrees(p.LongitudeDegrees).Radians);
        var (sinB, cosB) = Math.SinCos(Angle.FromDegrees(p.LatitudeDegrees).Radians);
        var outward = new Vector(cosB * cosL, cosB * sinL, sinB);
        var east = new Vector(-sinL, cosL, 0) * (cosB * Angle.FromDegrees(p.LongitudeSpeedDegreesPerDay).Radians);
        var north = new Vector(-sinB * cosL, -sinB * sinL, cosB)
            * Angle.FromDegrees(p.LatitudeSpeedDegreesPerDay).Radians;
        return (outward * p.DistanceAu, (east + north) * p.DistanceAu + outward * p.DistanceSpeedAuPerDay);
    }
}
