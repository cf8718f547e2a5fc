using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using NodaTime;

namespace Luna.Astrology.Tests.Sky;

public sealed class rising_and_setting
{
    private const double SecondDays = 1 / JulianDate.SecondsPerDay;

    private static readonly GeoPosition Tromso = new(69.65, 18.96);

    // From 1852 to 2048: sidereal time goes over to another model at 1850 and 2050, a step of up to 0.2 s.
    private static readonly Arbitrary<(GeoPosition Place, JulianDate Ut1, Body Body, RiseRule Rule)> Anywhere = (
        from latitude in Gen.Choose(-6000, 6000)
        from longitude in Gen.Choose(-18000, 18000)
        from hours in Gen.Choose(0, 24 * 365 * 196)
        from body in Gen.Elements(Body.Sun, Body.Moon)
        from rule in Gen.Elements(Enum.GetValues<RiseRule>())
        select (new GeoPosition(latitude / 100.0, longitude / 100.0),
            Ephemeris.Start.AddDays(19_000 + hours / 24.0), body, rule)).ToArbitrary();

    [Fact]
    public void after_a_rise_the_body_is_up_until_it_sets() => Prop.ForAll(Anywhere, at =>
    {
        var (place, from, body, rule) = at;
        var rise = RiseSet.NextRise(body, place, from, rule, default, 2)!.Value;
        var set = RiseSet.NextSet(body, place, rise, rule, default, 2)!.Value;

        RiseSet.IsUp(body, place, rise.AddSeconds(-1), rule).ShouldBeFalse();
        RiseSet.IsUp(body, place, rise.AddSeconds(1), rule).ShouldBeTrue();
        RiseSet.IsUp(body, place, set.AddSeconds(-1), rule).ShouldBeTrue();
        RiseSet.IsUp(body, place, set.AddSeconds(1), rule).ShouldBeFalse();
        RiseSet.IsUp(body, place, new((rise.Days + set.Days) / 2), rule).ShouldBeTrue();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void looking_back_finds_the_same_rise() => Prop.ForAll(Anywhere, at =>
    {
        var (place, from, body, rule) = at;
        var rise = RiseSet.NextRise(body, place, from, rule, default, 2)!.Value;
        var back = RiseSet.LastRise(body, place, rise.AddDays(0.4), rule)!.Value;
        var set = RiseSet.NextSet(body, place, from, rule, default, 2)!.Value;

        back.Days.ShouldBe(rise.Days, 0.002 * SecondDays);
        RiseSet.LastSet(body, place, set.AddDays(0.4), rule)!.Value.Days.ShouldBe(set.Days, 0.002 * SecondDays);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_sun_is_seen_before_it_has_risen_by_the_hindu_rule() => Prop.ForAll(Anywhere, at =>
    {
        var (place, from, _, _) = at;
        var hindu = RiseSet.NextRise(Body.Sun, place, from, RiseRule.Hindu)!.Value;
        var seen = RiseSet.LastRise(Body.Sun, place, hindu, RiseRule.Standard)!.Value;

        // Fifty minutes of arc: at least 200 s where the Sun rises straight up.
        ((hindu.Days - seen.Days) / SecondDays).ShouldBeInRange(190, 900);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(6, 20, true)]
    [InlineData(12, 20, false)]
    public void the_polar_day_and_night_have_no_sunrise_and_no_sunset(int month, int day, bool isUp)
    {
        var midnight = JulianDate.FromInstant(Instant.FromUtc(2024, month, day, 0, 0));

        foreach (var rule in Enum.GetValues<RiseRule>())
        {
            RiseSet.NextRise(Body.Sun, Tromso, midnight, rule).ShouldBeNull();
            RiseSet.NextSet(Body.Sun, Tromso, midnight, rule).ShouldBeNull();
            RiseSet.LastRise(Body.Sun, Tromso, midnight, rule).ShouldBeNull();
            RiseSet.IsUp(Body.Sun, Tromso, midnight, rule).ShouldBe(isUp);
        }
    }

    [Fact]
    public void the_sun_that_grazes_the_horizon_at_noon_is_found()
    {
        // The first days after the polar night: up for minutes only.
        var days = Enumerable.Range(0, 60)
            .Select(day => JulianDate.FromInstant(Instant.FromUtc(2024, 1, 1, 0, 0)).AddDays(day))
            .Select(midnight => (
                Rise: RiseSet.NextRise(Body.Sun, Tromso, midnight, RiseRule.Standard),
                Set: RiseSet.NextSet(Body.Sun, Tromso, midnight, RiseRule.Standard)))
            .SkipWhile(day => day.Rise is null)
            .Select(day => (day.Set!.Value.Days - day.Rise!.Value.Days) * 24)
            .ToArray();

        days.Length.ShouldBeInRange(40, 50);
        days[0].ShouldBeInRange(0.01, 1);
        days.ShouldBe(days.Order());
    }

    [Fact]
    public void at_the_pole_the_sun_rises_once_a_year()
    {
        var pole = new GeoPosition(90, 0);
        var newYear = JulianDate.FromInstant(Instant.FromUtc(2024, 1, 1, 0, 0));
        var rise = RiseSet.NextRise(Body.Sun, pole, newYear, RiseRule.Hindu, default, 366)!.Value;

        // The equinox of 2024: 20 March, 03:06 UTC.
        (rise.ToInstant() - Instant.FromUtc(2024, 3, 20, 3, 6)).TotalMinutes.ShouldBeInRange(-15, 15);
        RiseSet.NextSet(Body.Sun, pole, rise, RiseRule.Hindu, default, 366)!.Value.ToInstant()
            .InUtc().Date.ShouldBe(new LocalDate(2024, 9, 22));
    }

    [Fact]
    public void another_delta_t_moves_the_moonrise_far_more_than_the_sunrise()
    {
        var place = new GeoPosition(28.61, 77.21);
        var from = JulianDate.FromInstant(Instant.FromUtc(2024, 3, 1, 0, 0));
        double Shift(Body body) =>
            (RiseSet.NextRise(body, place, from, RiseRule.Standard, new TimeScales(3600 + 69))!.Value.Days
                - RiseSet.NextRise(body, place, from, RiseRule.Standard, new TimeScales(69))!.Value.Days) / SecondDays;

        Math.Abs(Shift(Body.Sun)).ShouldBeLessThan(15);
        Shift(Body.Moon).ShouldBeInRange(60, 200);
    }
}
