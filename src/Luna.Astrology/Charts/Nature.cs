using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

/// <summary>Which grahas are benefic by nature in a chart.</summary>
/// <remarks>
/// Brihat Parashara Hora Shastra, chapter 3, verse 11: Jupiter, Venus, the waxing Moon, and Mercury unless with more
/// malefics than benefics of the other six in its rashi; as many of both: as the nearest of them is.
/// </remarks>
public static class Nature
{
    /// <summary>The nodes are malefic.</summary>
    public static bool IsBenefic(Chart chart, Graha graha)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return graha switch
        {
            Graha.Jupiter or Graha.Venus => true,
            Graha.Moon => IsMoonWaxing(chart),
            Graha.Mercury => IsMercuryBenefic(chart),
            _ => false,
        };
    }

    public static bool IsMoonWaxing(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Angle.NormalizeDegrees(
            chart[Graha.Moon].Point.LongitudeDegrees - chart[Graha.Sun].Point.LongitudeDegrees) < 180;
    }

    private static bool IsMercuryBenefic(Chart chart)
    {
        var mercury = chart[Graha.Mercury].Point;
        var (balance, nearest, nearestIsBenefic) = (0, double.PositiveInfinity, true);
        for (var other = Graha.Sun; other <= Graha.Saturn; other++)
        {
            var point = chart[other].Point;
            if (other == Graha.Mercury || point.Rashi != mercury.Rashi)
                continue;
            var isBenefic = IsBenefic(chart, other);
            balance += isBenefic ? 1 : -1;
            var distance = Math.Abs(point.LongitudeDegrees - mercury.LongitudeDegrees);
            if (distance < nearest)
                (nearest, nearestIsBenefic) = (distance, isBenefic);
        }

        return balance == 0 ? nearestIsBenefic : balance > 0;
    }
}
