using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding.Occasions;

/// <summary>The day on which all is read is Sunday, 1 June 2025.</summary>
public class dates_that_are_asked_about
{
    [Theory]
    [InlineData("today", "2025-06-01")]
    [InlineData("tomorrow", "2025-06-02")]
    [InlineData("tmrw pls", "2025-06-02")]
    [InlineData("day after tomorrow", "2025-06-03")]
    [InlineData("yesterday", "2025-05-31")]
    [InlineData("aaj", "2025-06-01")]
    [InlineData("kal", "2025-06-02")]
    [InlineData("kal ka", "2025-06-02")]
    [InlineData("parso", "2025-06-03")]
    [InlineData("आज", "2025-06-01")]
    [InlineData("कल का", "2025-06-02")]
    [InlineData("परसों", "2025-06-03")]
    [InlineData("kal jo beet gaya, tha na", "2025-05-31")]
    [InlineData("Monday", "2025-06-02")]
    [InlineData("next Monday", "2025-06-02")]
    [InlineData("next Sunday", "2025-06-08")]
    [InlineData("Sunday", "2025-06-01")]
    [InlineData("last Friday", "2025-05-30")]
    [InlineData("agle somvar", "2025-06-02")]
    [InlineData("somwar ko", "2025-06-02")]
    [InlineData("is shanivar", "2025-06-07")]
    [InlineData("pichle budhvar", "2025-05-28")]
    [InlineData("अगले सोमवार", "2025-06-02")]
    [InlineData("गुरुवार को", "2025-06-05")]
    [InlineData("इतवार", "2025-06-01")]
    [InlineData("15 December", "2025-12-15")]
    [InlineData("December 15", "2025-12-15")]
    [InlineData("15th of december", "2025-12-15")]
    [InlineData("3 March", "2026-03-03")]
    [InlineData("15 दिसंबर", "2025-12-15")]
    [InlineData("१५ दिसंबर को", "2025-12-15")]
    [InlineData("pandrah disambar", "2025-12-15")]
    [InlineData("पन्द्रह अगस्त", "2025-08-15")]
    [InlineData("29 February", "2028-02-29")]
    [InlineData("15 December 2027", "2027-12-15")]
    [InlineData("15/12/2025", "2025-12-15")]
    [InlineData("15-12-25", "2025-12-15")]
    [InlineData("2026-01-20", "2026-01-20")]
    [InlineData("15/12", "2025-12-15")]
    [InlineData("the 15th", "2025-06-15")]
    [InlineData("15 tarikh", "2025-06-15")]
    [InlineData("15 तारीख को", "2025-06-15")]
    [InlineData("31st", "2025-07-31")]
    [InlineData("agle mahine ki 15 tarikh", "2025-07-15")]
    [InlineData("15th of next month", "2025-07-15")]
    [InlineData("in 3 days", "2025-06-04")]
    [InlineData("do din baad", "2025-06-03")]
    [InlineData("दो दिन बाद", "2025-06-03")]
    [InlineData("two weeks later", "2025-06-15")]
    [InlineData("5 din pehle", "2025-05-27")]
    [InlineData("31 February 2026", "problem.date-no-such-day")]
    [InlineData("29 February 2027", "problem.date-not-a-leap-year")]
    [InlineData("15 August 2290", "problem.date-out-of-range")]
    public void an_answer_to_the_question_for_the_date(string text, string expected) =>
        Reading.Asked(Slots.Date, text).Slot(Slots.Date).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("panchang for tomorrow", "2025-06-02")]
    [InlineData("aaj ka panchang", "2025-06-01")]
    [InlineData("kal ki tithi kya hai", "2025-06-02")]
    [InlineData("आज की तिथि क्या है", "2025-06-01")]
    [InlineData("panchang 15 August 1990", "1990-08-15")]
    [InlineData("rahu kaal on 3 July", "2025-07-03")]
    [InlineData("what is the tithi on Friday", "2025-06-06")]
    [InlineData("kal ka rashifal", "2025-06-02")]
    [InlineData("horoscope for 5 June", "2025-06-05")]
    [InlineData("is mahine ka rashifal", "2025-06-01")]
    [InlineData("next week horoscope", "2025-06-02")]
    [InlineData("horoscope for 2027", "2027-01-01")]
    [InlineData("what is a nakshatra", "-")]
    [InlineData("may I ask something", "-")]
    [InlineData("march on", "-")]
    [InlineData("thanks, see you tomorrow", "-")]
    [InlineData("will it rain tomorrow, how is the weather", "-")]
    [InlineData("my kundli please", "-")]
    public void in_a_question(string text, string expected) =>
        Reading.Of(text).Slot(Slots.Date).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("Born 15 August 1990 at 10:30 am in Jaipur")]
    [InlineData("15/8/1990 10:30 am Jaipur")]
    [InlineData("dasha 15 aug 1990 10:30 am jaipur")]
    public void a_birth_is_no_day_to_look_up(string text)
    {
        var understood = Reading.Of(text);
        understood.Slot(Slots.Date).ShouldBeNull();
        understood.Slot(Slots.BirthDate).Brief().ShouldBe("1990-08-15");
    }

    [Fact]
    public void a_day_to_look_up_stands_beside_a_birth()
    {
        var understood = Reading.Of("horoscope for tomorrow, I was born on 15 August 1990");
        understood.Slot(Slots.BirthDate).Brief().ShouldBe("1990-08-15");
        understood.Slot(Slots.Date).Brief().ShouldBe("2025-06-02");
    }

    [Theory]
    [InlineData("my son was born today at 10:30 am", "2025-06-01")]
    [InlineData("beti kal paida hui", "2025-05-31")]
    [InlineData("बेटा परसों पैदा हुआ", "2025-05-30")]
    public void a_birth_of_these_days(string text, string expected) =>
        Reading.Of(text).Slot(Slots.BirthDate).Brief().ShouldBe(expected);

    [Fact]
    public void yesterday_answers_the_question_for_a_birth() =>
        Reading.Of("yesterday", Slots.BirthDate).Slot(Slots.BirthDate).Brief().ShouldBe("2025-05-31");

    [Theory]
    [InlineData("kal ka?", "2025-06-02")]
    [InlineData("and on Monday?", "2025-06-02")]
    [InlineData("और परसों?", "2025-06-03")]
    [InlineData("15 December?", "2025-12-15")]
    public void a_follow_up(string text, string expected)
    {
        var understood = Reading.Hearing(text, Slots.Date, Slots.Place);
        understood.Slot(Slots.Date).Brief().ShouldBe(expected);
        understood.Intent.ShouldBe(Intents.ProvideBirthDetails);
    }

    [Fact]
    public void today_is_the_day_where_the_person_is()
    {
        var context = new ReadingContext(null, null, Reading.Today, "en") { TodayHere = Reading.Today.PlusDays(-1) };
        MessageReader.Read("aaj ka panchang", null, context, Luna.Astrology.Places.Gazetteer.Default)
            .Slot(Slots.Date).Brief().ShouldBe("2025-05-31");
    }
}
