using FsCheck;
using FsCheck.Fluent;
using Luna.Astrology.Charts;
using Luna.Astrology.Readings;
using Luna.Astrology.Tests.Charts;
using Luna.Astrology.Zodiac;
using NodaTime;
using Interval = NodaTime.Interval;

namespace Luna.Astrology.Tests.Readings;

public sealed class readings_of_a_birth
{
    private static readonly string[] KindsOfGraha = ["maha", "antar", "in-lagna"];

    [Fact]
    public void every_sentence_is_whole_and_rests_on_facts_of_the_chart() => Prop.ForAll(A.Moment, moment =>
    {
        var chart = Chart.Cast(moment);
        var ids = ChartFacts.Of(chart, A.Now).Select(fact => fact.Id).ToHashSet();
        var readings = BirthReading.Of(chart, A.Now);

        readings.Count.ShouldBe(moment.Instant <= A.Now ? 6 : 4);
        foreach (var reading in readings)
        {
            AssertWhole(reading.Text);
            reading.FactIds.ShouldNotBeEmpty();
            reading.FactIds.ShouldBeSubsetOf(ids);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void names_and_dates_of_a_sentence_are_those_of_its_facts()
    {
        var statements = ChartFacts.Of(A.Chart, A.Now).ToDictionary(fact => fact.Id, fact => fact.Statement);
        var readings = BirthReading.Of(A.Chart, A.Now);

        readings[0].Text.ShouldContain("Kanya (Virgo)");
        readings[1].Text.ShouldContain("Vrishabha (Taurus)");
        readings[2].Text.ShouldContain("Rohini");
        readings[3].Text.ShouldStartWith("Sun, Jupiter, Venus and Ketu gather in your eleventh house");
        readings[3].FactIds.ShouldAllBe(id => statements[id].Contains("bhava 11"));
        readings[4].Text.ShouldContain("Jupiter until 3 December 2034");
        readings[5].Text.ShouldContain("Venus until 16 June 2029");
    }

    [Fact]
    public void every_text_there_can_be_is_there_and_differs()
    {
        var texts = new ReadingTexts("en");
        var all = Enum.GetValues<Rashi>().Select(r => $"lagna.{ZodiacNames.IdOf(r)}")
            .Concat(Enum.GetValues<Rashi>().Select(r => $"moon.{ZodiacNames.IdOf(r)}"))
            .Concat(Enum.GetValues<Nakshatra>().Select(n => $"nakshatra.{ZodiacNames.IdOf(n)}"))
            .Concat(Enum.GetValues<Graha>().SelectMany(g =>
                KindsOfGraha.Select(kind => $"{kind}.{ZodiacNames.IdOf(g)}")))
            .Concat(Enumerable.Range(1, 12).Select(bhava => $"gathering.{bhava}"))
            .Concat(Enumerable.Range(2, 11).Select(bhava => $"sun-in.{bhava}"))
            .Select(key => texts.Say(key))
            .ToArray();

        all.Length.ShouldBe(24 + 27 + 27 + 23);
        all.ShouldBeUnique();
        all.ShouldAllBe(text => text.EndsWith('.'));
    }

    [Theory]
    [InlineData("ta-Latn-IN")]
    [InlineData("en-GB")]
    public void a_language_without_texts_is_answered_in_english(string languageTag) =>
        BirthReading.Of(A.Chart, A.Now, languageTag).Select(reading => reading.Text)
            .ShouldBe(BirthReading.Of(A.Chart, A.Now).Select(reading => reading.Text));

    [Theory]
    [InlineData("hi")]
    [InlineData("hi-IN")]
    public void hindi_is_answered_in_devanagari(string languageTag)
    {
        var readings = BirthReading.Of(A.Chart, A.Now, languageTag);

        readings.Select(reading => reading.FactIds).ShouldBe(BirthReading.Of(A.Chart, A.Now).Select(reading => reading.FactIds));
        readings.ShouldAllBe(reading => reading.Text.EndsWith('।') && !reading.Text.Any(char.IsAsciiLetter));
        readings[4].Text.ShouldContain("3 दिसंबर 2034");
    }

    [Fact]
    public void an_unknown_hour_gives_only_what_the_whole_day_gives() => Prop.ForAll(A.Moment, moment =>
    {
        var day = MoonOfDay.Over(new Interval(moment.Instant, moment.Instant + Duration.FromDays(1)));
        var ids = MoonFacts.Of(day, "Asia/Kolkata").Select(fact => fact.Id).ToHashSet();
        var readings = MoonReading.Of(day, "Asia/Kolkata");

        readings.SelectMany(reading => reading.FactIds).ShouldBeSubsetOf(ids);
        readings.ShouldAllBe(reading => reading.FactIds.All(id => id.StartsWith("graha.moon.")));
        foreach (var reading in readings)
            AssertWhole(reading.Text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void a_moon_that_changes_rashi_is_told_with_the_hour()
    {
        var day = MoonReadings.Day(1959, 12, 29);

        MoonReading.Of(day, "Asia/Kolkata")[0].Text.ShouldBe(
            "On the day of your birth the Moon was in Vrishchika (Scorpio) until 02:36, and in Dhanu (Sagittarius) "
            + "from then on; the hour of your birth would settle which is yours.");
    }

    private static void AssertWhole(string text)
    {
        text.ShouldNotContain("{");
        text.ShouldEndWith(".");
    }
}
