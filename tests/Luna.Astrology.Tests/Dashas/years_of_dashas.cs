using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Dashas;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Dashas;

/// <summary>Vimshottari, Yogini and Ashtottari: one way of cutting time, three tables.</summary>
public sealed class years_of_dashas
{
    private static readonly Instant Birth = A.Chart.Moment.Instant;

    private static readonly Arbitrary<double> MoonDegrees =
        Gen.Choose(0, 35_999_999).Select(x => x / 100_000.0).ToArbitrary();

    public static TheoryData<double> Years => [365.25, 360, 365.2422, 365.256364];

    [Theory]
    [MemberData(nameof(Years))]
    public void the_cycle_is_as_long_as_its_years(double days)
    {
        var mahadashas = Vimshottari.Mahadashas(A.Chart, new DashaYear(days));

        (mahadashas[^1].End - mahadashas[0].Start).TotalDays.ShouldBe(120 * days, tolerance: 1e-6);
        Vimshottari.At(A.Chart, mahadashas[3].Start, 1, new DashaYear(days)).ShouldBe([mahadashas[3]]);
    }

    [Theory]
    // Three is added to the number of the star: Ashwini gives the fourth yogini, Ardra (6) the first.
    [InlineData(0, Yogini.Bhramari, Graha.Mars)]
    [InlineData(66.7, Yogini.Mangala, Graha.Moon)]
    [InlineData(53.4, Yogini.Sankata, Graha.Rahu)]
    [InlineData(359, Yogini.Ulka, Graha.Saturn)]
    public void the_star_of_the_moon_gives_the_yogini(double moonDegrees, Yogini yogini, Graha lord)
    {
        var chart = WithMoon(moonDegrees);
        var first = YoginiDasha.Mahadashas(chart)[0];

        first.Lord.ShouldBe(lord);
        YoginiDasha.YoginiOf(first.Lord).ShouldBe(yogini);
        YoginiDasha.LordOf(yogini).ShouldBe(lord);
        (first.End - first.Start).TotalDays.ShouldBe(365.25 * (int)yogini, tolerance: 1e-6);
    }

    [Theory]
    // Four stars of Rahu: Uttara Bhadrapada, Revati, Ashwini, Bharani.
    [InlineData(0, Graha.Rahu, 0.5)]
    [InlineData(66.666666666666667, Graha.Sun, 0)]
    [InlineData(120, Graha.Moon, 0)]
    [InlineData(240, Graha.Mercury, 2 / 3.0)]
    // Abhijit from 276°40′ to 280°53′20″ is the third of Saturn's four.
    [InlineData(253.33333333333333, Graha.Saturn, 0)]
    [InlineData(276.66666666666667, Graha.Saturn, 0.5)]
    [InlineData(278.77777777777778, Graha.Saturn, 0.625)]
    [InlineData(280.88888888888889, Graha.Saturn, 0.75)]
    [InlineData(293.33333333333333, Graha.Jupiter, 0)]
    public void the_star_of_the_moon_gives_the_lord_of_ashtottari(double moonDegrees, Graha lord, double elapsed)
    {
        var first = Ashtottari.FirstOf(new ZodiacPoint(moonDegrees));

        first.Lord.ShouldBe(lord);
        first.Elapsed.ShouldBe(elapsed, tolerance: 1e-9);
        var mahadashas = Ashtottari.Mahadashas(WithMoon(moonDegrees));
        (mahadashas[^1].End - mahadashas[0].Start).TotalDays.ShouldBe(108 * 365.25, tolerance: 1e-6);
        (Birth - mahadashas[0].Start).TotalSeconds
            .ShouldBe((mahadashas[0].End - mahadashas[0].Start).TotalSeconds * elapsed, tolerance: 1);
    }

    [Fact]
    public void what_runs_is_a_part_of_what_runs_above_it() =>
        Prop.ForAll(MoonDegrees, Gen.Choose(0, 120 * 365 * 24).ToArbitrary(), (moonDegrees, hours) =>
        {
            var chart = WithMoon(moonDegrees);
            var instant = Birth + Duration.FromHours(hours);
            Verify(instant, Vimshottari.At(chart, instant, 5), Vimshottari.Within);
            Verify(instant, YoginiDasha.At(chart, instant, 5), YoginiDasha.Within);
            Verify(instant, Ashtottari.At(chart, instant, 5), Ashtottari.Within);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void the_first_mahadasha_holds_the_birth() => Prop.ForAll(MoonDegrees, moonDegrees =>
    {
        var chart = WithMoon(moonDegrees);
        YoginiDasha.Mahadashas(chart)[0].Contains(Birth).ShouldBeTrue();
        Ashtottari.Mahadashas(chart)[0].Contains(Birth).ShouldBeTrue();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ketu_has_no_yogini() => Should.Throw<ArgumentOutOfRangeException>(() => YoginiDasha.YoginiOf(Graha.Ketu));

    [Fact]
    public void nothing_runs_before_the_first_period()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => YoginiDasha.At(A.Chart, Birth - Duration.FromDays(9 * 366)));
        Should.Throw<ArgumentOutOfRangeException>(() => Ashtottari.At(A.Chart, Birth - Duration.FromDays(22 * 366)));
        Should.Throw<ArgumentOutOfRangeException>(() => Ashtottari.At(A.Chart, Birth, depth: 0));
    }

    private static void Verify(
        Instant instant, IReadOnlyList<DashaPeriod> running, Func<DashaPeriod, IReadOnlyList<DashaPeriod>> within)
    {
        running.Select(period => period.Level).ShouldBe([1, 2, 3, 4, 5]);
        running.ShouldAllBe(period => period.Contains(instant));
        for (var i = 1; i < running.Count; i++)
            within(running[i - 1]).ShouldContain(running[i]);
    }

    private static Chart WithMoon(double degrees) => A.ChartWith(10, 100, degrees, 40, 110, 70, 130, 300, 200);
}
