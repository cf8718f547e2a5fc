using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Matching;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Strength;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Uncertainty;
using Luna.Astrology.Zodiac;
using NodaTime;

namespace Luna.Astrology.Tests.Readings;

public sealed class all_facts_of_a_chart
{
    [Fact]
    public void each_is_one_sentence_with_an_id_of_its_own() => Prop.ForAll(A.Moment, moment =>
    {
        var facts = AllFacts.Of(Chart.Cast(moment), A.Now);

        facts.Select(fact => fact.Id).ShouldBeUnique();
        foreach (var fact in facts)
        {
            fact.Statement.ShouldEndWith(".");
            char.IsUpper(fact.Statement[0]).ShouldBeTrue(fact.Statement);
            fact.Id.ShouldBe(fact.Id.ToLowerInvariant());
            fact.Subject.ShouldNotBeEmpty();
            FactRules.Of(fact.Id).ShouldNotBeNull(fact.Id);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void those_of_the_chart_come_first_and_as_they_were()
    {
        var facts = AllFacts.Of(A.Chart, A.Now);

        facts.ShouldBe(AllFacts.Of(Chart.Cast(A.Chart.Moment), A.Now));
        facts.Take(ChartFacts.Natal(A.Chart).Count).ShouldBe(ChartFacts.Natal(A.Chart));
        ChartFacts.Of(A.Chart, A.Now).ShouldBeSubsetOf(facts);
        AllFacts.Natal(A.Chart).ShouldBeSubsetOf(facts);
    }

    [Theory]
    [InlineData("varga.d10.sun.rashi", "In the dashamsa (D10) the Sun is in Dhanu (Sagittarius).")]
    [InlineData("lagna.vargottama", "The lagna is vargottama: in Kanya (Virgo) in the rashi chart and in the navamsa.")]
    [InlineData("graha.jupiter.dignity", "Jupiter is exalted in Karka (Cancer).")]
    [InlineData("graha.moon.dignity", "The Moon is in its moolatrikona in Vrishabha (Taurus).")]
    [InlineData("graha.mars.rules", "Mars rules bhavas 3 and 8 (houses 3 and 8).")]
    [InlineData("graha.mars.drishti", "Mars aspects bhavas 2, 3 and 11 (houses 2, 3 and 11), with the Sun, Jupiter, Venus and Ketu there.")]
    [InlineData("graha.sun.with", "The Sun is with Jupiter, Venus and Ketu in bhava 11 (house 11).")]
    [InlineData("bhava.2.grahas", "No graha is in bhava 2 (house 2).")]
    [InlineData("yuddha", "No two grahas are at war.")]
    [InlineData("karaka.atma", "The Atma karaka is the Sun.")]
    [InlineData("ashtakavarga.sarva.bhava.9", "Bhava 9 (house 9), Vrishabha (Taurus), has 37 bindus in the sarva ashtakavarga.")]
    [InlineData("panchanga.tithi", "At birth the tithi was Krishna Dashami, number 25 of 30.")]
    [InlineData("panchanga.vara", "At birth the vara was Budhavara, of Mercury.")]
    [InlineData("gochara.saturn.from-moon", "Saturn in transit is in the 11th rashi from the Moon's, Vrishabha (Taurus).")]
    [InlineData("sade-sati.now", "Sade sati is not running for a Moon in Vrishabha (Taurus).")]
    [InlineData("sade-sati.round.2", "The 2nd sade sati of this life lasts from 2 June 2027 to 12 July 2034.")]
    [InlineData("varshaphal.return", "The year of life 37 lasts from 15 August 2026 to 15 August 2027.")]
    [InlineData("argala.bhava.3", "Of the argalas on bhava 3 (house 3) that of Saturn from the 2nd holds unopposed.")]
    [InlineData("argala.mercury", "Of the argalas on Mercury that of Saturn from the 5th does not hold against Mars.")]
    [InlineData("graha.sun.friendship.compound", "By compound friendship the Sun is great friend to the Moon and Mars; friend to Mercury; neutral to Jupiter; great enemy to Venus and Saturn.")]
    [InlineData("graha.saturn.rashi-drishti", "By rashi drishti Saturn sees Mithuna, Kanya and Meena, with no graha there.")]
    [InlineData("karaka.seven.putra", "Of seven karakas the Putra karaka is the Moon.")]
    [InlineData("panchanga.samvat", "At birth the year was 1912 of Shaka, 2047 of Vikrama (2046 in Gujarat).")]
    [InlineData("varshaphal.yoga.ikkabala", "All seven grahas stand in kendras and panapharas (Ikkabala).")]
    [InlineData("varshaphal.yoga.ithasala.moon-mars", "The Moon comes on to Mars within orb (Ithasala).")]
    [InlineData("dasha.yogini.maha.2", "Yogini mahadasha 2, of Rahu, lasts from 6 December 1992 to 6 December 2000.")]
    public void a_fact_says_what_was_reckoned(string id, string statement) =>
        AllFacts.Of(A.Chart, A.Now).Single(fact => fact.Id == id).Statement.ShouldBe(statement);

    [Fact]
    public void the_parts_of_a_strength_sum_to_it()
    {
        var facts = AllFacts.Natal(A.Chart).ToDictionary(fact => fact.Id, fact => fact.Statement);
        var shadbala = Shadbala.Of(A.Chart, VedicDay.OfOrNominal(A.Chart.Moment));

        foreach (var bala in shadbala.Bala)
        {
            var id = ZodiacNames.IdOf(bala.Graha);
            Sum(facts[$"shadbala.{id}.balas"]).ShouldBe(bala.Total, 0.03);
            Sum(facts[$"shadbala.{id}.sthana"]).ShouldBe(bala.Sthana.Total, 0.03);
            Sum(facts[$"shadbala.{id}.kaala"]).ShouldBe(bala.Kaala.Total, 0.05);
        }

        double Sum(string statement) => Regex.Matches(statement, @"-?\d+\.\d\d")
            .Sum(number => double.Parse(number.Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void before_the_birth_there_is_only_what_the_birth_gives()
    {
        var before = A.Chart.Moment.Instant - Duration.FromDays(1);

        AllFacts.Of(A.Chart, before).ShouldBe(AllFacts.Natal(A.Chart));
    }

    [Fact]
    public void a_margin_tells_what_holds_and_what_changes()
    {
        var sensitivity = Sensitivity.Of(A.Chart.Moment, Duration.FromMinutes(15), new SensitivityOptions(DashasAt: A.Now));
        var facts = SensitivityFacts.Of(sensitivity).ToDictionary(fact => fact.Id, fact => fact.Statement);

        facts.Keys.ShouldAllBe(id => FactRules.Of(id) != null);
        facts["sensitivity.moon.nakshatra"].ShouldBe("Within 15 minutes each way the nakshatra of the Moon holds: Rohini.");
        // The lagna is at 27°44′ of Kanya: it leaves the rashi some ten minutes later.
        facts["sensitivity.lagna.d1"].ShouldStartWith(
            "Within 15 minutes each way the lagna's rashi in the D1 changes (UTC): Kanya (Virgo), Tula (Libra) from 05:");
        facts["sensitivity.dasha.maha"].ShouldContain("the mahadasha of Jupiter ends between");
        facts["sensitivity.dasha"].ShouldContain("Jupiter with Venus");
    }

    [Fact]
    public void a_match_is_told_koota_by_koota_and_as_a_whole()
    {
        var match = Matches.Of(A.Chart, Chart.Cast(A.CrowdedMoment));
        var facts = MatchFacts.Of(match);

        facts.Select(fact => fact.Id).ShouldBeUnique();
        facts.Count.ShouldBe(8 + 1 + 10 + 1 + 1);
        facts.ShouldAllBe(fact => fact.Statement.EndsWith('.') && char.IsUpper(fact.Statement[0]));
        facts.ShouldAllBe(fact => FactRules.Of(fact.Id) != null);
        facts.Single(fact => fact.Id == "koota.total").Statement.ShouldBe(string.Create(
            CultureInfo.InvariantCulture, $"The eight kootas give {match.Kootas.Total:0.#} of 36 points."));
        facts.Single(fact => fact.Id == "match.grade").Statement.ShouldContain(match.Verdict.Grade.ToString().ToLowerInvariant());
    }
}
