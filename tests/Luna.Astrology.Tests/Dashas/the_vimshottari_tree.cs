using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Dashas;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Dashas;

public sealed class the_vimshottari_tree
{
    private static readonly Instant Birth = Instant.FromUtc(1990, 8, 15, 5, 0);
    private static readonly Duration Year = Duration.FromDays(365.25);

    private static readonly Arbitrary<ZodiacPoint> Moons =
        Gen.Choose(0, 35_999_999).Select(x => new ZodiacPoint(x / 100_000.0)).ToArbitrary();

    [Fact]
    public void periods_join_and_sum_to_a_hundred_and_twenty_years() => Prop.ForAll(Moons, moon =>
    {
        var mahadashas = Vimshottari.Mahadashas(moon, Birth);
        AssertJoined(mahadashas, mahadashas[0].Start, mahadashas[0].Start + 120 * Year);
        mahadashas[0].Contains(Birth).ShouldBeTrue();
        foreach (var maha in mahadashas)
        {
            var antardashas = Vimshottari.Within(maha);
            antardashas[0].Lord.ShouldBe(maha.Lord);
            AssertJoined(antardashas, maha.Start, maha.End);
            foreach (var antar in antardashas)
                AssertJoined(Vimshottari.Within(antar), antar.Start, antar.End);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void what_runs_at_an_instant_contains_it_at_every_level() =>
        Prop.ForAll(Moons, Gen.Choose(0, 140 * 365 * 24).ToArbitrary(), (moon, hours) =>
        {
            var instant = Birth + Duration.FromHours(hours);
            var running = Vimshottari.At(moon, Birth, instant, depth: 4);

            running.Select(period => period.Level).ShouldBe([1, 2, 3, 4]);
            running.ShouldAllBe(period => period.Contains(instant));
            for (var i = 1; i < running.Count; i++)
                Vimshottari.Within(running[i - 1]).ShouldContain(running[i]);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void at_the_very_end_of_a_period_the_next_one_runs()
    {
        var mahadashas = Vimshottari.Mahadashas(new ZodiacPoint(100), Birth);
        var second = Vimshottari.At(new ZodiacPoint(100), Birth, mahadashas[0].End);

        second[0].ShouldBe(mahadashas[1]);
        second[1].ShouldBe(Vimshottari.Within(mahadashas[1])[0]);
    }

    [Fact]
    public void a_moon_at_the_start_of_ashwini_begins_with_seven_years_of_ketu()
    {
        var first = Vimshottari.Mahadashas(new ZodiacPoint(0), Birth)[0];

        first.ShouldBe(new DashaPeriod(Graha.Ketu, 1, Birth, Birth + 7 * Year));
    }

    [Fact]
    public void nothing_runs_before_the_first_period() =>
        Should.Throw<ArgumentOutOfRangeException>(
            () => Vimshottari.At(new ZodiacPoint(0), Birth, Birth - Duration.FromSeconds(1)));

    private static void AssertJoined(IReadOnlyList<DashaPeriod> periods, Instant start, Instant end)
    {
        periods.Count.ShouldBe(9);
        periods[0].Start.ShouldBe(start);
        periods[^1].End.ShouldBe(end);
        for (var i = 1; i < periods.Count; i++)
            periods[i].Start.ShouldBe(periods[i - 1].End);
    }
}
