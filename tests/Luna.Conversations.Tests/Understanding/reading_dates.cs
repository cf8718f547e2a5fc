using Luna.Conversations.Understanding;
using NodaTime;

namespace Luna.Conversations.Tests.Understanding;

public class reading_dates
{
    [Theory]
    [InlineData("15/8/90", "1990-08-15")]
    [InlineData("15-08-1990", "1990-08-15")]
    [InlineData("15.8.1990", "1990-08-15")]
    [InlineData("12.05.1990", "1990-05-12")]
    [InlineData("1990-08-15", "1990-08-15")]
    [InlineData("1990/08/15", "1990-08-15")]
    [InlineData("1990-08-15T10:30", "1990-08-15")]
    [InlineData("15 / 8 / 1990", "1990-08-15")]
    [InlineData("15 8 1990", "1990-08-15")]
    [InlineData("15081990", "1990-08-15")]
    [InlineData("19900815", "1990-08-15")]
    [InlineData("08151990", "1990-08-15")]
    [InlineData("15 Aug 1990", "1990-08-15")]
    [InlineData("15Aug1990", "1990-08-15")]
    [InlineData("15-Aug-90", "1990-08-15")]
    [InlineData("15th August, 1990", "1990-08-15")]
    [InlineData("15 th of August 1990", "1990-08-15")]
    [InlineData("15st august 1990", "1990-08-15")]
    [InlineData("3th of march 1988", "1988-03-03")]
    [InlineData("the 15th of August in the year 1990", "1990-08-15")]
    [InlineData("Aug 15 '90", "1990-08-15")]
    [InlineData("Aug 15 ’90", "1990-08-15")]
    [InlineData("August 15th, 1990", "1990-08-15")]
    [InlineData("AUGUST 15 1990", "1990-08-15")]
    [InlineData("1990 Aug 15", "1990-08-15")]
    [InlineData("August the fifteenth nineteen ninety", "1990-08-15")]
    [InlineData("fifteenth of August, nineteen ninety", "1990-08-15")]
    [InlineData("twenty-first March nineteen eighty five", "1985-03-21")]
    [InlineData("the thirty first of december nineteen ninety nine", "1999-12-31")]
    [InlineData("first january two thousand", "2000-01-01")]
    [InlineData("2 February two thousand and twelve", "2012-02-02")]
    [InlineData("7 may twenty ten", "2010-05-07")]
    [InlineData("fifth june nineteen oh five", "1905-06-05")]
    [InlineData("8/15/90", "1990-08-15")]
    [InlineData("12/25/1988", "1988-12-25")]
    [InlineData("7/7/1977", "1977-07-07")]
    [InlineData("31/12/25", "problem.date-in-future")]
    [InlineData("31/12/24", "2024-12-31")]
    [InlineData("31/12/26", "1926-12-31")]
    [InlineData("15/08/00", "2000-08-15")]
    [InlineData("3/4/90", "1990-04-03|1990-03-04")]
    [InlineData("03-04-1990", "1990-04-03|1990-03-04")]
    [InlineData("03041990", "1990-04-03|1990-03-04")]
    [InlineData("5/9/2025", "2025-05-09")]
    [InlineData("29 Feb 1992", "1992-02-29")]
    [InlineData("29/2/2000", "2000-02-29")]
    [InlineData("29 Feb 1991", "problem.date-not-a-leap-year")]
    [InlineData("29/02/1900", "problem.date-not-a-leap-year")]
    [InlineData("31 February 1990", "problem.date-no-such-day")]
    [InlineData("31/02/1990", "problem.date-no-such-day")]
    [InlineData("31 April 1990", "problem.date-no-such-day")]
    [InlineData("45 August 1990", "problem.date-no-such-day")]
    [InlineData("0/8/1990", "problem.date-no-such-day")]
    [InlineData("15/13/1990", "problem.date-no-such-month")]
    [InlineData("99-99-1990", "problem.date-no-such-month")]
    [InlineData("15 August 1790", "problem.date-out-of-range")]
    [InlineData("15/08/2190", "problem.date-out-of-range")]
    [InlineData("15 August 2030", "problem.date-in-future")]
    [InlineData("2 June 2025", "problem.date-in-future")]
    [InlineData("1 June 2025", "2025-06-01")]
    [InlineData("1 January 1800", "1800-01-01")]
    [InlineData("15 August", "problem.date-needs-year")]
    [InlineData("August 1990", "problem.date-needs-day")]
    [InlineData("1990", "problem.date-needs-day")]
    [InlineData("the 16th", "problem.date-needs-month")]
    [InlineData("१५/८/१९९०", "1990-08-15")]
    [InlineData("०३/०४/१९९०", "1990-04-03")]
    [InlineData("１５／０８／１９９０", "1990-08-15")]
    [InlineData("15 अगस्त 1990", "1990-08-15")]
    [InlineData("१५ अगस्त १९९०", "1990-08-15")]
    [InlineData("12 फ़रवरी 1985 को", "1985-02-12")]
    [InlineData("15 agast 1990", "1990-08-15")]
    [InlineData("150890", "1990-08-15")]
    [InlineData("15/8/1990 sorry, 16/8/1990", "1990-08-16")]
    public void an_answer_to_the_question_for_the_date(string text, string expected) =>
        Reading.Of(text, Slots.BirthDate).Slot(Slots.BirthDate).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("born on 15 Aug 1990 10:30 am", "1990-08-15")]
    [InlineData("dob 23/11/1996 time 11:20 pm", "1996-11-23")]
    [InlineData("15 Aug 10:30 am", "-")]
    [InlineData("I was born on 15 August", "problem.date-needs-year")]
    [InlineData("10.30am", "-")]
    [InlineData("10:30", "-")]
    [InlineData("1990", "-")]
    [InlineData("may I ask something", "-")]
    [InlineData("call me on 98765 43210", "-")]
    [InlineData("24/7", "-")]
    [InlineData("what's my horoscope today", "-")]
    [InlineData("15 Aug 1990 10.30 am. sorry, the date is the 16th", "1990-08-16")]
    public void a_message_that_nobody_asked_for(string text, string expected) =>
        Reading.Of(text).Slot(Slots.BirthDate).Brief().ShouldBe(expected);

    [Fact]
    public void a_day_alone_corrects_the_date_that_is_known() =>
        Reading.Knowing(new LocalDate(1990, 8, 15), "sorry, the date is the 16th")
            .Slot(Slots.BirthDate).Brief().ShouldBe("1990-08-16");

    [Fact]
    public void both_orders_are_offered_in_words()
    {
        var choices = Reading.Of("3/4/90", Slots.BirthDate).Slot(Slots.BirthDate)!.Choices!;
        choices.Select(x => x.Label).ShouldBe(["3 April 1990", "4 March 1990"]);
    }

    [Fact]
    public void an_impossible_day_says_how_long_the_month_is()
    {
        var problem = Reading.Of("31 February 1990").Slot(Slots.BirthDate)!.Problem!;
        Texts.Get("en", problem.Key, problem.Arguments)
            .ShouldBe("There is no 31 February: that month has 28 days. Which day was it?");
    }
}
