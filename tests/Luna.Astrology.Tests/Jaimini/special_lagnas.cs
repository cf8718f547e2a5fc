using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Jaimini;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Jaimini;

public sealed class special_lagnas
{
    [Fact]
    public void at_sunrise_four_of_them_stand_with_the_sun()
    {
        var sunrise = VedicDay.Of(A.Chart.Moment)!.Sunrise;
        var chart = Chart.Cast(A.Chart.Moment with { Instant = sunrise });
        var lagnas = SpecialLagnas.Of(chart, sunrise).FromSunrise!;

        var sun = chart[Graha.Sun].Point.LongitudeDegrees;
        foreach (var lagna in (ZodiacPoint[])[lagnas.Sun, lagnas.Bhava, lagnas.Hora, lagnas.Ghati, lagnas.Vighati])
            lagna.LongitudeDegrees.ShouldBe(sun, 1e-9);
    }

    [Theory]
    [InlineData(120, 30, 60, 150, 0)]
    [InlineData(24, 6, 12, 30, 0)]
    [InlineData(1, 0.25, 0.5, 1.25, 15)]
    public void each_has_its_own_pace(int minutes, double bhava, double hora, double ghati, double vighati)
    {
        var sunrise = VedicDay.Of(A.Chart.Moment)!.Sunrise;
        var chart = Chart.Cast(A.Chart.Moment with { Instant = sunrise + Duration.FromMinutes(minutes) });
        var lagnas = SunriseLagnas.Of(chart, sunrise);

        Way(lagnas.Bhava).ShouldBe(bhava, 1e-9);
        Way(lagnas.Hora).ShouldBe(hora, 1e-9);
        Way(lagnas.Ghati).ShouldBe(ghati, 1e-9);
        Way(lagnas.Vighati).ShouldBe(vighati, 1e-9);

        double Way(ZodiacPoint point) =>
            Angle.DifferenceDegrees(point.LongitudeDegrees, lagnas.Sun.LongitudeDegrees + 360) is var way && way < -1e-9
                ? way + 360
                : Math.Abs(way);
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(40, 280)]
    [InlineData(70, 190)]
    public void pranapada_starts_from_the_movable_rashi_in_trine(double sun, double start)
    {
        var chart = Placed.Chart(0, sun, 200, 100, 100, 100, 100, 100);
        SunriseLagnas.Of(chart, chart.Moment.Instant).Pranapada.LongitudeDegrees.ShouldBe(start, 1e-9);
    }

    /// <summary>
    /// Lagna Mesha and Moon in Karka: Jupiter rules both ninths; ten and ten kalas lead to the eighth.
    /// </summary>
    [Fact]
    public void indu_lagna_counts_the_kalas()
    {
        var chart = Placed.InRashis(
            Rashi.Mesha, Rashi.Mesha, Rashi.Karka, Rashi.Mesha, Rashi.Mesha, Rashi.Mesha, Rashi.Mesha, Rashi.Mesha);
        SpecialLagnas.Of(chart, null).Indu.ShouldBe(Rashi.Kumbha);
    }

    [Fact]
    public void the_bhrigu_bindu_lies_half_way_from_rahu_to_the_moon() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var bindu = SpecialLagnas.Of(chart, null).BhriguBindu.LongitudeDegrees;
        var first = Angle.NormalizeDegrees(bindu - chart[Graha.Rahu].Point.LongitudeDegrees);
        var second = Angle.NormalizeDegrees(chart[Graha.Moon].Point.LongitudeDegrees - bindu);
        first.ShouldBe(second, 1e-6);
        first.ShouldBeLessThan(180);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void without_a_sunrise_the_others_remain()
    {
        var lagnas = SpecialLagnas.Of(A.Chart, null);
        lagnas.FromSunrise.ShouldBeNull();
        lagnas.Sree.LongitudeDegrees.ShouldBeInRange(0, 360);
    }

    [Fact]
    public void a_sunrise_after_the_birth_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(
            () => SpecialLagnas.Of(A.Chart, A.Chart.Moment.Instant + Duration.FromSeconds(1)));
}
