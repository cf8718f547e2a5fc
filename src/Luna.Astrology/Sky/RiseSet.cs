using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>What counts as rising and setting.</summary>
public enum RiseRule
{
    /// <summary>
    /// The Hindu almanacs': the centre of the disc on the true horizon, seen from the Earth's centre, with neither
    /// refraction nor ecliptic latitude.
    /// </summary>
    Hindu,

    /// <summary>
    /// What an eye at sea level sees: the upper limb, lifted by the refraction of 1013.25 hPa and 15 °C, with parallax.
    /// </summary>
    Standard,

    /// <summary>The centre, seen from the Earth's centre, 50′ below the horizon.</summary>
    Geometric,
}

/// <summary>When a body crosses the horizon of a place.</summary>
/// <remarks>
/// The altitude is followed in steps of two hours with its turning points, so that a Sun that only grazes the horizon is
/// found at any latitude. Within 0.2 s of Swiss Ephemeris 2.10.03 where the body rises steeply.
/// </remarks>
public static class RiseSet
{
    private const double DegreesPerRadian = 180 / Math.PI;

    private const double GeometricDegrees = -50 / 60.0;

    private const double StepDays = 1 / 12.0;
    private const double LastStepDays = 1e-7;
    private const double LongestLastStepDays = 1e-5;
    private const int MostSteps = 50;

    // A horizon's even turning is good for some days.
    private const double HorizonDays = 2;

