using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>The exact moment of a passage or a station that is known to be near.</summary>
internal static class MovingAngleRoots
{
    // Newton's error after a step is about the square of the step: what remains after this one is far below 0.1 ms.
    private const double LastStepDays = 1e-6;
    private const int MostSteps = 60;

    /// <summary>The root near a guess, for an angle that never turns back.</summary>
    public static JulianDate Near<T>(in T angle, double valueDegrees, JulianDate guess)
        where T : IMovingAngle
    {
        var at = guess.Days;
        for (var i = 0; i < MostSteps; i++)
        {
            var now = angle.At(new(at));
            var step = Angle.DifferenceDegrees(valueDegrees, now.Degrees) / now.DegreesPerDay;
            at += step;
            if (Math.Abs(step) < LastStepDays)
                break;
        }

        return new(at);
    }

    /// <summary>The root in a piece over which the angle moves one way and passes the value.</summary>
    public static JulianDate Root<T>(in T angle, double valueDegrees, JulianDate from, JulianDate to, bool isForward)
        where T : IMovingAngle
    {
        var (low, high) = (from.Days, to.Days);
        var at = (low + high) / 2;
        for (var i = 0; i < MostSteps; i++)
        {
            var now = angle.At(new(at));
            var ahead = Angle.DifferenceDegrees(now.Degrees, valueDegrees);
            if (ahead < 0 == isForward)
                low = at;
            else
                high = at;

            var newton = at - ahead / now.DegreesPerDay;
            var next = newton >= low && newton <= high ? newton : (low + high) / 2;
            var step = Math.Abs(next - at);
            at = next;
            if (step < LastStepDays)
                break;
        }

        return new(at);
    }

    // The speed's own root, by the Illinois form of regula falsi: no second derivative is at hand.
    public static JulianDate StandsStill<T>(
        in T angle, JulianDate from, double speedBefore, JulianDate to, double speedAfter)
        where T : IMovingAngle
    {
        const double lastMoveDays = 1e-7;
        var (low, high) = (from.Days, to.Days);
        var (last, moved) = (double.NegativeInfinity, 0);
        for (var i = 0; i < MostSteps && high - low > lastMoveDays; i++)
        {
            var at = high - speedAfter * (high - low) / (speedAfter - speedBefore);
            // One end of the bracket may stay far off for long: what tells is that the estimate no longer moves.
            if (Math.Abs(at - last) < lastMoveDays)
                return new(at);
            last = at;
            var speed = angle.At(new(at)).DegreesPerDay;
            if (speed == 0)
                return new(at);
            if (speed < 0 == speedAfter < 0)
            {
                (high, speedAfter) = (at, speed);
                speedBefore /= moved > 0 ? 2 : 1;
                moved = 1;
            }
            else
            {
                (low, speedBefore) = (at, speed);
                speedAfter /= moved < 0 ? 2 : 1;
                moved = -1;
            }
        }

        return new((low + high) / 2);
    }
}
