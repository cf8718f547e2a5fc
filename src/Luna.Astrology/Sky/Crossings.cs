using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>An angle passes a value.</summary>
/// <param name="Tt">Terrestrial Time.</param>
/// <param name="ValueDegrees">The value, 0 ≤ degrees &lt; 360.</param>
/// <param name="IsForward">False when the angle passes it moving backwards.</param>
public readonly record struct Crossing(JulianDate Tt, double ValueDegrees, bool IsForward);

/// <summary>An angle stands still and turns.</summary>
/// <param name="Tt">Terrestrial Time.</param>
/// <param name="Degrees">Where, 0 ≤ degrees &lt; 360.</param>
/// <param name="TurnsBack">True when it moves backwards (retrograde) from then on.</param>
public readonly record struct Station(JulianDate Tt, double Degrees, bool TurnsBack);

/// <summary>When an angle passes a value, and when it turns.</summary>
/// <remarks>
/// Every search cuts time into pieces over which the angle moves one way, so that a value passed three times around a
/// retrogression is found three times. Roots by Newton's method, kept inside a bracket; they are as exact as the
/// angle: a millisecond where it moves by a degree a day, a station to about a second.
/// </remarks>
public static class Crossings
{
    private const double Turn = 360;

    /// <summary>The first time after <paramref name="from"/> at which the angle passes the value, either way.</summary>
    /// <param name="until">Where to give up; that moment itself still counts.</param>
    /// <returns>TT; null when the angle does not pass it in that time.</returns>
    public static JulianDate? Next<T>(in T angle, double valueDegrees, JulianDate from, JulianDate until)
        where T : IMovingAngle
    {
        if (!angle.TurnsBack)
        {
            var found = NextForward(angle, valueDegrees, from);
            return found.Days <= until.Days ? found : null;
        }

        foreach (var crossing in Every(angle, Turn, from, until, valueDegrees))
            return crossing.Tt;
        return null;
    }

    /// <summary>
    /// The last time at or before <paramref name="from"/> at which the angle passed the value, either way.
    /// </summary>
    /// <param name="notBefore">Where to give up.</param>
    /// <returns>TT; null when the angle does not pass it in that time.</returns>
    public static JulianDate? Previous<T>(in T angle, double valueDegrees, JulianDate from, JulianDate notBefore)
        where T : IMovingAngle
    {
        if (!angle.TurnsBack)
        {
            var found = LastForward(angle, valueDegrees, from);
            return found.Days >= notBefore.Days ? found : null;
        }

        for (var to = from; to.Days > notBefore.Days; to = to.AddDays(-angle.StepDays))
        {
            var start = new JulianDate(Math.Max(to.Days - angle.StepDays, notBefore.Days));
            JulianDate? last = null;
            foreach (var crossing in Every(angle, Turn, start, to, valueDegrees))
                last = crossing.Tt;
            if (last is not null)
                return last;
        }

        return null;
    }

    /// <summary>When an angle that never turns back next reaches the value, after <paramref name="from"/>.</summary>
    /// <returns>TT, within one turn.</returns>
    public static JulianDate NextForward<T>(in T angle, double valueDegrees, JulianDate from)
        where T : IMovingAngle
    {
        var now = angle.At(from);
        var way = Angle.NormalizeDegrees(valueDegrees - now.Degrees);
        return MovingAngleRoots.Near(angle, valueDegrees, from.AddDays((way > 0 ? way : Turn) / now.DegreesPerDay));
    }

    /// <summary>
    /// When an angle that never turns back last reached the value, at or before <paramref name="from"/>.
    /// </summary>
    /// <returns>TT, within one turn.</returns>
    public static JulianDate LastForward<T>(in T angle, double valueDegrees, JulianDate from)
        where T : IMovingAngle
    {
        var now = angle.At(from);
        var way = Angle.NormalizeDegrees(now.Degrees - valueDegrees);
        return MovingAngleRoots.Near(angle, valueDegrees, from.AddDays(-way / now.DegreesPerDay));
    }

    /// <summary>
    /// All passages of one value, in time order, after <paramref name="from"/> and up to <paramref name="until"/>.
    /// </summary>
    public static IEnumerable<Crossing> Of<T>(T angle, double valueDegrees, JulianDate from, JulianDate until)
        where T : IMovingAngle => Every(angle, Turn, from, until, valueDegrees);

    /// <summary>
    /// All passages of the multiples of a step (30° for ingresses into rashis), in time order, after
    /// <paramref name="from"/> and up to <paramref name="until"/>.
    /// </summary>
    /// <param name="stepDegrees">A divisor of 360.</param>
    /// <param name="offsetDegrees">Added to each multiple.</param>
    public static IEnumerable<Crossing> Every<T>(
        T angle, double stepDegrees, JulianDate from, JulianDate until, double offsetDegrees = 0)
        where T : IMovingAngle
    {
        var start = angle.At(from);
        var unrolled = start.Degrees - offsetDegrees;
        foreach (var (to, end) in Pieces(angle, from, start, until))
        {
            var moved = unrolled + Angle.DifferenceDegrees(end.Degrees, start.Degrees);
            var (first, last) = (Math.Floor(unrolled / stepDegrees), Math.Floor(moved / stepDegrees));
            var isForward = last > first;
            for (var k = first; k != last; k += isForward ? 1 : -1)
            {
                var value = Angle.NormalizeDegrees((isForward ? k + 1 : k) * stepDegrees + offsetDegrees);
                yield return new(MovingAngleRoots.Root(angle, value, from, to, isForward), value, isForward);
            }

            (from, start, unrolled) = (to, end, moved);
        }
    }

    /// <summary>
    /// All turning points, in time order, after <paramref name="from"/> and up to <paramref name="until"/>.
    /// </summary>
    public static IEnumerable<Station> Stations<T>(T angle, JulianDate from, JulianDate until)
        where T : IMovingAngle
    {
        var start = angle.At(from);
        while (from.Days < until.Days)
        {
            var to = new JulianDate(Math.Min(from.Days + angle.StepDays, until.Days));
            var end = angle.At(to);
            if (TurnsBetween(start, end))
            {
                var at = MovingAngleRoots.StandsStill(angle, from, start.DegreesPerDay, to, end.DegreesPerDay);
                yield return new(at, Angle.NormalizeDegrees(angle.At(at).Degrees), end.DegreesPerDay < 0);
            }

            (from, start) = (to, end);
        }
    }

    /// <summary>The ends of the stretches over which the angle moves one way.</summary>
    private static IEnumerable<(JulianDate End, AngleMotion Motion)> Pieces<T>(
        T angle, JulianDate from, AngleMotion start, JulianDate until)
        where T : IMovingAngle
    {
        while (from.Days < until.Days)
        {
            var to = new JulianDate(Math.Min(from.Days + angle.StepDays, until.Days));
            var end = angle.At(to);
            if (angle.TurnsBack && TurnsBetween(start, end))
            {
                var at = MovingAngleRoots.StandsStill(angle, from, start.DegreesPerDay, to, end.DegreesPerDay);
                yield return (at, angle.At(at));
            }

            yield return (to, end);
            (from, start) = (to, end);
        }
    }

    private static bool TurnsBetween(AngleMotion start, AngleMotion end) =>
        start.DegreesPerDay < 0 != end.DegreesPerDay < 0;
}
