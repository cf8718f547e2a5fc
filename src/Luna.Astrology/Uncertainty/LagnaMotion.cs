using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.Astrology.Uncertainty;

/// <summary>The lagna as a moving angle, some hours around a birth.</summary>
/// <remarks>
/// The Earth turns evenly and nothing else moves: obliquity, nutation and ayanamsa are those of the birth. Within twelve hours
/// that moves the lagna by less than 0.1″, which it passes in 7 ms.
/// </remarks>
internal readonly record struct LagnaMotion(ChartFrame Frame, double LatitudeDegrees) : IMovingAngle
{
    private const double TurnDegreesPerDay = 360.98564736629;
    private const double DifferenceDays = 1e-5;

    /// <summary>Beyond these latitudes the lagna runs backwards at times and jumps to the other side of the sky.</summary>
    public bool Jumps => 90 - Math.Abs(LatitudeDegrees) <= Frame.TrueObliquity.Degrees;

    // Near the polar circles half the zodiac may rise within minutes.
    public double StepDays => Math.Abs(LatitudeDegrees) < 60 ? 0.02 : 0.0005;

    public bool TurnsBack => false;

    public AngleMotion At(JulianDate tt)
    {
        var days = tt.Days - Frame.Tt.Days;
        var degrees = DegreesAfter(days);
        var moved = Angle.DifferenceDegrees(DegreesAfter(days + DifferenceDays), degrees);
        return new(degrees, moved / DifferenceDays);
    }

    /// <returns>Sidereal, 0 ≤ degrees &lt; 360.</returns>
    public double DegreesAfter(double days) => Angle.NormalizeDegrees(
        Ascendant.At(
            Frame.LocalSiderealDegrees + TurnDegreesPerDay * days, Frame.TrueObliquity, LatitudeDegrees).AscendantDegrees
        - Frame.TrueAyanamsaDegrees);
}
