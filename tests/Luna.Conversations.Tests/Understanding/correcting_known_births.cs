using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding;

/// <summary>Born on 15 August 1990 at 10:30 am, as Luna knows.</summary>
public class correcting_known_births
{
    [Theory]
    [InlineData("the year was 1991", "1991-08-15")]
    [InlineData("it was 1991 not 1990", "1991-08-15")]
    [InlineData("no, the year is 1991", "1991-08-15")]
    [InlineData("1990 nahi 1991", "1991-08-15")]
    [InlineData("saal 1991 tha", "1991-08-15")]
    [InlineData("साल 1991 था", "1991-08-15")]
    [InlineData("unnis sau ikyanve, not 1990", "1991-08-15")]
    [InlineData("the month was September", "1990-09-15")]
    [InlineData("september not august", "1990-09-15")]
    [InlineData("16, not 15", "1990-08-16")]
    [InlineData("15 nahi 16", "1990-08-16")]
    [InlineData("sorry, the date is the 16th", "1990-08-16")]
    [InlineData("16 August 1991, not 15 August 1990", "1991-08-16")]
    [InlineData("what happens in 1991", "-")]
    [InlineData("thanks", "-")]
    public void of_the_date(string text, string expected) =>
        Reading.Correcting(text).Slot(Slots.BirthDate).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("pm not am", "22:30")]
    [InlineData("it was pm", "22:30")]
    [InlineData("it was in the evening", "22:30")]
    [InlineData("raat ko tha, subah nahi", "22:30")]
    [InlineData("रात को था", "22:30")]
    [InlineData("no, 10.45", "10:45")]
    [InlineData("10:45, not 10:30", "10:45")]
    [InlineData("10:30 nahi 10:45", "10:45")]
    [InlineData("the time is unknown", "unknown")]
    [InlineData("actually I don't know the time", "unknown")]
    [InlineData("समय पता नहीं", "unknown")]
    [InlineData("good evening", "-")]
    [InlineData("good morning", "-")]
    [InlineData("how was my morning", "-")]
    public void of_the_time(string text, string expected) =>
        Reading.Correcting(text).Slot(Slots.BirthTime).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("noon, Blorpville", "problem.place-not-found")]
    [InlineData("10:30 am, Jaipur", "Jaipur")]
    [InlineData("10:30 am, thanks", "-")]
    public void what_is_listed_behind_the_time_is_the_place(string text, string expected) =>
        Reading.Of(text, Slots.BirthTime).Slot(Slots.BirthPlace).Brief().ShouldBe(expected);
}
