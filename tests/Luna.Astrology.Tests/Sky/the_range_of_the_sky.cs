using Luna.Astrology.Sky;
using Luna.Astrology.Time;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Sky;

public sealed class the_range_of_the_sky
{
    [Fact]
    public void it_holds_1800_to_2100_and_more()
    {
        Ephemeris.Start.Days.ShouldBeLessThanOrEqualTo(2_378_495.5); // 1799 December 31
        Ephemeris.End.Days.ShouldBeGreaterThanOrEqualTo(2_488_434.5); // 2101 January 1
        foreach (var body in Enum.GetValues<Body>())
        {
            Ephemeris.Apparent(body, Ephemeris.Start).DistanceAu.ShouldBeGreaterThan(0);
            Ephemeris.Apparent(body, Ephemeris.EndOf(body)).DistanceAu.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void sun_and_saturn_are_known_for_another_century()
    {
        foreach (var body in Enum.GetValues<Body>())
            Ephemeris.EndOf(body).Days.ShouldBe(body is Body.Sun or Body.Saturn ? 2_524_593.5 : Ephemeris.End.Days); // 2200 January 1
        Nutation.At(Ephemeris.EndOf(Body.Sun)).LongitudeDegrees.ShouldNotBe(0);
    }

    [Theory]
    [InlineData(2_305_447.5, "1600-01-01")]
    [InlineData(2_597_641.5, "2400-01-01")]
    [InlineData(1_000_000, "Julian date 1000000")]
    [InlineData(double.NaN, "Julian date NaN")]
    [InlineData(double.PositiveInfinity, "Julian date Infinity")]
    public void a_moment_outside_is_refused_with_the_range_named(double tt, string named)
    {
        (Func<object> Call, string Until)[] calls =
        [
            (() => Ephemeris.Apparent(Body.Moon, new(tt)), "2102-01-01"),
            (() => LunarNodes.True(new(tt)), "2102-01-01"),
            (() => Ephemeris.Apparent(Body.Saturn, new(tt)), "2200-01-01"),
            (() => Nutation.At(new(tt)), "2200-01-01"),
        ];
        foreach (var (call, until) in calls)
        {
            var refusal = Should.Throw<OutsideEphemerisException>(call);
            refusal.Message.ShouldBe(
                $"The positions of the sky are known from 1799-12-31 to {until}; {named} lies outside.");
        }
    }

    [Fact]
    public void the_resource_is_small() =>
        typeof(Ephemeris).Assembly.GetManifestResourceStream("Luna.Astrology.Sky.ephemeris.bin")!
            .Length.ShouldBeLessThanOrEqualTo(3_000_000);

    [Fact]
    public void computing_allocates_nothing()
    {
        Everything(new(2_450_000.3));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            Everything(new(2_450_000.3 + i * 17));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static void Everything(JulianDate tt)
    {
        for (var body = Body.Sun; body <= Body.Saturn; body++)
            Ephemeris.Apparent(body, tt);
        LunarNodes.True(tt);
        LunarNodes.Mean(tt);
        SiderealTime.GreenwichApparentDegrees(tt, DeltaT.ToTerrestrial(tt));
        for (var kind = Ayanamsa.Lahiri; kind <= Ayanamsa.TrueChitra; kind++)
            Ayanamsas.MeanDegrees(kind, tt);
    }
}
