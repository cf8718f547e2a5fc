using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tajaka;

/// <summary>The fivefold strength of annual charts, in units of which a full one is given.</summary>
/// <param name="Kshetra">Of the rashi, up to 30.</param>
/// <param name="Uchcha">Towards deepest exaltation, up to 20.</param>
/// <param name="Hadda">Of the bound, up to 15.</param>
/// <param name="Dreshkana">Of the third, up to 10.</param>
/// <param name="Navamsa">Of the ninth, up to 5.</param>
public readonly record struct PanchavargiyaBala(
    Graha Graha, double Kshetra, double Uchcha, double Hadda, double Dreshkana, double Navamsa)
{
    /// <summary>Vishva bala: a quarter of the sum, up to 20. Above 10 is strong, below 5 weak.</summary>
    public double Vishva => (Kshetra + Uchcha + Hadda + Dreshkana + Navamsa) / 4;
}

/// <remarks>
/// Tajaka Neelakanthi, Samjna Tantra, chapter on bala. A graha has the whole in its own part, three quarters in that of a
/// friend, half in that of a neutral, a quarter in that of an enemy; Tajaka friendship goes by where the two stand in that
/// chart: 3, 5, 9, 11 friends, 2, 6, 8, 12 neutral, 1, 4, 7, 10 enemies.
/// </remarks>
public static class PanchavargiyaBalas
{
    /// <summary>Of the seven, in their order.</summary>
    public static IReadOnlyList<PanchavargiyaBala> Of(Chart chart)
    {
        var balas = new PanchavargiyaBala[Grahas.SevenCount];
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
            balas[(int)graha] = Of(chart, graha);
        return balas;
    }

    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public static PanchavargiyaBala Of(Chart chart, Graha graha)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var point = chart[graha].Point;
        var debilitation = Dignities.ExaltationDegrees(graha) + 180;
        return new PanchavargiyaBala(
            graha,
            30 * Share(chart, graha, Rashis.LordOf(point.Rashi)),
            Math.Abs(Angle.DifferenceDegrees(point.LongitudeDegrees, debilitation)) / 9,
            15 * Share(chart, graha, TajakaLords.HaddaOf(point)),
            10 * Share(chart, graha, TajakaLords.DreshkanaOf(point)),
            5 * Share(chart, graha, Rashis.LordOf(point.RashiIn(Varga.D9))));
    }

    private static double Share(Chart chart, Graha graha, Graha lord)
    {
        if (graha == lord)
            return 1;
        return TajakaAspects.Sight(chart[graha].Point.Rashi, chart[lord].Point.Rashi) switch
        {
            TajakaSight.OpenFriendship or TajakaSight.SecretFriendship => 0.75,
            TajakaSight.None => 0.5,
            _ => 0.25,
        };
    }
}
