using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Zodiac;

public sealed class divisional_charts
{
    private static readonly Arbitrary<ZodiacPoint> Points =
        Gen.Choose(0, 35_999_999).Select(x => new ZodiacPoint(x / 100_000.0)).ToArbitrary();

    [Theory]
    // Parashara: movable rashis count from themselves, fixed from the ninth, dual from the fifth.
    [InlineData(0.1, Rashi.Mesha)]
    [InlineData(30.1, Rashi.Makara)]
    [InlineData(60.1, Rashi.Tula)]
    [InlineData(90.1, Rashi.Karka)]
    [InlineData(359.9, Rashi.Meena)]
    public void the_first_and_last_navamsas_are_where_parashara_puts_them(double longitudeDegrees, Rashi navamsa) =>
        new ZodiacPoint(longitudeDegrees).RashiIn(Varga.D9).ShouldBe(navamsa);

    [Fact]
    public void navamsas_follow_each_other_round_the_zodiac() => Prop.ForAll(Points, point =>
    {
        var navamsa = point.In(Varga.D9);
        Math.Abs(Angle.DifferenceDegrees(navamsa.LongitudeDegrees, point.LongitudeDegrees * 9)).ShouldBeLessThan(1e-8);
        point.In(Varga.D1).ShouldBe(point);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_varga_that_luna_does_not_know_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ZodiacPoint(1).In((Varga)5));
}
