using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Panchanga;

/// <summary>The Moon's sidereal longitude some days around a moment.</summary>
internal readonly record struct MoonNearby(NearbyAyanamsa Ayanamsa) : IMovingAngle
{
    public double StepDays => 8;

    public bool TurnsBack => false;

    public AngleMotion At(JulianDate tt)
    {
        var moon = Ephemeris.Longitude(Body.Moon, tt);
        return new(moon.Degrees - Ayanamsa.At(tt), moon.DegreesPerDay - Ayanamsa.DegreesPerDay);
    }
}

/// <summary>The sidereal longitudes of Sun and Moon added, some days around a moment.</summary>
internal readonly record struct SunAndMoonNearby(NearbyAyanamsa Ayanamsa) : IMovingAngle
{
    public double StepDays => 8;

    public bool TurnsBack => false;

    public AngleMotion At(JulianDate tt)
    {
        var moon = Ephemeris.Longitude(Body.Moon, tt);
        var sun = Ephemeris.Longitude(Body.Sun, tt);
        return new(
            moon.Degrees + sun.Degrees - 2 * Ayanamsa.At(tt),
            moon.DegreesPerDay + sun.DegreesPerDay - 2 * Ayanamsa.DegreesPerDay);
    }
}

/// <summary>An ayanamsa as a straight line: within 0.02″ of itself for two days, and quick.</summary>
internal readonly record struct NearbyAyanamsa(double MiddleDays, double Degrees, double DegreesPerDay)
{
    public static NearbyAyanamsa Of(Ayanamsa kind, JulianDate tt)
    {
        var before = Ayanamsas.MeanDegrees(kind, tt.AddDays(-1));
        var after = Ayanamsas.MeanDegrees(kind, tt.AddDays(1));
        var perDay = Angle.DifferenceDegrees(after, before) / 2;
        return new(tt.Days, before + perDay, perDay);
    }

    public double At(JulianDate tt) => Degrees + (tt.Days - MiddleDays) * DegreesPerDay;
}

/// <summary>Which part of an angle runs, and from when to when.</summary>
/// <param name="Number">From 1.</param>
internal readonly record struct Part(int Number, JulianDate StartTt, JulianDate EndTt)
{
    /// <param name="size">Of a part, degrees; a divisor of 360.</param>
    public static Part Running<T>(in T angle, double size, JulianDate tt)
        where T : IMovingAngle
    {
        var index = (int)(Angle.NormalizeDegrees(angle.At(tt).Degrees) / size);
        return new(
            index + 1,
            Crossings.LastForward(angle, index * size, tt),
            Crossings.NextForward(angle, (index + 1) * size, tt));
    }

    /// <summary>The part after this one.</summary>
    public Part Next<T>(in T angle, double size)
        where T : IMovingAngle
    {
        var count = (int)Math.Round(360 / size);
        var next = Number % count + 1;
        return new(next, EndTt, Crossings.NextForward(angle, next * size, EndTt));
    }
}
