using Luna.Astrology.Charts;
using Luna.Astrology.Tests.Reference;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Charts;

public sealed class charts_of_known_births
{
    private const double ArcsecondsPerDegree = 3600;

    [Fact]
    public void there_are_sixty_of_them() => ReferenceBirths.All.Count.ShouldBe(60);

    [Fact]
    public void every_graha_stands_within_a_hundredth_of_an_arcsecond() => EachGraha((expected, placement) =>
        Arcseconds(expected.Longitude, placement.Point.LongitudeDegrees)
            .ShouldBeLessThan(0.01));

    [Fact]
    public void latitudes_and_speeds_agree() => EachGraha((expected, placement) =>
    {
        placement.LatitudeDegrees.ShouldBe(expected.Latitude, 0.02 / ArcsecondsPerDegree);
        placement.SpeedDegreesPerDay.ShouldBe(expected.Speed, 0.0002);
    });

    [Fact]
    public void nakshatra_and_pada_agree() => EachGraha((expected, placement) =>
    {
        ZodiacNames.Of(placement.Point.Nakshatra).ShouldBe(expected.Nakshatra);
        placement.Point.Pada.ShouldBe(expected.Pada);
    });

    [Fact]
    public void bhava_retrogression_and_combustion_agree() => EachGraha((expected, placement) =>
    {
        placement.Bhava.ShouldBe(expected.Bhava);
        placement.IsRetrograde.ShouldBe(expected.Retrograde);
        placement.IsCombust.ShouldBe(expected.Combust);
    });

    [Theory]
    [InlineData(Varga.D1)]
    [InlineData(Varga.D9)]
    public void rashis_of_the_varga_agree(Varga varga) => Each((expected, chart) =>
    {
        var points = chart.Placements.Select(placement => placement.Point).Prepend(chart.Lagna);
        points.Select(point => (int)point.RashiIn(varga))
            .ShouldBe(varga == Varga.D1 ? expected.D1 : expected.D9);
    });

    [Fact]
    public void lagna_and_midheaven_agree() => Each((expected, chart) =>
    {
        var year = expected.Instant.InUtc().Year;
        var tolerance = Math.Abs(expected.Latitude) > 60 ? 10 : year is >= 1850 and <= 2050 ? 1 : 3;
        Arcseconds(expected.Lagna, chart.Lagna.LongitudeDegrees).ShouldBeLessThan(tolerance);
        Arcseconds(expected.Midheaven, chart.Midheaven.LongitudeDegrees).ShouldBeLessThan(tolerance);
        ZodiacNames.Of(chart.Lagna.Nakshatra).ShouldBe(expected.LagnaNakshatra);
        chart.Lagna.Pada.ShouldBe(expected.LagnaPada);
    });

    [Fact]
    public void the_ayanamsa_agrees() => Each((expected, chart) =>
        Arcseconds(expected.Ayanamsa, chart.AyanamsaDegrees).ShouldBeLessThan(0.01));

    [Fact]
    public void the_true_node_agrees_when_asked_for() => Each((expected, _) =>
    {
        var chart = Chart.Cast(expected.Moment, new ChartOptions(Node: LunarNode.True));
        Arcseconds(expected.TrueNode, chart[Graha.Rahu].Point.LongitudeDegrees).ShouldBeLessThan(0.25);
    });

    [Fact]
    public void with_lunas_own_delta_t_the_moon_moves_by_what_the_earths_rotation_is_uncertain() => Each((expected, chart) =>
    {
        var own = Chart.Cast(expected.Moment with { DeltaTSeconds = null });
        var tolerance = expected.Instant.InUtc().Year > 2030 ? 60 : 3;
        Arcseconds(chart[Graha.Moon].Point.LongitudeDegrees, own[Graha.Moon].Point.LongitudeDegrees)
            .ShouldBeLessThan(tolerance);
    });

    private static void EachGraha(Action<ReferenceGraha, Placement> check) => Each((expected, chart) =>
    {
        foreach (var placement in chart.Placements)
            check(expected.Grahas[(int)placement.Graha], placement);
    });

    private static void Each(Action<ReferenceBirth, Chart> check) =>
        ReferenceBirths.All.ShouldSatisfyAllConditions(
            [.. ReferenceBirths.All.Select(birth => (Action)(() => Named(birth.Expected.Id, () => check(birth.Expected, birth.Chart))))]);

    private static void Named(string id, Action check)
    {
        try
        {
            check();
        }
        catch (ShouldAssertException wrong)
        {
            throw new ShouldAssertException($"{id}: {wrong.Message}");
        }
    }

    private static double Arcseconds(double expectedDegrees, double actualDegrees) =>
        Math.Abs(Angle.DifferenceDegrees(actualDegrees, expectedDegrees)) * ArcsecondsPerDegree;
}
