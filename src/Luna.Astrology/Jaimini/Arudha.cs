using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Jaimini;

/// <summary>Arudha padas: as far beyond its lord as the lord is from the bhava.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapters 29 and 30; Jaimini Sutra 1.1.30 to 32. A pada that would fall on its bhava
/// or opposite it moves to the 10th from there. One lord a rashi: Mars for Vrishchika, Saturn for Kumbha.
/// </remarks>
public static class Arudha
{
    /// <param name="bhava">1 to 12; the pada of the first is the arudha lagna.</param>
    public static Rashi Of(Chart chart, int bhava)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentOutOfRangeException.ThrowIfLessThan(bhava, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bhava, Rashis.Count);
        var rashi = chart.RashiOf(bhava);
        return Of(rashi, chart[Rashis.LordOf(rashi)].Point.Rashi);
    }

    /// <summary>The pada of a rashi whose lord stands in another.</summary>
    public static Rashi Of(Rashi rashi, Rashi lordStanding)
    {
        var pada = lordStanding.Plus(rashi.CountTo(lordStanding) - 1);
        return rashi.CountTo(pada) is 1 or 7 ? pada.Plus(9) : pada;
    }

    /// <summary>Upapada: the pada of the twelfth bhava.</summary>
    public static Rashi Upapada(Chart chart) => Of(chart, 12);
}
