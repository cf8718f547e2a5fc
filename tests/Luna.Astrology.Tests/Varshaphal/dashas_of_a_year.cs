using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Dashas;
using Luna.Astrology.Varshaphal;
using Luna.Astrology.Zodiac;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Luna.Astrology.Tests.Varshaphal;

public sealed class dashas_of_a_year
{
    private static readonly Interval Year = new(Instant.FromUtc(2025, 8, 15, 3, 0), Instant.FromUtc(2026, 8, 15, 9, 9));

    [Fact]
    public void the_first_year_begins_with_the_lord_of_the_natal_nakshatra()
    {
        foreach (var nakshatra in Enum.GetValues<Nakshatra>())
            MuddaDasha.Of(nakshatra, 0, Year)[0].Lord.ShouldBe(Vimshottari.LordOf(nakshatra));
    }

    [Fact]
    public void each_year_begins_with_the_next_lord()
    {
        MuddaDasha.Of(Nakshatra.Ashwini, 1, Year)[0].Lord.ShouldBe(Graha.Venus);
        // Rohini 4 and 35 years, less 2: 37, cast out by nine 1, the Sun.
        MuddaDasha.Of(Nakshatra.Rohini, 35, Year)[0].Lord.ShouldBe(Graha.Sun);
        // Rohini 4 and 35 years, plus 3: 42, cast out by eight 2, Pingala, the Sun.
        MuddaDasha.Of(Nakshatra.Rohini, 35, Year, MuddaScheme.Yogini)[0].Lord.ShouldBe(Graha.Sun);
    }

    [Theory, InlineData(MuddaScheme.Vimshottari, 9), InlineData(MuddaScheme.Yogini, 8)]
    public void periods_join_and_fill_the_year(MuddaScheme scheme, int count) => Prop.ForAll(
        Gen.Elements(Enum.GetValues<Nakshatra>()).ToArbitrary(), Gen.Choose(0, 120).ToArbitrary(), (nakshatra, age) =>
        {
            var periods = MuddaDasha.Of(nakshatra, age, Year, scheme);
            periods.Count.ShouldBe(count);
            periods.Select(period => period.Lord).ShouldBeUnique();
            periods[0].Start.ShouldBe(Year.Start);
            periods[^1].End.ShouldBe(Year.End);
            for (var i = 1; i < count; i++)
                periods[i].Start.ShouldBe(periods[i - 1].End);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void venus_has_a_sixth_of_the_year()
    {
        var venus = MuddaDasha.Of(Nakshatra.Magha, 3, Year).Single(period => period.Lord == Graha.Venus);
        (venus.End - venus.Start).TotalDays.ShouldBe(Year.Duration.TotalDays / 6, 1e-6);
    }
}
