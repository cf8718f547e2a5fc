using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Varshaphal;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Varshaphal;

public sealed class years_of_life
{
    private static readonly Arbitrary<int> Age = Gen.Choose(0, 60).ToArbitrary();

    private static readonly Arbitrary<BirthMoment> Moment =
        A.Moment.Generator.Where(moment => moment.Instant < Instant.FromUtc(2030, 1, 1, 0, 0)).ToArbitrary();

    [Fact]
    public void the_sun_is_back_at_its_natal_place() => Prop.ForAll(Moment, Age, (moment, age) =>
    {
        var natal = Chart.Cast(moment);
        var year = YearCharts.Of(natal, age);

        Math.Abs(Angle.DifferenceDegrees(
            year.Chart[Graha.Sun].Point.LongitudeDegrees, natal[Graha.Sun].Point.LongitudeDegrees)).ShouldBeLessThan(2e-6);
        (year.Time.Start - moment.Instant).TotalDays.ShouldBe(age * 365.25636, 0.05);
        year.Time.Duration.TotalDays.ShouldBe(365.25636, 0.02);
        year.Return.Lagna.LongitudeDegrees.ShouldBe(year.Chart.Lagna.LongitudeDegrees, 1e-9);
        YearCharts.At(natal, year.Time.Start + year.Time.Duration / 2).Return.Age.ShouldBe(age);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_year_begins_at_the_return_and_not_before()
    {
        var start = SolarReturns.InstantOf(A.Chart, 36);
        SolarReturns.At(A.Chart, start).Age.ShouldBe(36);
        SolarReturns.At(A.Chart, start - Duration.FromSeconds(1)).Age.ShouldBe(35);
        Should.Throw<ArgumentOutOfRangeException>(
            () => SolarReturns.At(A.Chart, A.Chart.Moment.Instant - Duration.FromSeconds(1)));
    }

    [Fact]
    public void the_muntha_goes_on_by_a_rashi_a_year()
    {
        SolarReturns.MunthaOf(A.Chart, 0).ShouldBe(A.Chart.Lagna.Rashi);
        SolarReturns.MunthaOf(A.Chart, 1).ShouldBe(A.Chart.Lagna.Rashi.Plus(1));
        SolarReturns.MunthaOf(A.Chart, 36).ShouldBe(A.Chart.Lagna.Rashi);
    }

    [Fact]
    public void the_lord_of_the_year_is_the_strongest_of_five_in_sight() => Prop.ForAll(Moment, Age, (moment, age) =>
    {
        var year = YearCharts.Of(Chart.Cast(moment), age);
        var lord = year.Lord;
        var inSight = lord.Five.Where(bearer => bearer.SeesLagna).ToArray();
        lord.Five.Select(bearer => bearer.Office).ShouldBe(Enum.GetValues<YearOffice>());
        lord.Five[0].Graha.ShouldBe(year.MunthaLord);
        switch (lord.Reason)
        {
            case YearLordReason.StrongestInSight:
                inSight.Single(bearer => bearer.Graha == lord.Graha && bearer == inSight.First(
                    other => other.Graha == lord.Graha)).VishvaBala.ShouldBe(inSight.Max(bearer => bearer.VishvaBala));
                break;
            case YearLordReason.NoneInSight:
                inSight.ShouldBeEmpty();
                lord.Graha.ShouldBe(year.MunthaLord);
                break;
            default:
                year.Chart.Lagna.Rashi.ShouldNotBe(Rashi.Karka);
                break;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_sun_in_the_seventh_to_twelfth_makes_a_day_chart()
    {
        // 15 August 1990, 10:30 in Jaipur: the Sun is well up; at 22:30 he is not.
        YearCharts.Of(A.Chart, 0).IsDay.ShouldBeTrue();
        YearCharts.Of(A.Chart, 0).Sahams.IsDay.ShouldBeTrue();
        var night = Chart.Cast(A.Chart.Moment with { Instant = A.Chart.Moment.Instant + Duration.FromHours(12) });
        YearCharts.Of(night, 0).IsDay.ShouldBeFalse();
    }

    [Fact]
    public void another_place_has_the_same_moment_and_another_lagna()
    {
        var home = YearCharts.Of(A.Chart, 30);
        var away = YearCharts.Of(A.Chart, 30, new YearChartOptions(Position: new GeoPosition(40.7, -74)));

        away.Time.ShouldBe(home.Time);
        away.Chart.Lagna.ShouldNotBe(home.Chart.Lagna);
        away.Return.Lagna.LongitudeDegrees.ShouldBe(away.Chart.Lagna.LongitudeDegrees, 1e-9);
    }
}
