using Luna.Astrology.Zodiac;

namespace Luna.Reference.Births;

/// <summary>The sixteen vargas of the lagna, the nine grahas and the true nodes.</summary>
public static class VargaFigures
{
    public static void Compare(BirthCase birth, Tally tally)
    {
        var points = PointsOf(birth);
        tally.Exact("vargas_order", points.Select(point => point.Name).ToArray());
        foreach (var varga in Vargas.All)
            tally.Exact($"vargas/D{(int)varga}", points.Select(point => (int)point.Point.RashiIn(varga)).ToArray());
        foreach (var varga in Vargas.All)
            tally.Angle($"vargas_min_gap_deg/D{(int)varga}", points.Min(point => point.Point.GapDegrees(varga)), 1);
    }

    private static (string Name, ZodiacPoint Point)[] PointsOf(BirthCase birth) =>
    [
        ("asc", birth.Chart.Lagna),
        .. birth.Chart.Placements.Select(placement => (FileWords.Of(placement.Graha), placement.Point)),
        ("rahu_true", birth.TrueNodeChart[Graha.Rahu].Point),
        ("ketu_true", birth.TrueNodeChart[Graha.Ketu].Point),
    ];
}
