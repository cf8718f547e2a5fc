using Luna.Conversations.Understanding;
using NodaTime;

namespace Luna.Conversations.Tests.Understanding;

public class reading_times
{
    [Theory]
    [InlineData("10.30am", "10:30")]
    [InlineData("10:30 am", "10:30")]
    [InlineData("10:30 a.m.", "10:30")]
    [InlineData("10:30 A M", "10:30")]
    [InlineData("10 30 AM", "10:30")]
    [InlineData("10-30 am", "10:30")]
    [InlineData("1030 hrs", "10:30")]
    [InlineData("1030", "10:30")]
    [InlineData("0630", "06:30")]
    [InlineData("930 pm", "21:30")]
    [InlineData("10h30", "10:30")]
    [InlineData("22:30", "22:30")]
    [InlineData("22.30", "22:30")]
    [InlineData("10:30", "10:30")]
    [InlineData("10:30:45", "10:30")]
    [InlineData("00:15", "00:15")]
    [InlineData("12:30 am", "00:30")]
    [InlineData("12:30 pm", "12:30")]
    [InlineData("12 am", "00:00")]
    [InlineData("10pm", "22:00")]
    [InlineData("4 PM", "16:00")]
    [InlineData("18", "18:00")]
    [InlineData("half past ten in the morning", "10:30")]
    [InlineData("half-past ten at night", "22:30")]
    [InlineData("quarter to six in the evening", "17:45")]
    [InlineData("a quarter past six in the morning", "06:15")]
    [InlineData("ten to six in the evening", "17:50")]
    [InlineData("twenty past five am", "05:20")]
    [InlineData("5 past 10 am", "10:05")]
    [InlineData("10 minutes to 6 pm", "17:50")]
    [InlineData("ten thirty am", "10:30")]
    [InlineData("ten in the morning", "10:00")]
    [InlineData("ten o'clock at night", "22:00")]
    [InlineData("ten oh five pm", "22:05")]
    [InlineData("10 in the night", "22:00")]
    [InlineData("7 in the evening", "19:00")]
    [InlineData("3 in the afternoon", "15:00")]
    [InlineData("4 early in the morning", "04:00")]
    [InlineData("morning 6", "06:00")]
    [InlineData("noon", "12:00")]
    [InlineData("12 noon", "12:00")]
    [InlineData("midnight", "00:00")]
    [InlineData("12 midnight", "00:00")]
    [InlineData("half past midnight", "00:30")]
    [InlineData("12:30 at night", "00:30")]
    [InlineData("half past twelve at night", "00:30")]
    [InlineData("2 at night", "02:00")]
    [InlineData("10", "10:00|22:00")]
    [InlineData("at 6", "06:00|18:00")]
    [InlineData("ten o'clock", "10:00|22:00")]
    [InlineData("half past ten", "10:30|22:30")]
    [InlineData("10 baje", "10:00|22:00")]
    [InlineData("subah 6 baje", "06:00")]
    [InlineData("subah ke 6:15", "06:15")]
    [InlineData("raat 11 baje", "23:00")]
    [InlineData("raat ke 2 baje", "02:00")]
    [InlineData("shaam 7 baje", "19:00")]
    [InlineData("dopahar 12 baje", "12:00")]
    [InlineData("subah saadhe das baje", "10:30")]
    [InlineData("shaam paune saat baje", "18:45")]
    [InlineData("subah sava chhe baje", "06:15")]
    [InlineData("सुबह 4 बजे", "04:00")]
    [InlineData("रात ११ बजे", "23:00")]
    [InlineData("शाम साढ़े सात बजे", "19:30")]
    [InlineData("दोपहर के 2:40 बजे", "14:40")]
    [InlineData("unknown", "unknown")]
    [InlineData("I don't know", "unknown")]
    [InlineData("I don’t know the exact time", "unknown")]
    [InlineData("no idea", "unknown")]
    [InlineData("not sure", "unknown")]
    [InlineData("idk", "unknown")]
    [InlineData("skip", "unknown")]
    [InlineData("pata nahi", "unknown")]
    [InlineData("पता नहीं", "unknown")]
    [InlineData("yaad nahi", "unknown")]
    [InlineData("25:10", "problem.time-impossible")]
    [InlineData("10:75", "problem.time-impossible")]
    [InlineData("10:75 am", "problem.time-impossible")]
    [InlineData("10 am, sorry, 11 am", "11:00")]
    [InlineData("what do you mean", "-")]
    public void an_answer_to_the_question_for_the_time(string text, string expected) =>
        Reading.Of(text, Slots.BirthTime).Slot(Slots.BirthTime).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("around 10:30", "10:30", "30")]
    [InlineData("about ten in the morning", "10:00", "30")]
    [InlineData("approx 6 pm", "18:00", "30")]
    [InlineData("around 4 in the evening", "16:00", "30")]
    [InlineData("10:30 am or so", "10:30", "30")]
    [InlineData("10ish am", "10:00", "30")]
    [InlineData("~10:30 pm", "22:30", "30")]
    [InlineData("lagbhag subah 6 baje", "06:00", "30")]
    [InlineData("subah kareeb 6 baje", "06:00", "30")]
    [InlineData("not sure, maybe 10:30 am", "10:30", "30")]
    [InlineData("between 10 and 11 am", "10:30", "30")]
    [InlineData("10 to 11 am", "10:30", "30")]
    [InlineData("10-11 am", "10:30", "30")]
    [InlineData("10:00 - 10:30 pm", "22:15", "15")]
    [InlineData("from 11 am to 1 pm", "12:00", "60")]
    [InlineData("between 11 and 1 pm", "12:00", "60")]
    [InlineData("between 11 pm and 1 am", "00:00", "60")]
    [InlineData("between six and seven in the evening", "18:30", "30")]
    [InlineData("10:30 am ± 15 min", "10:30", "15")]
    [InlineData("10:30 am give or take 20 minutes", "10:30", "20")]
    [InlineData("10:30 am plus minus 1 hour", "10:30", "60")]
    [InlineData("morning", "09:00", "180")]
    [InlineData("in the evening", "18:00", "180")]
    [InlineData("time pata nahi, subah ka tha", "09:00", "180")]
    [InlineData("raat", "22:00", "180")]
    [InlineData("around 10:30 am, no, exactly 10:40 am", "10:40", "-")]
    [InlineData("10:30 am", "10:30", "-")]
    public void a_time_that_is_not_exact_has_a_margin(string text, string time, string margin)
    {
        var understood = Reading.Of(text, Slots.BirthTime);
        understood.Slot(Slots.BirthTime).Brief().ShouldBe(time);
        understood.Slot(Slots.BirthTimeMargin).Brief().ShouldBe(margin);
    }

    [Theory]
    [InlineData("good morning")]
    [InlineData("1990")]
    [InlineData("how will my day be")]
    [InlineData("I have 2 questions")]
    [InlineData("it costs 10.50")]
    [InlineData("one more thing")]
    [InlineData("shubh ratri")]
    public void what_is_no_time(string text) =>
        Reading.Of(text).Slot(Slots.BirthTime).ShouldBeNull();

    [Theory]
    [InlineData("12:30 at night on 5 August 1990")]
    [InlineData("born 5 August 1990, half past twelve at night")]
    [InlineData("5 August 1990 raat 12:30 baje")]
    public void a_time_after_midnight_that_was_called_night_is_marked(string text)
    {
        var understood = Reading.Of(text);
        understood.Slot(Slots.BirthTime).Brief().ShouldBe("00:30");
        understood.Slot(Slots.BirthTime)!.Reference.ShouldBe(Slots.AtNight);
        understood.Slot(Slots.BirthDate).Brief().ShouldBe("1990-08-05");
    }

    [Fact]
    public void half_past_midnight_by_the_clock_leaves_no_doubt() =>
        Reading.Of("5 August 1990 at 12:30 am").Slot(Slots.BirthTime)!.Reference.ShouldBeNull();
}
