using Luna.Astrology.Time;

namespace Luna.Reference;

/// <summary>Where the Moon of the program that made the files is pieced together.</summary>
/// <remarks>
/// Swiss Ephemeris has its Moon as Chebyshev polynomials, one for each anomalistic month, of whole units of 0.3 m. At their
/// ends the velocity is off by metres a day, and 1/sin 5° magnifies that in the true node, which jumps there by 0.09″ and
/// 0.00018° a day (root of the mean square; at the most 0.48″ and 0.0008°). docs/ephemeris.md has the evidence.
/// </remarks>
public static class JointsOfTheMoon
{
    private const double FirstDays = 2_378_487.5553707;
    private const double StepDays = 27.5545514309;
    private const double ReachDays = 0.5;

    /// <summary>Within half a day of a joint.</summary>
    public static bool AreNear(JulianDate tt) =>
        Math.Abs(Math.IEEERemainder(tt.Days - FirstDays, StepDays)) < ReachDays;
}
