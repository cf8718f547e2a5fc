using Luna.Astrology;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>The true node freed of the jitter that the source's rounding gives it.</summary>
/// <remarks>
/// The node hangs on the Moon's velocity, of which the compressed source is off by metres a day, and 1/sin 5° magnifies
/// that. How fast the node moves follows from the forces, which only need places and are exact to 1e-6° a day. So the
/// motion is summed up from the forces, and the node itself only says, averaged over a month, where the sum begins.
/// </remarks>
internal sealed class NodeMotion
{
    private const double StepDays = 0.25;
    private const int AveragedSteps = 64;
    private const double HalfDifferenceDays = 0.005;
    private const double AllowedJitterDegrees = 0.5 / 3600;

    private readonly double _startDays;
    private readonly SolarSystem _system;
    private readonly MoonPull _pull;

    // At every step: the node as summed and set right.
    private readonly double[] _degrees;
    private readonly double[] _offset;

    public NodeMotion(SolarSystem system, Func<JulianDate, double> osculating, double startDays, double endDays)
    {
        _system = system;
        _pull = new MoonPull(system);
        _startDays = startDays;
        var steps = (int)Math.Ceiling((endDays - startDays) / StepDays);
        var moved = new double[steps];
        var seen = new double[steps + 1];
        Parallel.For(0, steps, i => moved[i] = Moved(startDays + i * StepDays, StepDays));
        Parallel.For(0, steps + 1, i => seen[i] = osculating(new(startDays + i * StepDays)));

        _degrees = new double[steps + 1];
        var difference = new double[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            _degrees[i] = i == 0 ? seen[0] : _degrees[i - 1] + moved[i - 1];
            difference[i] = Angle.DifferenceDegrees(seen[i], _degrees[i]);
        }

        _offset = new double[steps + 1];
        Parallel.For(0, steps + 1, i => _offset[i] = Averaged(difference, i));
        WorstJitterDegrees = difference.Zip(_offset, (seen, meant) => Math.Abs(seen - meant)).Max();
        if (WorstJitterDegrees > AllowedJitterDegrees)
            throw new InvalidDataException($"The node strays {WorstJitterDegrees}° from what the forces make of it.");
    }

    /// <summary>The most that the node of the source's velocity departs from the one that the forces give.</summary>
    public double WorstJitterDegrees { get; }

    public double LongitudeDegrees(JulianDate tt)
    {
        var at = (tt.Days - _startDays) / StepDays;
        var step = Math.Clamp((int)at, 0, _degrees.Length - 2);
        var part = at - step;
        var offset = _offset[step] + part * (_offset[step + 1] - _offset[step]);
        return _degrees[step] + Moved(_startDays + step * StepDays, part * StepDays) + offset;
    }

    /// <summary>Degrees a day on the ecliptic of date.</summary>
    public double PerDay(JulianDate tt)
    {
        var moon = _system.MoonFromEarth(tt);
        var spin = moon.Place.Cross(moon.Velocity);
        var turning = moon.Place.Cross(_pull.At(tt));
        return Angle.DifferenceDegrees(Node(HalfDifferenceDays), Node(-HalfDifferenceDays)) / (2 * HalfDifferenceDays);

        double Node(double days)
        {
            var then = Precession.EclipticOfDate(tt.AddDays(days)).Apply(spin + turning * days);
            return new Vector(-then.Y, then.X, 0).LongitudeDegrees;
        }
    }

    // Gauss's two points.
    private double Moved(double fromDays, double days)
    {
        var middle = new JulianDate(fromDays + days / 2);
        var aside = days / 2 / Math.Sqrt(3);
        return (PerDay(middle.AddDays(-aside)) + PerDay(middle.AddDays(aside))) * days / 2;
    }

    private static double Averaged(double[] values, int centre)
    {
        // As far to one side as to the other, so that a slope stays a slope.
        var reach = Math.Min(AveragedSteps, Math.Min(centre, values.Length - 1 - centre));
        double sum = 0, weights = 0;
        for (var k = -reach; k <= reach; k++)
        {
            var weight = 1 + Math.Cos(Math.PI * k / (reach + 1));
            sum += weight * values[centre + k];
            weights += weight;
        }

        return sum / weights;
    }
}
