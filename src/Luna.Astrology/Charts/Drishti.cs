using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Charts;

/// <summary>What the nodes see besides the opposite rashi.</summary>
public enum NodeDrishti
{
    /// <summary>Only the 7th.</summary>
    Seventh,

    /// <summary>The 5th, 7th and 9th, as Jupiter does.</summary>
    AsJupiter,
}

/// <summary>Which rashis a graha or a rashi looks at.</summary>
/// <remarks>
/// Graha drishti: Brihat Parashara Hora Shastra, chapter 26, verses 2 to 5, full aspects only. Rashi drishti: chapter
/// 8; Jaimini Sutra 1.1.2 to 4. Of the nodes the chapter on graha drishti says nothing; the options name both uses.
/// </remarks>
public static class Drishti
{
    // One bit for each count of rashis, the 7th for all.
    private const int Seventh = 1 << 7;
    private const int MarsCounts = Seventh | 1 << 4 | 1 << 8;
    private const int JupiterCounts = Seventh | 1 << 5 | 1 << 9;
    private const int SaturnCounts = Seventh | 1 << 3 | 1 << 10;

    /// <summary>Whether a graha in one rashi fully sees another rashi and all that stands there.</summary>
    public static bool Sees(Graha graha, Rashi from, Rashi to, NodeDrishti nodes = NodeDrishti.Seventh) =>
        (CountsOf(graha, nodes) >> from.CountTo(to) & 1) == 1;

    /// <summary>
    /// Whether a graha fully sees another one; those that share a rashi are together, not in each other's sight.
    /// </summary>
    public static bool Sees(Chart chart, Graha graha, Graha other, NodeDrishti nodes = NodeDrishti.Seventh)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return Sees(graha, chart[graha].Point.Rashi, chart[other].Point.Rashi, nodes);
    }

    /// <summary>
    /// Whether a rashi sees another: a movable one all fixed ones but the next, a fixed one all movable ones but the
    /// one before, the dual ones each other. What stands there sees alike.
    /// </summary>
    public static bool Sees(Rashi from, Rashi to) => (Rashis.ModalityOf(from), Rashis.ModalityOf(to)) switch
    {
        (Modality.Movable, Modality.Fixed) => to != from.Plus(1),
        (Modality.Fixed, Modality.Movable) => to != from.Plus(-1),
        (Modality.Dual, Modality.Dual) => from != to,
        _ => false,
    };

    private static int CountsOf(Graha graha, NodeDrishti nodes) => graha switch
    {
        Graha.Mars => MarsCounts,
        Graha.Jupiter => JupiterCounts,
        Graha.Saturn => SaturnCounts,
        Graha.Rahu or Graha.Ketu when nodes == NodeDrishti.AsJupiter => JupiterCounts,
        _ => Seventh,
    };
}
