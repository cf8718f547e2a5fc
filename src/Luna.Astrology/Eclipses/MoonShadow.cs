using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.Astrology.Eclipses;

/// <summary>
/// The Moon's shadow against the Earth, in equatorial radii of an Earth that is drawn out to a ball along its axis.
/// </summary>
/// <param name="Gamma">How far the axis of the shadow passes the Earth's centre.</param>
/// <param name="Penumbra">Radius in the plane through the centre.</param>
/// <param name="Umbra">As the penumbra; negative where the cone has not come to its point yet.</param>
/// <param name="UmbraSlope">By how much the umbra grows towards the centre per radius.</param>
/// <remarks>Besselian elements: Explanatory Supplement (2013), chapter 11.</remarks>
internal readonly record struct MoonShadow(double Gamma, double Penumbra, double Umbra, double UmbraSlope)
{
    public static MoonShadow At(JulianDate tt)
    {
        var sky = EclipseSky.At(tt);
        var tilt = Obliquity.MeanOfDate(tt).Radians;
        var (sun, moon) = (OnBall(sky.Sun, tilt), OnBall(sky.Moon, tilt));
        var axis = sun - moon;
        var distance = axis.Length;
        var toSun = axis.Unit;
        var height = moon.Dot(toSun);
        var (sun1, moon1) = (Discs.SunRadiusAu / Discs.EarthRadiusAu, Discs.MoonRadiusAu / Discs.EarthRadiusAu);

        // Half angles of the cones: their points lie between Sun and Moon, and behind the Moon.
        var penumbra = Math.Asin((sun1 + moon1) / distance);
        var umbra = Math.Asin((sun1 - moon1) / distance);
        return new(
            moon.Cross(toSun).Length,
            height * Math.Tan(penumbra) + moon1 / Math.Cos(penumbra),
            height * Math.Tan(umbra) - moon1 / Math.Cos(umbra),
            Math.Tan(umbra));
    }

    /// <summary>The radius of the umbra where the axis meets the ground.</summary>
    public double UmbraOnGround => Umbra - UmbraSlope * Math.Sqrt(Math.Max(0, 1 - Gamma * Gamma));

    private static Vector OnBall(Vector ecliptic, double tilt)
    {
        var (sin, cos) = Math.SinCos(tilt);
        var x = ecliptic.X;
        var y = ecliptic.Y * cos - ecliptic.Z * sin;
        var z = (ecliptic.Y * sin + ecliptic.Z * cos) / (1 - Discs.EarthFlattening);
        return new Vector(x, y, z) * (1 / Discs.EarthRadiusAu);
    }
}
