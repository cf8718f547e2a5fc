using Luna.Astrology.Charts;
using Luna.Astrology.Readings;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Readings;

public sealed class facts_of_a_chart
{
    [Fact]
    public void ids_are_distinct_and_statements_are_sentences()
    {
        var facts = ChartFacts.Of(A.Chart, A.Now);

        facts.Select(fact => fact.Id).ShouldBeUnique();
        facts.ShouldAllBe(fact => fact.Statement.EndsWith('.') && char.IsUpper(fact.Statement[0]));
        facts.ShouldAllBe(fact => !fact.Id.Any(char.IsUpper) && fact.Subject.Length > 0);
    }

    [Theory]
    [InlineData("lagna.rashi", "The lagna is in Kanya (Virgo).")]
    [InlineData("graha.moon.rashi", "The Moon is in Vrishabha (Taurus).")]
    [InlineData("graha.moon.nakshatra", "The Moon is in the nakshatra Rohini.")]
    [InlineData("graha.moon.pada", "The Moon is in pada 3 of Rohini.")]
    [InlineData("graha.mars.bhava", "Mars is in bhava 8 (house 8).")]
    [InlineData("graha.saturn.retrograde", "Saturn is retrograde.")]
    [InlineData("graha.venus.retrograde", "Venus is direct, not retrograde.")]
    [InlineData("graha.mercury.combust", "Mercury is not combust.")]
    [InlineData("varga.d9.moon.rashi", "In the navamsa (D9) the Moon is in Mithuna (Gemini).")]
    [InlineData("input.ayanamsa", "The chart uses the Lahiri ayanamsa, 23°43′ then.")]
    [InlineData("dasha.vimshottari.maha", "The Vimshottari mahadasha of Jupiter runs from 3 December 2018 to 3 December 2034.")]
    [InlineData("dasha.vimshottari.antar", "The Vimshottari antardasha of Venus runs from 16 October 2026 to 16 June 2029.")]
    public void a_fact_says_what_the_chart_holds(string id, string statement) =>
        ChartFacts.Of(A.Chart, A.Now).Single(fact => fact.Id == id).Statement.ShouldBe(statement);

    [Fact]
    public void nothing_runs_before_the_birth() =>
        ChartFacts.Running(A.Chart, A.Chart.Moment.Instant - Duration.FromDays(1)).ShouldBeEmpty();

    [Fact]
    public void the_same_birth_gives_the_same_hash_and_any_other_another()
    {
        var hash = FactsHash.Of(ChartFacts.Natal(A.Chart));

        hash.Length.ShouldBe(64);
        FactsHash.Of(ChartFacts.Natal(Chart.Cast(A.Chart.Moment))).ShouldBe(hash);
        FactsHash.Of(ChartFacts.Natal(A.Chart).Reverse()).ShouldBe(hash);
        FactsHash.Of(ChartFacts.Natal(Chart.Cast(A.Chart.Moment, new ChartOptions(Node: LunarNode.True)))).ShouldNotBe(hash);
        FactsHash.Of(ChartFacts.Natal(Chart.Cast(
            A.Chart.Moment with { Instant = A.Chart.Moment.Instant + Duration.FromSeconds(1) }))).ShouldNotBe(hash);
    }

    [Fact]
    public void parts_of_facts_cannot_run_together_to_the_same_hash() =>
        FactsHash.Of([new Fact("a", "b", "c")]).ShouldNotBe(FactsHash.Of([new Fact("a", "bc", "")]));

    [Fact]
    public void a_moon_that_changes_has_a_fact_for_each_part_of_the_day()
    {
        var facts = MoonFacts.Of(MoonReadings.Day(1990, 8, 15), "Asia/Kolkata");

        facts.Select(fact => (fact.Id, fact.Statement)).ShouldBe(
        [
            ("graha.moon.rashi", "The Moon was in Vrishabha (Taurus) all day."),
            ("graha.moon.nakshatra.1", "The Moon was in the nakshatra Rohini from the start of the day to 17:54, local time."),
            ("graha.moon.nakshatra.2", "The Moon was in the nakshatra Mrigashira from 17:54 to the end of the day, local time."),
        ]);
    }
}
