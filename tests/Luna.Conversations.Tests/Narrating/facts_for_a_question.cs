using System.Text;
using Luna.Conversations.Narrating;

namespace Luna.Conversations.Tests.Narrating;

public class facts_for_a_question
{
    [Fact]
    public void those_of_the_own_answer_come_first()
    {
        var material = Reading.Material();
        var own = material.Reading.Draft.Facts.Select(fact => fact.Id).Distinct().ToArray();
        material.Offered.Take(own.Length).Select(fact => fact.Id).ShouldBe(own);
        material.Offered.Count.ShouldBeGreaterThan(own.Length + 20);
    }

    [Fact]
    public void no_more_are_given_than_the_model_has_room_for() =>
        Reading.Material().Offered.Sum(fact => Encoding.UTF8.GetByteCount(fact.Id + fact.Statement)).ShouldBeLessThan(9000);

    [Fact]
    public void what_the_question_names_is_among_them()
    {
        Told("What about my career?").ShouldBeLessThan(Told("What about my career, with Ketu?"));

        static int Told(string question) =>
            Reading.Material(question).Offered.Count(fact => fact.Id.Contains("ketu", StringComparison.Ordinal));
    }

    [Fact]
    public void where_and_when_somebody_was_born_is_not_given_away() =>
        Reading.Material().Offered.ShouldNotContain(fact => fact.Id.StartsWith("input.", StringComparison.Ordinal));

    [Fact]
    public void the_same_question_is_given_the_same_facts() =>
        Reading.Material().Offered.ShouldBe(Reading.Material().Offered);
}

public class tools_of_a_reading
{
    private readonly ReadingMaterial _material = Reading.Material();

    [Fact]
    public void periods_of_a_time_to_come_can_be_told_in_any_true_words()
    {
        var computed = Tools().Dashas("2040-01-01", "2040-12-31");
        var antar = computed.Facts.First(fact => fact.Id.StartsWith("dasha.vimshottari.antar.", StringComparison.Ordinal));
        Reading.Fault(_material, antar.Statement, antar.Id).ShouldBeNull(antar.Statement);
        Reading.Fault(_material, antar.Statement.Replace("20", "19", StringComparison.Ordinal), antar.Id).ShouldNotBeNull();
        computed.Sentences.ShouldBeEmpty();
    }

    [Fact]
    public void the_grahas_of_a_date_are_told_in_Lunas_own_sentences()
    {
        var computed = Tools().Transits("2030-03-01");
        computed.Facts.ShouldContain(fact => fact.Id == "gochara.saturn.rashi.2030-03-01");
        var sentence = computed.Sentences.First(given => given.FactIds.Contains("gochara.saturn.rashi.2030-03-01"));
        sentence.Text.ShouldStartWith("1 March 2030: ");
        Reading.Fault(_material, sentence.Text, [.. sentence.FactIds]).ShouldBeNull();
        Reading.Fault(_material, "On 1 March 2030 Saturn is in Mesha.", "gochara.saturn.rashi.2030-03-01").ShouldNotBeNull().ShouldContain("word for word");
        Reading.Fault(_material, sentence.Text, "lagna.rashi").ShouldNotBeNull();
    }

    [Fact]
    public void the_almanac_of_a_date_is_told_in_Lunas_own_sentences()
    {
        var computed = Tools().Panchanga("2026-01-15");
        computed.Sentences.ShouldContain(given => given.FactIds.Contains("day.tithi.1.2026-01-15"));
        computed.Sentences.ShouldAllBe(given => Reading.Fault(_material, given.Text, given.FactIds.ToArray()) == null);
    }

    [Fact]
    public void good_times_are_told_with_what_speaks_for_and_against_them()
    {
        var computed = Tools().Muhurtas(Luna.Astrology.Muhurta.Purpose.Travel, "2026-01-01", "2026-01-20");
        computed.Sentences.Count.ShouldBeInRange(1, 3);
        computed.Sentences.ShouldAllBe(given => Reading.Fault(_material, given.Text, given.FactIds.ToArray()) == null);
    }

    [Fact]
    public void a_match_is_there_when_two_births_are()
    {
        Names(_material).ShouldNotContain("match");
        var two = new ReadingMaterial(Reading.Of(
            "Will I be happy in love?", partner: "kundli milan with my husband, he was born 3 May 1992 at 4 pm in Pune"));
        Names(two).ShouldContain("match");
        var computed = new ReadingTools(two).Match();
        computed.Facts.ShouldContain(fact => fact.Id.EndsWith("koota.total", StringComparison.Ordinal));
        computed.Sentences.ShouldAllBe(given => Reading.Fault(two, given.Text, given.FactIds.ToArray()) == null);
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("2030-02-30")]
    [InlineData("9000-01-01")]
    public void a_date_that_cannot_be_computed_is_said_to_be_none(string date)
    {
        Tools().Transits(date).Problem.ShouldNotBeNull();
        Tools().Panchanga(date).Problem.ShouldNotBeNull();
    }

    [Fact]
    public void of_an_unsure_hour_no_dates_of_periods_are_computed() =>
        new ReadingTools(Reading.Material(birth: Reading.Birth.Replace("at 10:30", "around 10:30", StringComparison.Ordinal)))
            .Dashas("2040-01-01", "2040-12-31").Problem.ShouldNotBeNull();

    private ReadingTools Tools() => new(_material);

    private static IEnumerable<string> Names(ReadingMaterial material) => new ReadingTools(material).Functions.Select(tool => tool.Name);
}
