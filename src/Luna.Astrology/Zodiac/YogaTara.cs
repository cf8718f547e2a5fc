using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.Astrology.Zodiac;

/// <summary>A star that marks a nakshatra, as the Earth's centre sees it.</summary>
/// <remarks>Hipparcos, van Leeuwen (2007), A&amp;A 474, 653; ICRS at J2000.</remarks>
internal sealed class YogaTara
{
    private const double RadiansPerMas = Math.PI / 180 / 3_600_000;
    private const double AuPerYearOfKmPerSecond = 86_400 * 365.25 / 149_597_870.7;
    private const double LightDaysPerAu = 1 / 173.14463267424034;

    // Sun's mass in masses of the planet's system: they swing the Sun, and the Earth with it, by up to 15 m/s.
    private const double SunToJupiter = 1047.3486;
    private const double SunToSaturn = 3497.898;

    private readonly double _distanceAu;
    private readonly Vector _placeAtJ2000;
    private readonly Vector _motionPerYear;

    private YogaTara(
        double rightAscensionHours, double declinationDegrees, double eastMasPerYear, double northMasPerYear,
        double parallaxMas, double recedingKmPerSecond)
    {
        var (sinA, cosA) = Math.SinCos(Angle.FromDegrees(rightAscensionHours * 15).Radians);
        var (sinD, cosD) = Math.SinCos(Angle.FromDegrees(declinationDegrees).Radians);
        var outward = new Vector(cosD * cosA, cosD * sinA, sinD);
        var east = new Vector(-sinA, cosA, 0);
        var north = new Vector(-sinD * cosA, -sinD * sinA, cosD);
        _distanceAu = 1 / (parallaxMas * RadiansPerMas);
        _placeAtJ2000 = outward * _distanceAu;
        _motionPerYear = (east * eastMasPerYear + north * northMasPerYear) * (RadiansPerMas * _distanceAu)
            + outward * (recedingKmPerSecond * AuPerYearOfKmPerSecond);
    }

    /// <summary>α Virginis, Spica.</summary>
    public static YogaTara Chitra { get; } = new(
        13 + 25 / 60.0 + 11.57937 / 3600, -(11 + 9 / 60.0 + 40.7501 / 3600), -42.35, -30.67, 13.06, 1.0);

    /// <summary>ζ Piscium A.</summary>
    public static YogaTara Revati { get; } = new(
        1 + 13 / 60.0 + 43.88735 / 3600, 7 + 34 / 60.0 + 31.2745 / 3600, 145, -55.69, 18.76, 15);

    /// <summary>δ Cancri.</summary>
    public static YogaTara Pushya { get; } = new(
        8 + 44 / 60.0 + 41.09921 / 3600, 18 + 9 / 60.0 + 15.5034 / 3600, -17.67, -229.26, 24.98, 17.14);

    /// <summary>
    /// On the mean equinox of date: with proper motion, annual parallax, deflection and aberration, without nutation.
    /// </summary>
    public double LongitudeDegrees(JulianDate tt)
    {
        var sun = Ephemeris.Apparent(Body.Sun, tt);
        // The Sun's light is 8 minutes old, which turns the Earth's velocity as seen in it by 20″.
        var now = new JulianDate(Math.Min(
            tt.Days + LightDaysPerAu * sun.DistanceAu, Ephemeris.End.Days));
        var (sunPlace, sunVelocity) = Cartesian(Ephemeris.Apparent(Body.Sun, now));
        var velocity = -sunVelocity
            - (Cartesian(Ephemeris.Apparent(Body.Jupiter, now)).Velocity - sunVelocity) * (1 / SunToJupiter)
            - (Cartesian(Ephemeris.Apparent(Body.Saturn, now)).Velocity - sunVelocity) * (1 / SunToSaturn);

        var icrs = _placeAtJ2000 + _motionPerYear * (tt.Year - 2000);
        var seen = (Precession.EclipticOfDate(tt).Apply(icrs) + sunPlace).Unit;
        var aberrated = Aberration.Apply(seen, velocity * LightDaysPerAu);
        var place = new SkyPosition(aberrated.LongitudeDegrees, aberrated.LatitudeDegrees, _distanceAu, 0, 0, 0);
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
