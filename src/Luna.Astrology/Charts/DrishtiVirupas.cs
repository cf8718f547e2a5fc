using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

/// <summary>How strongly a graha looks at a point: 60 virupas are a full drishti.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 26, verses 6 to 10: straight lines between the quarters of the circle, and
/// what Mars, Jupiter and Saturn have above the others in their own places, as B. V. Raman, Graha and Bhava Balas,
/// chapter 9, works it out. Saturn's third place is the one that grows beyond a full drishti; it is left as the rule
/// has it. The nodes look at nothing.
/// </remarks>
public static class DrishtiVirupas
{
    /// <param name="graha">Who looks.</param>
    /// <param name="fromDegrees">Where it stands.</param>
    /// <param name="toDegrees">What it looks at.</param>
    /// <returns>0 to 60 virupas; Saturn's from 60° to 90° ahead 60 to 90.</returns>
    public static double Of(Graha graha, double fromDegrees, double toDegrees)
    {
        if (graha.IsNode())
            return 0;
        var ahead = Angle.NormalizeDegrees(toDegrees - fromDegrees);
        return Common(ahead) + Special(graha, ahead);
    }

    /// <summary>Each of the seven grahas (first index) on each of the nine (second index); 0 on itself.</summary>
    public static double[,] Between(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var virupas = new double[Grahas.SevenCount, ChartSky.GrahaCount];
        for (var from = 0; from < Grahas.SevenCount; from++)
        {
            var fromDegrees = chart.Placements[from].Point.LongitudeDegrees;
            for (var to = 0; to < ChartSky.GrahaCount; to++)
                virupas[from, to] = Of((Graha)from, fromDegrees, chart.Placements[to].Point.LongitudeDegrees);
        }

        return virupas;
    }

    private static double Common(double ahead) => ahead switch
    {
        < 30 => 0,
        < 60 => (ahead - 30) / 2,
        < 90 => ahead - 45,
        < 120 => 30 + (120 - ahead) / 2,
        < 150 => 150 - ahead,
        < 180 => (ahead - 150) * 2,
        < 300 => (300 - ahead) / 2,
        _ => 0,
    };

    private static double Special(Graha graha, double ahead) => (graha, (int)(ahead / 30)) switch
    {
        (Graha.Mars, 3 or 7) => 15,
        (Graha.Jupiter, 4 or 8) => 30,
        (Graha.Saturn, 2 or 9) => 45,
        _ => 0,
    };
}
