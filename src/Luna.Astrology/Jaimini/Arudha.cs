using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Jaimini;

/// <summary>Who rules Vrishchika and Kumbha.</summary>
public enum ArudhaLords
{
    /// <summary>Mars and Saturn.</summary>
    One,

    /// <summary>Of Mars and Ketu, and of Saturn and Rahu, the stronger, as for the chara dasha.</summary>
    StrongerOfTwo,
}

/// <summary>Arudha padas: as far beyond its lord as the lord is from the bhava.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapters 29 and 30; Jaimini Sutra 1.1. A pada that would fall on its bhava
/// or opposite it moves to the 10th from there.
/// </remarks>
public static class Arudha
{
    /// <param name="bhava">1 to 12; the pada of the first is the arudha lagna.</param>
    public static Rashi Of(Chart chart, int bhava, ArudhaLords lords = ArudhaLords.One)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentOutOfRangeException.ThrowIfLessThan(bhava, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bhava, Rashis.Count);
        var rashi = chart.RashiOf(bhava);
        var lord = lords == ArudhaLords.One ? Rashis.LordOf(rashi) : CharaDasha.LordOf(chart, rashi);
        return Of(rashi, chart[lord].Point.Rashi);
    }

    /// <summary>The pada of a rashi whose lord stands in another.</summary>
    public static Rashi Of(Rashi rashi, Rashi lordStanding)
    {
        var pada = lordStanding.Plus(rashi.CountTo(lordStanding) - 1);
        return rashi.CountTo(pada) is 1 or 7 ? pada.Plus(9) : pada;
    }

    /// <summary>Upapada: the pada of the twelfth bhava.</summary>
    public static Rashi Upapada(Chart chart, ArudhaLords lords = ArudhaLords.One) => Of(chart, 12, lords);
}
