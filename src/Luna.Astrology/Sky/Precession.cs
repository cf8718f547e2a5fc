using Luna.Astrology.Time;

namespace Luna.Astrology.Sky;

/// <summary>Where the mean ecliptic and equinox of date lie in the fixed axes of the ICRS.</summary>
/// <remarks>
/// Long-term model of Vondrák, Capitaine, Wallace (2011), A&amp;A 534, A22 with corrigendum A&amp;A 541, C1; frame bias
/// IAU 2006. Within 0.1 mas of IAU 2006 from 1800 to 2200.
/// </remarks>
internal static class Precession
{
    private const double RadiansPerArcsecond = Math.PI / 180 / 3600;
    private const double ObliquityJ2000 = 84_381.406 * RadiansPerArcsecond;

    // The pole of the ICRS against that of J2000, and the offset of its origin (IERS Conventions 2010, 5.4.4).
    private const double BiasX = -0.016617 * RadiansPerArcsecond;
    private const double BiasY = -0.0068192 * RadiansPerArcsecond;
    private const double BiasRightAscension = -0.0146 * RadiansPerArcsecond;

    // Table 1: period in centuries; then cosine of P_A, cosine of Q_A, sine of P_A, sine of Q_A, arcseconds.
    private static readonly double[] EclipticTerms =
    [
        708.15, -5486.751211, -684.661560, 667.666730, -5523.863691,
        2309.00, -17.127623, 2446.283880, -2354.886252, -549.747450,
        1620.00, -617.517403, 399.671049, -428.152441, -310.998056,
        492.20, 413.442940, -356.652376, 376.202861, 421.535876,
        1183.00, 78.614193, -186.387003, 184.778874, -36.776172,
        622.00, -180.732815, -316.800070, 335.321713, -145.278396,
        882.00, -87.676083, 198.296701, -185.138669, -34.744450,
        547.00, 46.140315, 101.135679, -120.972830, 22.885731,
    ];

    // Table 2, in the same order: X cos, Y cos, X sin, Y sin.
    private static readonly double[] EquatorTerms =
    [
        256.75, -819.940624, 75004.344875, 81491.287984, 1558.515853,
        708.15, -8444.676815, 624.033993, 787.163481, 7774.939698,
        274.20, 2600.009459, 1251.136893, 1251.296102, -2219.534038,
        241.45, 2755.175630, -1102.212834, -1257.950837, -2523.969396,
        2309.00, -167.659835, -2660.664980, -2966.799730, 247.850422,
        492.20, 871.855056, 699.291817, 639.744522, -846.485643,
        396.10, 44.769698, 153.167220, 131.600209, -1393.124055,
        288.90, -512.313065, -950.865637, -445.040117, 368.526116,
        231.10, -819.415595, 499.754645, 584.522874, 749.045012,
        1610.00, -538.071099, -145.188210, -89.756563, 444.704518,
        620.00, -189.793622, 558.116553, 524.429630, 235.934465,
        157.87, -402.922932, -23.923029, -13.549067, 374.049623,
        220.30, 179.516345, -165.405086, -210.157124, -171.330180,
        1200.00, -9.814756, 9.344131, -44.919798, -22.899655,
    ];

    /// <summary>ICRS to the mean ecliptic and equinox of date.</summary>
    public static Axes EclipticOfDate(JulianDate tt)
    {
        var t = tt.CenturiesSinceJ2000;
        var ecliptic = EclipticPole(t);
        var equinox = EquatorPole(t).Cross(ecliptic).Unit;
        return new(InIcrs(equinox), InIcrs(ecliptic.Cross(equinox)), InIcrs(ecliptic));
    }

    /// <summary>How fast the equinox leaves the stars, which is how fast every ayanamsa grows.</summary>
    /// <remarks>IAU 2006 general precession in longitude; Capitaine et al. (2003), A&amp;A 412, 567, eq. 39.</remarks>
    public static double DegreesPerDay(JulianDate tt)
    {
        const double arcsecondsPerDegree = 3600;
        const double daysPerCentury = 36_525;
        return (5028.796195 + 2 * 1.1054348 * tt.CenturiesSinceJ2000) / arcsecondsPerDegree / daysPerCentury;
    }

    private static Vector EclipticPole(double t)
    {
        var (p, q) = Sum(t, EclipticTerms);
        p += 5851.607687 + t * (-0.1189000 + t * (-0.00028913 + t * 0.000000101));
        q += -1600.886300 + t * (1.1689818 + t * (-0.00000020 + t * -0.000000437));
        p *= RadiansPerArcsecond;
        q *= RadiansPerArcsecond;
        var height = Math.Sqrt(1 - p * p - q * q);
        var (sin, cos) = Math.SinCos(ObliquityJ2000);
        return new(p, -q * cos - height * sin, -q * sin + height * cos);
    }

    private static Vector EquatorPole(double t)
    {
        var (x, y) = Sum(t, EquatorTerms);
        x += 5453.282155 + t * (0.4252841 + t * (-0.00037173 + t * -0.000000152));
        y += -73750.930350 + t * (-0.7675452 + t * (-0.00018725 + t * 0.000000231));
        x *= RadiansPerArcsecond;
        y *= RadiansPerArcsecond;
        return new(x, y, Math.Sqrt(1 - x * x - y * y));
    }

    private static (double First, double Second) Sum(double t, double[] terms)
    {
        double first = 0, second = 0;
        for (var i = 0; i < terms.Length; i += 5)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * t / terms[i]);
            first += terms[i + 1] * cos + terms[i + 3] * sin;
            second += terms[i + 2] * cos + terms[i + 4] * sin;
        }

        return (first, second);
    }

    // J2000 mean axes to ICRS, first order: the bias is 0.02″.
    private static Vector InIcrs(Vector j2000) => new(
        j2000.X - j2000.Y * BiasRightAscension + j2000.Z * BiasX,
        j2000.X * BiasRightAscension + j2000.Y + j2000.Z * BiasY,
        -j2000.X * BiasX - j2000.Y * BiasY + j2000.Z);
}
