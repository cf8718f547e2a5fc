using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Readings.Outlooks;

/// <summary>What people ask about.</summary>
public enum LifeArea
{
    Career,
    Love,
    Marriage,
    Children,
    Health,
    Wealth,
    Education,
    Property,
    Travel,
}

/// <summary>How a graha is tied to an area of life in a chart; of several the first holds.</summary>
public enum AreaTie
{
    /// <summary>It rules the bhava of the area.</summary>
    Lord,

    /// <summary>It stands in that bhava.</summary>
    Stands,

    /// <summary>It signifies the area by nature (karaka).</summary>
    Karaka,

    /// <summary>It rules the bhava that supports the area.</summary>
    SecondLord,

    /// <summary>It stands with the lord of the bhava.</summary>
    WithLord,

    /// <summary>It looks at the bhava.</summary>
    Sees,
    None,
}

/// <summary>Where an area is read in a chart.</summary>
/// <param name="Second">The bhava that supports it.</param>
/// <param name="Karaka">The graha that signifies it.</param>
public sealed record LifeAreaRule(LifeArea Area, int Bhava, int Second, Graha Karaka);

/// <remarks>
/// What the bhavas hold: Brihat Parashara Hora Shastra, chapter 11; the karakas of bhavas: Phaladeepika, chapter 15. Rahu for
/// foreign lands: Uttara Kalamrita, chapter 5.
/// </remarks>
public static class LifeAreas
{
    private static readonly LifeAreaRule[] Rules =
    [
        new(LifeArea.Career, 10, 6, Graha.Saturn),
        new(LifeArea.Love, 5, 7, Graha.Venus),
        new(LifeArea.Marriage, 7, 2, Graha.Venus),
        new(LifeArea.Children, 5, 9, Graha.Jupiter),
        new(LifeArea.Health, 1, 6, Graha.Sun),
        new(LifeArea.Wealth, 2, 11, Graha.Jupiter),
        new(LifeArea.Education, 4, 5, Graha.Mercury),
        new(LifeArea.Property, 4, 11, Graha.Mars),
        new(LifeArea.Travel, 9, 12, Graha.Rahu),
    ];

    public static LifeAreaRule Of(LifeArea area) => Rules[(int)area];

    public static AreaTie TieOf(LifeAreaRule rule, Chart chart, Graha graha)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(chart);
        var bhava = chart.RashiOf(rule.Bhava);
        var lord = Rashis.LordOf(bhava);
        return graha switch
        {
            _ when graha == lord => AreaTie.Lord,
            _ when chart[graha].Bhava == rule.Bhava => AreaTie.Stands,
            _ when graha == rule.Karaka => AreaTie.Karaka,
            _ when graha == Rashis.LordOf(chart.RashiOf(rule.Second)) => AreaTie.SecondLord,
            _ when chart[graha].Bhava == chart[lord].Bhava => AreaTie.WithLord,
            _ when Drishti.Sees(graha, chart[graha].Point.Rashi, bhava) => AreaTie.Sees,
            _ => AreaTie.None,
        };
    }
}
