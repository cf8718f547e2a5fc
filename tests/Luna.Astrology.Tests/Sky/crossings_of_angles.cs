using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Sky;

public sealed class crossings_of_angles
{
    private const double MillisecondDays = 0.001 / JulianDate.SecondsPerDay;

    private static readonly Arbitrary<(JulianDate Tt, double Value)> Anywhere = (
        from hours in Gen.Choose(0, 24 * 365 * 265)
        from value in Gen.Choose(0, 3599)
        select (Ephemeris.Start.AddDays(400 + hours / 24.0), value / 10.0)).ToArbitrary();

    [Fact]
    public void the_moon_is_where_it_was_said_to_come() => Prop.ForAll(Anywhere, at =>
    {
        var next = Crossings.NextForward(new MoonFromSun(), at.Value, at.Tt);
        (next.Days - at.Tt.Days).ShouldBeInRange(0, 31);
        Residue(new MoonFromSun(), at.Value, next).ShouldBeLessThan(MillisecondDays);
        var last = Crossings.LastForward(new MoonFromSun(), at.Value, at.Tt);
        (next.Days - last.Days).ShouldBeInRange(29, 30.1);
        Residue(new MoonFromSun(), at.Value, last).ShouldBeLessThan(MillisecondDays);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_graha_passes_a_value_backwards_only_between_two_forward_passages() => Prop.ForAll(Anywhere, at =>
    {
        var mars = new SiderealMotion(Graha.Mars);
        var passages = Crossings.Of(mars, at.Value, at.Tt, at.Tt.AddDays(5000)).ToArray();

        passages.Length.ShouldBeGreaterThan(5);
        passages.ShouldAllBe(passage => Residue(mars, at.Value, passage.Tt) < MillisecondDays * 100);
        passages.Zip(passages.Skip(1)).ShouldAllBe(pair => pair.First.Tt.Days < pair.Second.Tt.Days);
        foreach (var passage in passages)
            (mars.At(passage.Tt).DegreesPerDay > 0).ShouldBe(passage.IsForward);

        // A backward passage lies between two forward ones.
        passages.Zip(passages.Skip(1)).ShouldAllBe(pair => pair.First.IsForward || pair.Second.IsForward);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void next_and_previous_meet() => Prop.ForAll(Anywhere, at =>
    {
        var saturn = new SiderealMotion(Graha.Saturn);
        var next = Crossings.Next(saturn, at.Value, at.Tt, at.Tt.AddDays(11_500))!.Value;
        var again = Crossings.Previous(saturn, at.Value, next.AddDays(0.01), at.Tt)!.Value;

        Math.Abs(again.Days - next.Days).ShouldBeLessThan(1e-4);
        Crossings.Of(saturn, at.Value, at.Tt, next.AddDays(-0.01)).ShouldBeEmpty();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_search_that_ends_too_early_finds_nothing()
    {
        var from = JulianDate.J2000;
        var next = Crossings.NextForward(new MoonFromSun(), 0, from);

        Crossings.Next(new MoonFromSun(), 0, from, next.AddDays(-0.001)).ShouldBeNull();
        Crossings.Next(new MoonFromSun(), 0, from, next.AddDays(0.001)).ShouldNotBeNull();
        Crossings.Previous(new MoonFromSun(), 0, next.AddDays(20), next.AddDays(0.001)).ShouldBeNull();
        Crossings.Next(new SiderealMotion(Graha.Saturn), 180, from, from.AddDays(365)).ShouldBeNull();
        Crossings.Previous(new SiderealMotion(Graha.Saturn), 180, from, from.AddDays(-365)).ShouldBeNull();
    }

    [Fact]
    public void the_sun_enters_twelve_rashis_a_year_in_order()
    {
        var from = JulianDate.FromInstant(Instant.FromUtc(2024, 1, 1, 0, 0));
        var ingresses = Crossings.Every(new SiderealMotion(Graha.Sun), 30, from, from.AddDays(366)).ToArray();

        ingresses.Select(ingress => ingress.ValueDegrees / 30).ShouldBe([9, 10, 11, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
        ingresses.ShouldAllBe(ingress => ingress.IsForward);
    }

    [Theory]
    [InlineData(Graha.Mercury, 3, 4)]
    [InlineData(Graha.Jupiter, 1, 1)]
    [InlineData(Graha.Saturn, 1, 1)]
    public void stations_come_in_pairs_and_in_turn(Graha graha, int fewest, int most)
    {
        var motion = new SiderealMotion(graha);
        var from = JulianDate.J2000;
        var stations = Crossings.Stations(motion, from, from.AddDays(100 * 365.25)).ToArray();

        (stations.Length / 200.0).ShouldBeInRange(fewest - 0.1, most);
        stations.Zip(stations.Skip(1)).ShouldAllBe(pair => pair.First.TurnsBack != pair.Second.TurnsBack);
        stations.ShouldAllBe(station => Math.Abs(motion.At(station.Tt).DegreesPerDay) < 1e-6);
    }

    [Fact]
    public void any_function_can_be_searched()
    {
        var swing = new MovingAngle(
            tt => new(20 * Math.Sin(tt.Days), 20 * Math.Cos(tt.Days)), StepDays: 1, TurnsBack: true);
        var zeros = Crossings.Of(swing, 0, new(1), new(10)).ToArray();

        zeros.Select(zero => zero.IsForward).ShouldBe([false, true, false]);
        for (var i = 0; i < zeros.Length; i++)
            zeros[i].Tt.Days.ShouldBe((i + 1) * Math.PI, 1e-9);
        Crossings.Stations(swing, new(1), new(10)).Select(station => station.Degrees)
            .ShouldBe([20, 340, 20], 1e-6);
    }

    private static double Residue<T>(T angle, double value, JulianDate at)
        where T : IMovingAngle
    {
        var motion = angle.At(at);
        return Math.Abs(Angle.DifferenceDegrees(motion.Degrees, value) / motion.DegreesPerDay);
    }
}
