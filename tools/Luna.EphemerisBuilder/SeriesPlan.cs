using Luna.Astrology.Sky;

namespace Luna.EphemerisBuilder;

/// <summary>How a series is cut and rounded.</summary>
/// <param name="SegmentDays">A power of two.</param>
/// <param name="CoefficientCount">Enough that what is cut off is small against the rounding.</param>
/// <param name="Unit">Value of one whole unit, degrees or au.</param>
internal sealed record SeriesPlan(int SegmentDays, int CoefficientCount, double Unit)
{
    // A whole turn is 2³² units, so that a longitude wraps as a 32-bit integer does: 0.0003″.
    private const double TurnUnit = 360 / 4_294_967_296.0;
    private const double FineUnit = TurnUnit / 32;

    public static SeriesPlan Of(int series) => series switch
    {
        SeriesName.NutationInLongitude or SeriesName.NutationInObliquity => new(16, 15, FineUnit),
        SeriesName.TrueNodeLongitude => new(8, 15, TurnUnit),
        SeriesName.TrueNodeDistance => new(4, 12, AuUnit(31)),
        >= SeriesName.FirstOfOuter => OfOuter((series - SeriesName.FirstOfOuter) % 3),
        _ => OfBody((Body)(series / 3), series % 3),
    };

    private static SeriesPlan OfOuter(int coordinate) => coordinate switch
    {
        0 => new(32, 14, TurnUnit),
        1 => new(32, 12, TurnUnit),
        _ => new(32, 14, AuUnit(25)),
    };

    private static SeriesPlan OfBody(Body body, int coordinate)
    {
        var (days, longitude, latitude, distance, auBits) = body switch
        {
            Body.Sun => (16, 13, 9, 12, 30),
            Body.Moon => (8, 15, 14, 14, 34),
            Body.Mercury => (16, 14, 13, 14, 29),
            Body.Venus => (16, 13, 13, 12, 29),
            Body.Mars => (16, 12, 12, 12, 29),
            Body.Jupiter => (16, 11, 10, 11, 28),
            _ => (16, 11, 10, 11, 27),
        };
        return coordinate switch
        {
            0 => new(days, longitude, TurnUnit),
            1 => new(days, latitude, TurnUnit),
            _ => new(days, distance, AuUnit(auBits)),
        };
    }

    private static double AuUnit(int bits) => Math.ScaleB(1, -bits);
}
