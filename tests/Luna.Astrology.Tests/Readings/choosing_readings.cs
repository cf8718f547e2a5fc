using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Matching;
using Luna.Astrology.Readings;
using Luna.Astrology.Readings.Facts;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;

namespace Luna.Astrology.Tests.Readings;

public sealed class choosing_readings
{
    [Fact]
    public void every_reading_rests_on_facts_of_the_chart() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var facts = AllFacts.Of(chart, A.Now);
        var ids = facts.Select(fact => fact.Id).ToHashSet();

        ids.Count.ShouldBe(facts.Count);
        foreach (var reading in Catalogue.Of(chart, A.Now))
        {
            reading.FactIds.ShouldNotBeEmpty();
            reading.FactIds.ShouldBeSubsetOf(ids, reading.Key);
            reading.Text.ShouldNotContain("{", customMessage: reading.Key);
            reading.Weight.ShouldBeInRange(1, 100);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void both_languages_offer_the_same_readings() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var (english, hindi) = (Catalogue.Of(chart, A.Now), Catalogue.Of(chart, A.Now, "hi-IN"));

        hindi.Select(reading => reading with { Text = "", FactIds = [] })
            .ShouldBe(english.Select(reading => reading with { Text = "", FactIds = [] }));
        hindi.ShouldAllBe(reading => !reading.Text.Any(char.IsAsciiLetter));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void names_in_a_reading_are_those_of_its_facts()
    {
        var statements = AllFacts.Of(A.Chart, A.Now).ToDictionary(fact => fact.Id, fact => fact.Statement);
        var readings = Catalogue.Of(A.Chart, A.Now);

        foreach (var reading in readings.Where(reading =>
            reading.Key.StartsWith("grahas.rashi.") || reading.Key.StartsWith("gochara.transit.")))
        {
            var told = string.Join(' ', reading.FactIds.Select(id => statements[id]));
            foreach (var rashi in Enum.GetValues<Rashi>().Where(rashi => reading.Text.Contains(ZodiacNames.FullyOf(rashi))))
                told.ShouldContain(ZodiacNames.FullyOf(rashi), customMessage: reading.Key);
        }

        readings.Single(reading => reading.Key == "lords.lord.10.12").Text
            .ShouldContain("Mercury, lord of the tenth, stands in the twelfth");
        statements["bhava.10.lord"].ShouldBe("The lord of bhava 10 (house 10) is Mercury, in bhava 12 (house 12).");
        readings.Single(reading => reading.Key == "gochara.transit.saturn.11").Text.ShouldContain("until 2 June 2027");
        statements["gochara.saturn.rashi"].ShouldEndWith("until 2 June 2027.");
    }

    [Fact]
    public void a_topic_is_told_by_its_own_readings_the_heaviest_first()
    {
        foreach (var topic in Enum.GetValues<Topic>())
        {
            var chosen = Catalogue.For(topic, A.Chart, A.Now, 4);

            chosen.ShouldAllBe(reading => reading.Topic == topic);
            chosen.Select(reading => reading.Text).ShouldBe(
                Catalogue.For(topic, A.Chart, A.Now, 4).Select(reading => reading.Text));
            chosen.Select(reading => (reading.Key, string.Join(',', reading.FactIds))).ShouldBeUnique();
            if (chosen.Count > 0)
            {
                chosen[0].Weight.ShouldBe(
                    Catalogue.Of(A.Chart, A.Now).Where(reading => reading.Topic == topic).Max(reading => reading.Weight));
            }
        }

        Catalogue.For(Topic.Career, A.Chart, A.Now, 0).ShouldBeEmpty();
    }

    [Fact]
    public void a_few_readings_of_a_topic_show_several_sides()
    {
        var kinds = Catalogue.For(Topic.Career, A.Chart, A.Now, 5).Select(reading => reading.Key.Split('.')[0]).Distinct();

        kinds.Count().ShouldBeGreaterThanOrEqualTo(3);
    }

    [Fact]
    public void before_the_birth_nothing_runs()
    {
        var before = A.Chart.Moment.Instant - NodaTime.Duration.FromDays(1);

        Catalogue.Of(ReadingSubject.Dashas, A.Chart, before).ShouldBeEmpty();
        Catalogue.Of(A.Chart, before).ShouldNotContain(reading => reading.Key.StartsWith("gochara."));
        Catalogue.Of(ReadingSubject.Lords, A.Chart, before).Count.ShouldBe(12);
    }

    [Fact]
    public void a_cancelled_dosha_is_told_in_softer_words()
    {
        var doshas = Catalogue.Of(ReadingSubject.Doshas, A.Chart, A.Now);

        AllFacts.Natal(A.Chart).Single(fact => fact.Id == "dosha.manglik-from-lagna").Statement.ShouldContain("is cancelled");
        doshas.ShouldContain(reading => reading.Key == "doshas.softened.manglik-from-lagna");
        doshas.ShouldNotContain(reading => reading.Key == "doshas.dosha.manglik-from-lagna");
    }

    [Fact]
    public void every_koota_of_every_pair_of_moons_is_told() => Prop.ForAll(
        Gen.Choose(0, 35_999).Two().ToArbitrary(), degrees =>
    {
        var match = Ashtakootas.Of(new ZodiacPoint(degrees.Item1 / 100.0), new ZodiacPoint(degrees.Item2 / 100.0));
        var ids = MatchFacts.Of(match).Select(fact => fact.Id).ToHashSet();
        var readings = MatchReadings.Of(match);

        readings.Count.ShouldBe(8);
        readings.SelectMany(reading => reading.FactIds).ShouldBeSubsetOf(ids);
        for (var i = 0; i < readings.Count; i++)
        {
            var score = match.Scores[i];
            readings[i].Key.EndsWith(".good").ShouldBe(score.IsFull);
            if (score.Points == 0 && !match.IsCancelled(score.Koota))
                readings[i].Key.ShouldEndWith(".poor");
        }
    }).QuickCheckThrowOnFailure();
}
