namespace Luna.Astrology.Sky;

/// <summary>The Sun's mass bends light: a planet near the Sun appears a little farther from it.</summary>
/// <remarks>
/// Explanatory Supplement to the Astronomical Almanac (2013), 7.2.4: at most 1.75″ at the limb. It changes so fast
/// there that no stored polynomial follows it; hence it is added here. Light that passes through the Sun's body (which
/// no one sees) is bent only by the mass nearer to the centre.
/// </remarks>
internal static class LightDeflection
{
    // Twice the Sun's gravitational radius, 2GM/c², in au.
    private const double DeflectionAu = 1.97412574336e-8;
    private const double DiscRadiusDegreesAtOneAu = 959.63 / 3600;
    private const double DegreesPerRadian = 180 / Math.PI;

    // Speeds are taken over this many days: little against the hours in which a planet passes the disc.
    private const double StepDays = 0.0002;

    // Share of the deflection against the distance from the centre in radii of the disc.
    private static readonly double[] Distance =
    [
        0, 0.1064, 0.1517, 0.1955, 0.2451, 0.2976, 0.3532, 0.4008, 0.4543, 0.4981,
        0.5445, 0.6033, 0.6541, 0.7066, 0.75, 0.8001, 0.8548, 0.9035, 0.9472, 1,
    ];

    private static readonly double[] Share =
    [
        0, 0.2069, 0.3556, 0.4951, 0.6306, 0.7415, 0.8247, 0.8750, 0.9140, 0.9370,
        0.9546, 0.9709, 0.9805, 0.9875, 0.9918, 0.9952, 0.9977, 0.9991, 0.9997, 1,
    ];

    public static SkyPosition Bend(SkyPosition body, SkyPosition sun)
    {
        var (longitude, latitude) = At(body, sun, 0);
        var after = At(body, sun, StepDays);
        return body with
        {
            LongitudeDegrees = body.LongitudeDegrees + longitude,
            LatitudeDegrees = body.LatitudeDegrees + latitude,
            LongitudeSpeedDegreesPerDay =
                body.LongitudeSpeedDegreesPerDay + (after.Longitude - longitude) / StepDays,
            LatitudeSpeedDegreesPerDay =
                body.LatitudeSpeedDegreesPerDay + (after.Latitude - latitude) / StepDays,
        };
    }

    // Axes: X towards the Sun's longitude, Z to the north of the ecliptic; the Sun's latitude is below 2″.
    private static (double Longitude, double Latitude) At(SkyPosition body, SkyPosition sun, double days)
    {
        var elongation = body.LongitudeDegrees - sun.LongitudeDegrees
            + days * (body.LongitudeSpeedDegreesPerDay - sun.LongitudeSpeedDegreesPerDay);
        var latitude = body.LatitudeDegrees + days * body.LatitudeSpeedDegreesPerDay;
        var (sinL, cosL) = Math.SinCos(elongation / DegreesPerRadian);
        var (sinB, cosB) = Math.SinCos(latitude / DegreesPerRadian);
        var sunLatitude = (sun.LatitudeDegrees + days * sun.LatitudeSpeedDegreesPerDay) / DegreesPerRadian;
        var sunDistance = sun.DistanceAu + days * sun.DistanceSpeedAuPerDay;

        var toSun = new Vector(1, 0, sunLatitude);
        var toBody = new Vector(cosB * cosL, cosB * sinL, sinB);
        var fromSun = (toBody * (body.DistanceAu + days * body.DistanceSpeedAuPerDay) - toSun * sunDistance).Unit;

        // 1 + q·e of the book, with e away from the Sun; as half the square of a difference it stays exact when small.
        var opening = fromSun - toSun;
        var denominator = opening.Dot(opening) / 2;
        if (denominator == 0)
            return default;

        var strength = DeflectionAu / sunDistance / denominator * DegreesPerRadian;
        var apart = (toBody - toSun).Length;
        var discRadius = DiscRadiusDegreesAtOneAu / DegreesPerRadian / sunDistance;
        if (apart < discRadius)
            strength *= ShareAt(apart / discRadius);

        var bend = (fromSun * toBody.Dot(toSun) - toSun * toBody.Dot(fromSun)) * strength;
        var east = bend.Y * cosL - bend.X * sinL;
        var north = bend.Z * cosB - sinB * (bend.X * cosL + bend.Y * sinL);
        return (east / cosB, north);
    }

    private static double ShareAt(double radii)
    {
        var i = 1;
        while (radii > Distance[i])
            i++;
        return Share[i - 1] + (Share[i] - Share[i - 1]) * (radii - Distance[i - 1]) / (Distance[i] - Distance[i - 1]);
    }
}
