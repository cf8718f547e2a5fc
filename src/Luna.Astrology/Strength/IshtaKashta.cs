using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Strength;

/// <summary>How uccha and cheshta bala are brought together.</summary>
public enum IshtaRule
{
    /// <summary>The square root of their product (Sripati; B. V. Raman).</summary>
    GeometricMean,

    /// <summary>Half the sum of their rays (Parashara 28.6).</summary>
    Rays,
}

/// <summary>What a graha gives of good and of bad, virupas.</summary>
/// <param name="Ishta">0 to 60.</param>
/// <param name="Kashta">0 to 60.</param>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 28, verses 2 to 6. The cheshta of the Sun is counted from its tropical
/// longitude and three rashis, that of the Moon from its elongation (verse 4).
/// </remarks>
public readonly record struct IshtaKashta(double Ishta, double Kashta)
{
    private const double Full = 60;

    /// <exception cref="ArgumentOutOfRangeException">One of the nodes.</exception>
    public static IshtaKashta Of(
        Chart chart, Shadbala shadbala, Graha graha, IshtaRule rule = IshtaRule.GeometricMean)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(shadbala);
        var bala = shadbala[graha];
        return Of(bala.Sthana.Uccha, CheshtaOf(chart, bala), rule);
    }

    /// <param name="uccha">0 to 60.</param>
    /// <param name="cheshta">0 to 60.</param>
    public static IshtaKashta Of(double uccha, double cheshta, IshtaRule rule)
    {
        if (rule == IshtaRule.GeometricMean)
            return new(Math.Sqrt(uccha * cheshta), Math.Sqrt((Full - uccha) * (Full - cheshta)));
        var ishta = (uccha + cheshta) / 2;
        return new(ishta, Full - ishta);
    }

    private static double CheshtaOf(Chart chart, in GrahaBala bala)
    {
        var sun = chart[Graha.Sun].Point.LongitudeDegrees;
        return bala.Graha switch
        {
            Graha.Sun => Arc.Between(sun + chart.AyanamsaDegrees + 90, 0) / 3,
            Graha.Moon => Arc.Between(chart[Graha.Moon].Point.LongitudeDegrees, sun) / 3,
            _ => bala.Cheshta,
        };
    }
}
