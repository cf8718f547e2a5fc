using System.Globalization;
using Luna.Astrology;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;

namespace Luna.EphemerisBuilder;

/// <summary>IAU 2000B: 77 terms and a constant for what the planets do.</summary>
/// <remarks>McCarthy and Luzum (2003), Celest. Mech. Dyn. Astron. 85, 37.</remarks>
internal sealed class NutationSeries(string folder)
{
    private const double ArcsecondsPerUnit = 1e-7;
    private const double PlanetaryLongitudeArcseconds = -0.000135;
    private const double PlanetaryObliquityArcseconds = 0.000388;

    private readonly double[][] _terms = File
        .ReadLines(Path.Combine(folder, "iau", "nutation_iau2000b.csv"))
        .Skip(1)
        .Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray())
        .ToArray();

    public NutationAngles At(JulianDate tt)
    {
        var t = tt.CenturiesSinceJ2000;

        // Delaunay's arguments, linear as the 2000B model has them: l, l′, F, D, Ω (Simon et al. 1994).
        double[] arguments =
        [
            Radians(485_868.249036 + 1_717_915_923.2178 * t),
            Radians(1_287_104.79305 + 129_596_581.0481 * t),
            Radians(335_779.526232 + 1_739_527_262.8478 * t),
            Radians(1_072_260.70369 + 1_602_961_601.2090 * t),
            Radians(450_160.398036 - 6_962_890.5431 * t),
        ];
        double longitude = 0, obliquity = 0;
        foreach (var term in Enumerable.Reverse(_terms))
        {
            var (sin, cos) = Math.SinCos(arguments.Select((value, i) => term[i] * value).Sum());
            longitude += (term[5] + term[6] * t) * sin + term[7] * cos;
            obliquity += (term[8] + term[9] * t) * cos + term[10] * sin;
        }

        return new(
            (longitude * ArcsecondsPerUnit + PlanetaryLongitudeArcseconds) / 3600,
            (obliquity * ArcsecondsPerUnit + PlanetaryObliquityArcseconds) / 3600);
    }

    private static double Radians(double arcseconds) => Angle.FromArcseconds(arcseconds % 1_296_000).Radians;
}
