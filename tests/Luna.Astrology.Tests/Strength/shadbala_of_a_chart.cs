using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Strength;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Strength;

public sealed class shadbala_of_a_chart
{
    private static readonly VedicDay Day = VedicDay.Of(A.Chart.Moment, Offset.FromHoursAndMinutes(5, 30))!;

    /// <summary>The parts have their bounds, in every chart, on every latitude up to the polar circles.</summary>
    [Fact]
    public void every_part_stays_within_its_bounds() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        foreach (var bala in Shadbala.Of(chart, VedicDay.OfOrNominal(moment)).Bala)
        {
            bala.Sthana.Uccha.ShouldBeInRange(0, 60);
            bala.Sthana.Saptavargaja.ShouldBeInRange(7 * 1.875, 45 + 6 * 30);
            bala.Sthana.Ojayugma.ShouldBeOneOf(0, 15, 30);
            bala.Sthana.Kendradi.ShouldBeOneOf(15, 30, 60);
            bala.Sthana.Drekkana.ShouldBeOneOf(0, 15);
            bala.Dig.ShouldBeInRange(0, 60);
            bala.Kaala.Natonnata.ShouldBeInRange(0, 60);
            bala.Kaala.Paksha.ShouldBeInRange(0, bala.Graha == Graha.Moon ? 120 : 60);
            bala.Kaala.Ayana.ShouldBeInRange(0, bala.Graha == Graha.Sun ? 120 : 60);
            bala.Cheshta.ShouldBeInRange(0, 60);
            bala.Total.ShouldBe(
                bala.Sthana.Total + bala.Dig + bala.Kaala.Total + bala.Cheshta + bala.Naisargika + bala.Drik, 1e-9);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void each_lord_of_time_is_one_and_jupiter_has_a_third_as_well() => Prop.ForAll(A.Moment, moment =>
    {
        var bala = Shadbala.Of(Chart.Cast(moment), VedicDay.OfOrNominal(moment)).Bala;
        bala.Sum(b => b.Kaala.Abda).ShouldBe(15);
        bala.Sum(b => b.Kaala.Masa).ShouldBe(30);
        bala.Sum(b => b.Kaala.Vara).ShouldBe(45);
        bala.Sum(b => b.Kaala.Hora).ShouldBe(60);
        bala.Sum(b => b.Kaala.Tribhaga).ShouldBe(120);
        bala[(int)Graha.Jupiter].Kaala.Tribhaga.ShouldBe(60);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void by_day_and_night_the_strengths_of_noon_and_midnight_add_up() => Prop.ForAll(A.Moment, moment =>
    {
        var bala = Shadbala.Of(Chart.Cast(moment), VedicDay.OfOrNominal(moment));
        (bala[Graha.Sun].Kaala.Natonnata + bala[Graha.Moon].Kaala.Natonnata).ShouldBe(60, 1e-9);
        bala[Graha.Mercury].Kaala.Natonnata.ShouldBe(60);
        bala[Graha.Sun].Cheshta.ShouldBe(0);
        bala[Graha.Moon].Cheshta.ShouldBe(0);
    }).QuickCheckThrowOnFailure();

    /// <summary>The first hour belongs to the lord of the day, the twenty-fifth to the lord of the next one.</summary>
    [Theory]
    [InlineData(0, Graha.Mercury)]
    [InlineData(1, Graha.Moon)]
    [InlineData(2, Graha.Saturn)]
    [InlineData(3, Graha.Jupiter)]
    [InlineData(23, Graha.Saturn)]
    [InlineData(24, Graha.Jupiter)]
    public void lords_of_the_hours_of_a_wednesday(int hour, Graha lord)
    {
        var instant = Day.Sunrise + Duration.FromHours(hour) + Duration.FromMinutes(1);
        TimeLords.At(instant, Day).Hora.ShouldBe(lord);
    }

    [Theory]
    [InlineData(0.1, Graha.Mercury)]
    [InlineData(0.5, Graha.Sun)]
    [InlineData(0.9, Graha.Saturn)]
    [InlineData(1.1, Graha.Moon)]
    [InlineData(1.5, Graha.Venus)]
    [InlineData(1.9, Graha.Mars)]
    public void lords_of_the_thirds(double halves, Graha lord)
    {
        var instant = halves < 1
            ? Day.Sunrise + (Day.Sunset - Day.Sunrise) * halves
            : Day.Sunset + (Day.NextSunrise - Day.Sunset) * (halves - 1);
        TimeLords.At(instant, Day).Tribhaga.ShouldBe(lord);
    }

    [Fact]
    public void year_and_month_change_every_360_and_30_days()
    {
        var days = Enumerable.Range(0, 720)
            .Select(i => TimeLords.At(Day.Sunrise, Day with { Date = Day.Date.PlusDays(i) })).ToArray();
        days.Zip(days.Skip(1)).Count(pair => pair.First.Abda != pair.Second.Abda).ShouldBe(2);
        days.Zip(days.Skip(1)).Count(pair => pair.First.Masa != pair.Second.Masa).ShouldBeInRange(23, 24);
        foreach (var (now, next) in days.Zip(days.Skip(360)))
            (((int)next.Abda - (int)now.Abda + 7) % 7).ShouldBe(3);
        foreach (var (now, next) in days.Zip(days.Skip(30)))
            (((int)next.Masa - (int)now.Masa + 7) % 7).ShouldBe(2);
    }

    [Fact]
    public void another_declination_touches_the_ayana_bala_only()
    {
        var usual = Shadbala.Of(A.Chart, Day);
        var other = Shadbala.Of(A.Chart, Day, new ShadbalaOptions(AyanaDeclination.True));
        for (var graha = Graha.Sun; graha <= Graha.Saturn; graha++)
        {
            other[graha].Kaala.Ayana.ShouldNotBe(usual[graha].Kaala.Ayana);
            (other[graha] with { Kaala = usual[graha].Kaala }).ShouldBe(usual[graha]);
        }
    }

    [Fact]
    public void a_war_moves_strength_from_the_vanquished_to_the_victor()
    {
        // On 1 May 2011 at Jaipur Mercury and Venus, and Mars and Jupiter, stand within a degree.
        var moment = new BirthMoment(Instant.FromUtc(2011, 5, 1, 6, 0), new GeoPosition(26.92, 75.79));
        var chart = Chart.Cast(moment);
        var wars = GrahaYuddhas.In(chart);
        wars.ShouldNotBeEmpty();
        var day = VedicDay.Of(moment)!;
        var peace = Shadbala.Of(chart, day);
        foreach (var rule in (YuddhaRule[])[YuddhaRule.Difference, YuddhaRule.DifferenceByDiscs])
        {
            var bala = Shadbala.Of(chart, day, new ShadbalaOptions(Yuddha: rule));
            bala.Bala.Sum(b => b.Yuddha).ShouldBe(0, 1e-9);
            var (victor, vanquished) = (wars[0].Victor, wars[0].Vanquished);
            bala[victor].Total.ShouldBeGreaterThan(peace[victor].Total);
            bala[vanquished].Total.ShouldBeLessThan(peace[vanquished].Total);
        }
    }

    [Fact]
    public void the_nodes_have_none() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Shadbala.Of(A.Chart, Day)[Graha.Ketu]);
}
