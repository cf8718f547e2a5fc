using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

/// <summary>Who wins when two grahas are at war.</summary>
public enum WarVictor
{
    /// <summary>The one further north.</summary>
    Northern,

    /// <summary>The one further north, but Venus against any other.</summary>
    NorthernOrVenus,

    /// <summary>The one with the smaller longitude.</summary>
    SmallerLongitude,
}

/// <summary>Two of Mars to Saturn less than a degree apart: planetary war.</summary>
/// <param name="SeparationDegrees">In longitude, 0 ≤ degrees &lt; 1.</param>
public readonly record struct GrahaYuddha(Graha Victor, Graha Vanquished, double SeparationDegrees);

/// <remarks>Surya Siddhanta, chapter 7, verses 18 to 23, where Venus conquers for the most part (verse 23).</remarks>
public static class GrahaYuddhas
{
    private const double OrbDegrees = 1;

    /// <summary>Every war of a chart; a graha may be in more than one.</summary>
    public static IReadOnlyList<GrahaYuddha> In(Chart chart, WarVictor rule = WarVictor.Northern)
    {
        ArgumentNullException.ThrowIfNull(chart);
        List<GrahaYuddha>? wars = null;
        for (var first = Graha.Mars; first < Graha.Saturn; first++)
        {
            for (var second = first + 1; second <= Graha.Saturn; second++)
            {
                var separation = Angle.DifferenceDegrees(
                    chart[second].Point.LongitudeDegrees, chart[first].Point.LongitudeDegrees);
                if (Math.Abs(separation) >= OrbDegrees)
                    continue;
                var firstWins = Wins(chart[first], chart[second], separation, rule);
                (wars ??= []).Add(new GrahaYuddha(
                    firstWins ? first : second, firstWins ? second : first, Math.Abs(separation)));
            }
        }

        return wars ?? (IReadOnlyList<GrahaYuddha>)[];
    }

    private static bool Wins(Placement first, Placement second, double separationDegrees, WarVictor rule) => rule switch
    {
        WarVictor.NorthernOrVenus when first.Graha == Graha.Venus => true,
        WarVictor.NorthernOrVenus when second.Graha == Graha.Venus => false,
        WarVictor.SmallerLongitude => separationDegrees > 0,
        _ => first.LatitudeDegrees > second.LatitudeDegrees,
    };
}
