using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Charts;

public sealed class casting_a_chart
{
    [Fact]
    public void every_longitude_lies_in_one_turn_and_every_bhava_in_twelve() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        double[] longitudes =
        [
            chart.Lagna.LongitudeDegrees, chart.Midheaven.LongitudeDegrees,
            .. chart.Placements.Select(placement => placement.Point.LongitudeDegrees),
        ];
        longitudes.ShouldAllBe(longitude => longitude >= 0 && longitude < 360);
        chart.Placements.Select(placement => placement.Graha).ShouldBe(Enum.GetValues<Graha>());
        chart.Placements.ShouldAllBe(placement => placement.Bhava >= 1 && placement.Bhava <= 12);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_bhava_is_a_whole_rashi() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        chart.RashiOf(1).ShouldBe(chart.Lagna.Rashi);
        foreach (var placement in chart.Placements)
            chart.RashiOf(placement.Bhava).ShouldBe(placement.Point.Rashi);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ketu_stands_opposite_rahu() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        Angle.NormalizeDegrees(chart[Graha.Rahu].Point.LongitudeDegrees + 180)
            .ShouldBe(chart[Graha.Ketu].Point.LongitudeDegrees, 1e-9);
        chart[Graha.Ketu].SpeedDegreesPerDay.ShouldBe(chart[Graha.Rahu].SpeedDegreesPerDay);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void speeds_are_what_two_hours_show() => Prop.ForAll(A.Moment, moment =>
    {
        var hour = Duration.FromHours(1);
        var delta = moment with { DeltaTSeconds = 60 };
        var before = Chart.Cast(delta with { Instant = delta.Instant - hour });
        var after = Chart.Cast(delta with { Instant = delta.Instant + hour });
        foreach (var placement in Chart.Cast(delta).Placements)
        {
            var way = Angle.DifferenceDegrees(
                after[placement.Graha].Point.LongitudeDegrees, before[placement.Graha].Point.LongitudeDegrees);
            placement.SpeedDegreesPerDay.ShouldBe(way * 12, 0.0005);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_form_without_allocation_gives_the_same_and_allocates_nothing()
    {
        var nine = new GrahaPosition[ChartSky.GrahaCount];
        var moment = A.Chart.Moment;
        var angles = ChartSky.Compute(moment, ChartOptions.Default, nine);
        nine.Select(position => position.LongitudeDegrees)
            .ShouldBe(A.Chart.Placements.Select(placement => placement.Point.LongitudeDegrees));
        angles.LagnaDegrees.ShouldBe(A.Chart.Lagna.LongitudeDegrees);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            ChartSky.Compute(moment with { Instant = moment.Instant + Duration.FromDays(i) }, ChartOptions.Default, nine);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void another_ayanamsa_turns_the_whole_chart_by_the_difference()
    {
        var raman = Chart.Cast(A.Chart.Moment, new ChartOptions(Ayanamsa.Raman));
        var turn = A.Chart.AyanamsaDegrees - raman.AyanamsaDegrees;

        turn.ShouldBeGreaterThan(1);
        raman.Lagna.LongitudeDegrees.ShouldBe(A.Chart.Lagna.LongitudeDegrees + turn, 1e-9);
        foreach (var placement in raman.Placements)
        {
            Angle.DifferenceDegrees(
                placement.Point.LongitudeDegrees, A.Chart[placement.Graha].Point.LongitudeDegrees).ShouldBe(turn, 1e-9);
        }
    }

    [Theory]
    [InlineData(Graha.Moon, 355, 5, false, true)]
    [InlineData(Graha.Moon, 352, 5, false, false)]
    [InlineData(Graha.Mercury, 113, 100, false, true)]
    [InlineData(Graha.Mercury, 113, 100, true, false)]
    [InlineData(Graha.Venus, 91, 100, false, true)]
    [InlineData(Graha.Venus, 91, 100, true, false)]
    [InlineData(Graha.Rahu, 100, 100, true, false)]
    [InlineData(Graha.Sun, 100, 100, false, false)]
    public void combustion_follows_the_orbs_of_surya_siddhanta(
        Graha graha, double longitudeDegrees, double sunDegrees, bool isRetrograde, bool isCombust) =>
        Combustion.IsCombust(graha, longitudeDegrees, isRetrograde, sunDegrees).ShouldBe(isCombust);

    [Theory]
    [InlineData(1200)]
    [InlineData(2700)]
    public void a_year_that_the_ephemeris_does_not_hold_is_refused(int year) =>
        Should.Throw<OutsideEphemerisException>(
            () => Chart.Cast(A.Chart.Moment with { Instant = Instant.FromUtc(year, 1, 1, 0, 0) }));
}
