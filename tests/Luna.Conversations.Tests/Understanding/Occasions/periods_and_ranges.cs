using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding.Occasions;

public class periods_and_ranges
{
    [Theory]
    [InlineData("day", "day")]
    [InlineData("weekly", "week")]
    [InlineData("this week", "week")]
    [InlineData("next month", "month")]
    [InlineData("the year", "year")]
    [InlineData("is hafte", "week")]
    [InlineData("mahine ka", "month")]
    [InlineData("saal", "year")]
    [InlineData("इस हफ्ते", "week")]
    [InlineData("महीना", "month")]
    [InlineData("वार्षिक", "year")]
    [InlineData("aaj", "day")]
    [InlineData("today", "day")]
    [InlineData("2026", "year")]
    public void an_answer_to_the_question_for_the_period(string text, string expected) =>
        Reading.Asked(Slots.Period, text).Slot(Slots.Period).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("weekly horoscope", "week")]
    [InlineData("my horoscope for this week", "week")]
    [InlineData("is mahine ka rashifal", "month")]
    [InlineData("agla saal kaisa rahega", "year")]
    [InlineData("इस सप्ताह का राशिफल", "week")]
    [InlineData("aaj ka rashifal", "day")]
    [InlineData("horoscope for tomorrow", "day")]
    [InlineData("horoscope for December", "month")]
    [InlineData("how will my day be", "day")]
    [InlineData("aaj ka panchang", "-")]
    public void in_a_question(string text, string expected) =>
        Reading.Of(text).Slot(Slots.Period).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("and this month?", "month", "2025-06-01")]
    [InlineData("kal ka?", "day", "2025-06-02")]
    [InlineData("अगले हफ्ते?", "week", "2025-06-02")]
    public void a_follow_up_tells_the_first_day_too(string text, string period, string date)
    {
        var understood = Reading.Hearing(text, Slots.Period, Slots.Date, Slots.Sign);
        understood.Slot(Slots.Period).Brief().ShouldBe(period);
        understood.Slot(Slots.Date).Brief().ShouldBe(date);
    }

    [Theory]
    [InlineData("between 1 and 15 December", "2025-12-01/2025-12-15")]
    [InlineData("1-15 December", "2025-12-01/2025-12-15")]
    [InlineData("1 to 15 december 2026", "2026-12-01/2026-12-15")]
    [InlineData("from 20 December to 10 January", "2025-12-20/2026-01-10")]
    [InlineData("10 se 20 tarikh tak", "2025-06-10/2025-06-20")]
    [InlineData("1 december aur 15 december ke beech", "2025-12-01/2025-12-15")]
    [InlineData("1 दिसंबर से 15 दिसंबर तक", "2025-12-01/2025-12-15")]
    [InlineData("next month", "2025-07-01/2025-07-31")]
    [InlineData("अगले महीने", "2025-07-01/2025-07-31")]
    [InlineData("agle mahine mein", "2025-07-01/2025-07-31")]
    [InlineData("this month", "2025-06-01/2025-06-30")]
    [InlineData("this week", "2025-06-01/2025-06-01")]
    [InlineData("next week", "2025-06-02/2025-06-08")]
    [InlineData("December mein", "2025-12-01/2025-12-31")]
    [InlineData("दिसंबर में", "2025-12-01/2025-12-31")]
    [InlineData("in February", "2026-02-01/2026-02-28")]
    [InlineData("December", "2025-12-01/2025-12-31")]
    [InlineData("December 2026", "2026-12-01/2026-12-31")]
    [InlineData("November to January", "2025-11-01/2026-01-31")]
    [InlineData("agle do hafte", "2025-06-01/2025-06-15")]
    [InlineData("next 2 weeks", "2025-06-01/2025-06-15")]
    [InlineData("अगले दो हफ्ते", "2025-06-01/2025-06-15")]
    [InlineData("आने वाले तीन महीने", "2025-06-01/2025-09-01")]
    [InlineData("within a month", "2025-06-01/2025-07-01")]
    [InlineData("within 3 months", "2025-06-01/2025-09-01")]
    [InlineData("3 mahine ke andar", "2025-06-01/2025-09-01")]
    [InlineData("this weekend", "2025-06-01/2025-06-01")]
    [InlineData("next year", "2026-01-01/2026-12-31")]
    [InlineData("tomorrow", "2025-06-02/2025-06-02")]
    [InlineData("15 December", "2025-12-15/2025-12-15")]
    [InlineData("today to next Friday", "2025-06-01/2025-06-06")]
    public void an_answer_to_the_question_for_the_time(string text, string expected) =>
        Reading.Asked(Slots.Range, text).Slot(Slots.Range).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("best date for griha pravesh in February", "2026-02-01/2026-02-28")]
    [InlineData("auspicious time to start a shop this month", "2025-06-01/2025-06-30")]
    [InlineData("shaadi ka muhurat december mein", "2025-12-01/2025-12-31")]
    [InlineData("शादी का मुहूर्त अगले महीने", "2025-07-01/2025-07-31")]
    [InlineData("gaadi kharidne ka shubh din agle do hafte mein", "2025-06-01/2025-06-15")]
    [InlineData("muhurat for naming between 5 and 10 July", "2025-07-05/2025-07-10")]
    public void in_a_search_for_a_good_day(string text, string expected) =>
        Reading.Of(text).Slot(Slots.Range).Brief().ShouldBe(expected);
}
