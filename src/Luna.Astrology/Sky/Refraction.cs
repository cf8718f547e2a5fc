namespace Luna.Astrology.Sky;

/// <summary>The air bends light: what is seen on the horizon stands below it.</summary>
/// <remarks>Bennett (1982), J. Navigation 35, 255: A. T. Sinclair's formula at an apparent altitude of nought.</remarks>
internal static class Refraction
{
    /// <summary>1013.25 hPa and 15 °C, the standard atmosphere at sea level.</summary>
    public static readonly double StandardHorizonDegrees = HorizonDegrees(1013.25, 15);

    public static double HorizonDegrees(double hectopascals, double celsius)
    {
        const double arcminutes = 34.46;
        var weather = (hectopascals - 80) / 930 / (1 + 0.00008 * (arcminutes + 39) * (celsius - 10));
        return arcminutes * weather / 60;
    }
}
