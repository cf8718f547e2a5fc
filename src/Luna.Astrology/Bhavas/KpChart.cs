using Luna.Astrology.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Bhavas;

/// <param name="Bhava">1 to 12, from cusp to next cusp; null where Placidus has no cusps.</param>
public sealed record KpPlacement(Graha Graha, ZodiacPoint Point, KpLords Lords, int? Bhava);

/// <summary>A chart as Krishnamurti reads it: his ayanamsa, cusps of Placidus, sub lords.</summary>
/// <param name="AyanamsaDegrees">With nutation: what is taken from the tropical cusps.</param>
/// <param name="Cusps">Null beyond the polar circles: see <see cref="Placidus"/>.</param>
/// <param name="CuspLords">Of the twelve cusps; empty where there are none.</param>
/// <param name="Placements">The nine grahas in their order.</param>
/// <remarks>K. S. Krishnamurti, Readers I to VI (1963 to 1972).</remarks>
public sealed record KpChart(
    double AyanamsaDegrees, BhavaCusps? Cusps, IReadOnlyList<KpLords> CuspLords, IReadOnlyList<KpPlacement> Placements)
{
    public KpPlacement this[Graha graha] => Placements[(int)graha];

    /// <param name="node">The mean node is the default, as in <see cref="ChartOptions"/>.</param>
    /// <exception cref="Sky.OutsideEphemerisException">The moment is outside the years that Luna's ephemeris holds.</exception>
    public static KpChart Of(in BirthMoment moment, LunarNode node = LunarNode.Mean)
    {
        var options = new ChartOptions(Ayanamsa.Krishnamurti, node);
        var frame = ChartFrame.Of(moment, options.Ayanamsa);
        Span<GrahaPosition> nine = stackalloc GrahaPosition[ChartSky.GrahaCount];
        ChartSky.Compute(moment, options, nine);

        var cusps = Placidus.Of(frame, moment.Position.LatitudeDegrees);
        var cuspLords = new KpLords[cusps?.Points.Count ?? 0];
        for (var i = 0; i < cuspLords.Length; i++)
            cuspLords[i] = KpLords.Of(cusps!.Points[i]);
        var placements = new KpPlacement[nine.Length];
        for (var i = 0; i < nine.Length; i++)
        {
            var point = new ZodiacPoint(nine[i].LongitudeDegrees);
            placements[i] = new KpPlacement((Graha)i, point, KpLords.Of(point), cusps?.BhavaOf(point));
        }

        return new KpChart(frame.TrueAyanamsaDegrees, cusps, cuspLords, placements);
    }
}
