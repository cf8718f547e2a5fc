using Luna.Astrology;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>The true node freed of the jitter that the source's rounding gives it.</summary>
/// <remarks>
/// The node hangs on the Moon's velocity, of which the compressed source is off by metres a day, and 1/sin 5° magnifies
/// that. Places are a thousand times better, and the forces on the Moon need nothing else. So the Moon's spin about the Earth
/// (place × velocity) is summed up from the forces, and at every step set right by the tilt that leaves the Moon's places of
/// the weeks around in the plane across it.
/// </remarks>
internal sealed class NodeMotion
{
    private const double StepDays = 0.25;
    private const int StepsAside = 64;
    private const double AllowedJitterDegrees = 0.5 / 3600;

    private readonly double _startDays;
    private readonly SolarSystem _system;
    private readonly MoonPull _pull;
    private readonly Vector[] _spin;

    public NodeMotion(SolarSystem system, double startDays, double endDays)
    {
        _system = system;
        _pull = new MoonPull(system);
        _startDays = startDays;
        var steps = (int)Math.Ceiling((endDays - startDays) / StepDays);
        var turned = new Vector[steps];
        var seen = new SolarSystem.State[steps + 1];
        Parallel.For(0, steps, i => turned[i] = Turned(At(i), StepDays));
        Parallel.For(0, steps + 1, i => seen[i] = system.MoonFromEarth(new(At(i))));

        var summed = new Vector[steps + 1];
        summed[0] = SpinOf(seen[0]);
        for (var i = 0; i < steps; i++)
            summed[i + 1] = summed[i] + turned[i];

        _spin = new Vector[steps + 1];
        var jitter = new double[steps + 1];
        Parallel.For(0, steps + 1, i =>
        {
            _spin[i] = summed[i] + Tilt(seen, summed, i);
            var tt = new JulianDate(At(i));
            jitter[i] = Math.Abs(Angle.DifferenceDegrees(NodeDegrees(SpinOf(seen[i]), tt), NodeDegrees(_spin[i], tt)));
        });
        WorstJitterDegrees = jitter.Max();
        if (WorstJitterDegrees > AllowedJitterDegrees)
            throw new InvalidDataException($"The node strays {WorstJitterDegrees}° from what the forces make of it.");
    }

    /// <summary>The most that the node of the source's velocity departs from the one that the forces give.</summary>
    public double WorstJitterDegrees { get; }

    public double LongitudeDegrees(JulianDate tt)
    {
        var at = (tt.Days - _startDays) / StepDays;
        var step = Math.Clamp((int)at, 0, _spin.Length - 2);
        var part = at - step;

        // From both ends, so that nothing jumps at a step.
        var before = _spin[step] + Turned(At(step), part * StepDays);
        var after = _spin[step + 1] + Turned(At(step + 1), (part - 1) * StepDays);
        return NodeDegrees(before * (1 - part) + after * part, tt);
    }

    private double At(int step) => _startDays + step * StepDays;

    // By the forces in some days; Gauss's two points.
    private Vector Turned(double fromDays, double days)
    {
        var middle = new JulianDate(fromDays + days / 2);
        var aside = days / 2 / Math.Sqrt(3);
        return (Turning(middle.AddDays(-aside)) + Turning(middle.AddDays(aside))) * (days / 2);
    }

    private Vector Turning(JulianDate tt) => _system.MoonFromEarth(tt).Place.Cross(_pull.At(tt));

    /// <summary>The small turn of the summed spins after which the places around lie best in the planes across them.</summary>
    private static Vector Tilt(SolarSystem.State[] seen, Vector[] summed, int centre)
    {
        var one = seen[centre].Place.Unit;
        var other = summed[centre].Cross(one).Unit;
        double a = 0, b = 0, c = 0, u = 0, v = 0;
        for (var i = Math.Max(0, centre - StepsAside); i <= Math.Min(seen.Length - 1, centre + StepsAside); i++)
        {
            var weight = 1 + Math.Cos(Math.PI * (i - centre) / (StepsAside + 1));
            var moon = seen[i].Place.Unit;
            var (x, y, off) = (moon.Dot(one), moon.Dot(other), moon.Dot(summed[i]));
            (a, b, c) = (a + weight * x * x, b + weight * x * y, c + weight * y * y);
            (u, v) = (u - weight * x * off, v - weight * y * off);
        }

        var determinant = a * c - b * b;
        return one * ((u * c - v * b) / determinant) + other * ((v * a - u * b) / determinant);
    }

    private static Vector SpinOf(SolarSystem.State moon) => moon.Place.Cross(moon.Velocity);

    private static double NodeDegrees(Vector spin, JulianDate tt)
    {
        var then = Precession.EclipticOfDate(tt).Apply(spin);
        return new Vector(-then.Y, then.X, 0).LongitudeDegrees;
    }
}
