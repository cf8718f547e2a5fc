using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Sky;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Charts;

public sealed class the_day_from_sunrise_to_sunrise
{
    private static readonly Offset India = Offset.FromHoursAndMinutes(5, 30);

    [Fact]
    public void it_holds_the_birth() => Prop.ForAll(A.Moment, moment =>
    {
        var day = VedicDay.Of(moment);
        if (day is null)
            return Math.Abs(moment.Position.LatitudeDegrees) > 60;
        day.Sunrise.ShouldBeLessThanOrEqualTo(moment.Instant);
        day.NextSunrise.ShouldBeGreaterThan(moment.Instant);
        day.Sunset.ShouldBeInRange(day.Sunrise, day.NextSunrise);
        (day.NextSunrise - day.Sunrise).TotalHours.ShouldBe(24, 0.75);
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_birth_at_sunrise_does_not_come_before_it() => Prop.ForAll(A.Moment, moment =>
    {
        if (VedicDay.Of(moment) is not { } day)
            return;
        foreach (var nanoseconds in (long[])[-300_000, 0, 300_000])
        {
            var birth = moment with { Instant = day.Sunrise + Duration.FromNanoseconds(nanoseconds) };
            VedicDay.Of(birth)!.Sunrise.ShouldBeLessThanOrEqualTo(birth.Instant);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void before_sunrise_the_weekday_is_still_yesterdays()
    {
        // 15 August 1990 was a Wednesday.
        var before = VedicDay.Of(At(Instant.FromUtc(1990, 8, 14, 23, 30)), India)!;
        var after = VedicDay.Of(At(Instant.FromUtc(1990, 8, 15, 1, 30)), India)!;

        before.Lord.ShouldBe(Graha.Mars);
        before.IsDay(Instant.FromUtc(1990, 8, 14, 23, 30)).ShouldBeFalse();
        after.Lord.ShouldBe(Graha.Mercury);
        after.Date.ShouldBe(new LocalDate(1990, 8, 15));
        (before.NextSunrise - after.Sunrise).TotalSeconds.ShouldBe(0, 0.05);
    }

    [Fact]
    public void the_standard_sunrise_comes_before_the_hindu_one()
    {
        var moment = At(Instant.FromUtc(1990, 8, 15, 5, 0));
        var standard = VedicDay.Of(moment, rule: RiseRule.Standard)!;
        (VedicDay.Of(moment)!.Sunrise - standard.Sunrise).TotalMinutes.ShouldBeInRange(3, 5);
    }

    [Fact]
    public void in_the_polar_night_there_is_none_but_a_nominal_one()
    {
        var tromso = new BirthMoment(Instant.FromUtc(2000, 12, 21, 2, 0), new GeoPosition(69.65, 18.96));
        VedicDay.Of(tromso).ShouldBeNull();

        var nominal = VedicDay.OfOrNominal(tromso);
        nominal.IsNominal.ShouldBeTrue();
        nominal.Date.ShouldBe(new LocalDate(2000, 12, 20));
        (nominal.NextSunrise - nominal.Sunrise).ShouldBe(Duration.FromHours(24));
        nominal.Sunrise.ShouldBeLessThan(tromso.Instant);
        nominal.NextSunrise.ShouldBeGreaterThan(tromso.Instant);
    }

    private static BirthMoment At(Instant instant) => new(instant, new GeoPosition(26.9196, 75.7878));
}
