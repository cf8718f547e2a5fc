using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>An angle at a moment and how fast it changes.</summary>
/// <param name="Degrees">Of any turn.</param>
public readonly record struct AngleMotion(double Degrees, double DegreesPerDay);

/// <summary>An angle as a function of time, for <see cref="Crossings"/>. Structs are called without a detour.</summary>
public interface IMovingAngle
{
    /// <summary>
    /// A step, in days, over which the angle moves by less than half a turn and changes its direction at most once.
    /// </summary>
    double StepDays { get; }

    /// <summary>Whether the angle ever moves backwards.</summary>
    bool TurnsBack { get; }

    /// <param name="tt">Terrestrial Time.</param>
    /// <exception cref="OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    AngleMotion At(JulianDate tt);
}

/// <summary>Any function as a moving angle.</summary>
/// <param name="Function">Of TT.</param>
public readonly record struct MovingAngle(Func<JulianDate, AngleMotion> Function, double StepDays, bool TurnsBack)
    : IMovingAngle
{
    public AngleMotion At(JulianDate tt) => Function(tt);
}

/// <summary>How far the Moon is ahead of the Sun in longitude: twelve degrees are a tithi.</summary>
public readonly record struct MoonFromSun : IMovingAngle
{
    public double StepDays => 10;

    public bool TurnsBack => false;

    public AngleMotion At(JulianDate tt)
    {
        var moon = Ephemeris.Longitude(Body.Moon, tt);
        var sun = Ephemeris.Longitude(Body.Sun, tt);
        return new(moon.Degrees - sun.Degrees, moon.DegreesPerDay - sun.DegreesPerDay);
    }
}