    /// <summary>The first rise after a moment.</summary>
    /// <param name="ut1">UT1, as which UTC serves.</param>
    /// <param name="withinDays">How far to look.</param>
    /// <returns>UT1; null when it does not rise in that time, as in the polar day and night.</returns>
    /// <exception cref="OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    public static JulianDate? NextRise(
        Body body, GeoPosition place, JulianDate ut1, RiseRule rule, TimeScales scales = default, double withinDays = 1) =>
        Find(body, place, ut1, rule, scales, withinDays, upward: true);

    /// <summary>The first set after a moment.</summary>
    /// <inheritdoc cref="NextRise"/>
    public static JulianDate? NextSet(
        Body body, GeoPosition place, JulianDate ut1, RiseRule rule, TimeScales scales = default, double withinDays = 1) =>
        Find(body, place, ut1, rule, scales, withinDays, upward: false);

    /// <summary>The last rise at or before a moment.</summary>
    /// <inheritdoc cref="NextRise"/>
    public static JulianDate? LastRise(
        Body body, GeoPosition place, JulianDate ut1, RiseRule rule, TimeScales scales = default, double withinDays = 1) =>
        Find(body, place, ut1, rule, scales, -withinDays, upward: true);

    /// <summary>The last set at or before a moment.</summary>
    /// <inheritdoc cref="NextRise"/>
    public static JulianDate? LastSet(
        Body body, GeoPosition place, JulianDate ut1, RiseRule rule, TimeScales scales = default, double withinDays = 1) =>
        Find(body, place, ut1, rule, scales, -withinDays, upward: false);

    /// <summary>Whether a body is up at a moment.</summary>
    /// <param name="ut1">UT1, as which UTC serves.</param>
    public static bool IsUp(Body body, GeoPosition place, JulianDate ut1, RiseRule rule, TimeScales scales = default) =>
        Height(new Horizon(place, ut1, scales), body, ut1, rule).Degrees >= 0;

    private static JulianDate? Find(
        Body body, GeoPosition place, JulianDate ut1, RiseRule rule, TimeScales scales, double days, bool upward)
    {
        var forward = days > 0;
        var end = ut1.Days + days;
        var start = ut1;
        var horizon = new Horizon(place, start, scales);
        var from = Height(horizon, body, start, rule);
        for (var at = start; forward ? at.Days < end : at.Days > end;)
        {
            if (Math.Abs(at.Days - start.Days) > HorizonDays)
                (start, horizon) = (at, new Horizon(place, at, scales));
            var next = forward
                ? new JulianDate(Math.Min(at.Days + StepDays, end))
                : new JulianDate(Math.Max(at.Days - StepDays, end));
            var to = Height(horizon, body, next, rule);
            var found = forward
                ? Between(horizon, body, rule, at, from, next, to, upward, wantLast: false)
                : Between(horizon, body, rule, next, to, at, from, upward, wantLast: true);
            if (found is not null)
                return found;
            (at, from) = (next, to);
        }

        return null;
    }

    private static JulianDate? Between(
        in Horizon horizon, Body body, RiseRule rule, JulianDate from, Altitude low, JulianDate to, Altitude high,
        bool upward, bool wantLast)
    {
        if (low.Degrees < 0 != high.Degrees < 0)
            return high.Degrees >= 0 == upward ? Root(horizon, body, rule, from, to, upward) : null;

        // The same side at both ends: the horizon can only be crossed twice between, around a turning point.
        var mayCross = low.Degrees < 0
            ? low.DegreesPerDay > 0 && high.DegreesPerDay < 0
            : low.DegreesPerDay < 0 && high.DegreesPerDay > 0;
        if (!mayCross)
            return null;
        var top = TurningPoint(horizon, body, rule, from, low.DegreesPerDay, to);
        if (Height(horizon, body, top, rule).Degrees < 0 == low.Degrees < 0)
            return null;
        var isFirst = low.Degrees < 0 == upward;
        return isFirst ? Root(horizon, body, rule, from, top, upward) : Root(horizon, body, rule, top, to, upward);
    }

    private static JulianDate Root(
        in Horizon horizon, Body body, RiseRule rule, JulianDate from, JulianDate to, bool upward)
    {
        var (low, high) = (from.Days, to.Days);
        var at = (low + high) / 2;
        for (var i = 0; i < MostSteps; i++)
        {
            var now = Height(horizon, body, new(at), rule);
            if (now.Degrees < 0 == upward)
                low = at;
            else
                high = at;
            var newton = at - now.Degrees / now.DegreesPerDay;
            var next = newton >= low && newton <= high ? newton : (low + high) / 2;
            var step = Math.Abs(next - at);
            at = next;
            if (step < LastStepDays)
                break;
        }

        return Exactly(horizon, body, rule, new(at));
    }

    // A horizon that was turned there is some milliseconds out, seconds where the path is flat. Where it only grazes, the
    // straight step would lead astray.
    private static JulianDate Exactly(in Horizon horizon, Body body, RiseRule rule, JulianDate near)
    {
        var there = Height(horizon.At(near), body, near, rule);
        var step = -there.Degrees / there.DegreesPerDay;
        return Math.Abs(step) < LongestLastStepDays ? near.AddDays(step) : near;
    }

    private static JulianDate TurningPoint(
        in Horizon horizon, Body body, RiseRule rule, JulianDate from, double speedBefore, JulianDate to)
    {
        var (low, high) = (from.Days, to.Days);
        for (var i = 0; i < MostSteps && high - low > LastStepDays; i++)
        {
            var at = (low + high) / 2;
            var speed = Height(horizon, body, new(at), rule).DegreesPerDay;
            if (speed < 0 == speedBefore < 0)
                low = at;
            else
                high = at;
        }

        return new((low + high) / 2);
    }

    /// <summary>The altitude above what counts as the horizon by the rule.</summary>
    private static Altitude Height(in Horizon horizon, Body body, JulianDate ut1, RiseRule rule)
    {
        var altitude = horizon.Of(body, ut1, rule == RiseRule.Hindu, rule != RiseRule.Standard);
        var lift = rule switch
        {
            RiseRule.Hindu => 0,
            RiseRule.Geometric => -GeometricDegrees,
            _ => Refraction.StandardHorizonDegrees + RadiusDegrees(body, altitude.DistanceAu),
        };
        return altitude with { Degrees = altitude.Degrees + lift };
    }

    private static double RadiusDegrees(Body body, double distanceAu) => body switch
    {
        Body.Sun => Math.Asin(Discs.SunRadiusAu / distanceAu) * DegreesPerRadian,
        Body.Moon => Math.Asin(Discs.MoonRadiusAu / distanceAu) * DegreesPerRadian,
        _ => 0,
    };
}
