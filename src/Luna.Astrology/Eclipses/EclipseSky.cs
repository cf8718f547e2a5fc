using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.Astrology.Eclipses;

/// <summary>Sun and Moon from the Earth's centre, on the mean ecliptic and equinox of date, au.</summary>
internal readonly record struct EclipseSky(Vector Sun, Vector Moon)
{
    public static EclipseSky At(JulianDate tt) =>
        new(PlaceOf(Ephemeris.Apparent(Body.Sun, tt)), PlaceOf(Ephemeris.Apparent(Body.Moon, tt)));

    public double SunRadiusRadians => Math.Asin(Discs.SunRadiusAu / Sun.Length);

    public double MoonRadiusRadians => Math.Asin(Discs.MoonRadiusAu / Moon.Length);

    /// <summary>How far the Moon's centre is from the line through Sun and Earth, on either side of the Earth.</summary>
    public double FromAxisRadians => Math.Asin(Moon.Unit.Cross(Sun.Unit).Length);

    /// <summary>
    /// The Earth's shadow where the Moon is, the air making the Earth a hundredth larger against the Moon.
    /// </summary>
    /// <remarks>Danjon (1951), L'Astronomie 65, 51.</remarks>
    public double UmbraRadians => EarthRadians - SunRadiusRadians;

    public double PenumbraRadians => EarthRadians + SunRadiusRadians;

    private double EarthRadians =>
        1.01 * Math.Asin(Discs.EarthRadiusAu / Moon.Length) + Math.Asin(Discs.EarthRadiusAu / Sun.Length);

    /// <summary>When the Moon is nearest to the line, from a moment within some hours.</summary>
    /// <param name="sizeOf">Of the discs that approach each other, radians: their limbs are nearest then.</param>
    public static JulianDate Nearest(JulianDate near, Func<EclipseSky, double> sizeOf)
    {
        const double sample = 0.002;
        var at = near.Days;
        double before = 0, now = 0, after = 0;
        foreach (var step in (ReadOnlySpan<double>)[0.03, 0.01, sample])
        {
            (before, now, after) = (Square(at - step), Square(at), Square(at + step));
            at += 0.5 * step * (before - after) / (before - 2 * now + after);
        }

        // The squared distance is b² + v²t²; discs that grow by r a day move the least gap of the limbs by b·r/v².
        var speedSquared = (before - 2 * now + after) / (2 * sample * sample);
        var growth = (sizeOf(At(new(at + sample))) - sizeOf(At(new(at - sample)))) / (2 * sample);
        return new(at + Math.Sqrt(Square(at)) * growth / speedSquared);

        static double Square(double days)
        {
            var distance = At(new(days)).FromAxisRadians;
            return distance * distance;
        }
    }

    private static Vector PlaceOf(in SkyPosition position)
    {
        var (sinL, cosL) = Math.SinCos(Angle.FromDegrees(position.LongitudeDegrees).Radians);
        var (sinB, cosB) = Math.SinCos(Angle.FromDegrees(position.LatitudeDegrees).Radians);
        return new Vector(cosB * cosL, cosB * sinL, sinB) * position.DistanceAu;
    }
}
