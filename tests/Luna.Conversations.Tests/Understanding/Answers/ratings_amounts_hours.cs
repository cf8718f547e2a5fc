using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding.Answers;

public class ratings_amounts_hours
{
    [Theory]
    [InlineData("5", "5")]
    [InlineData("4 stars", "4")]
    [InlineData("⭐⭐⭐", "3")]
    [InlineData("⭐️⭐️⭐️⭐️", "4")]
    [InlineData("5 ⭐", "5")]
    [InlineData("3/5", "3")]
    [InlineData("8 out of 10", "4")]
    [InlineData("four", "4")]
    [InlineData("paanch", "5")]
    [InlineData("पांच", "5")]
    [InlineData("५", "5")]
    [InlineData("excellent", "5")]
    [InlineData("not good", "2")]
    [InlineData("bahut achha", "5")]
    [InlineData("theek thaak", "3")]
    [InlineData("बेकार", "2")]
    [InlineData("5 में से 3", "3")]
    [InlineData("10 mein se 8", "4")]
    [InlineData("paanch mein se chaar", "4")]
    [InlineData("7", "-")]
    public void an_answer_to_the_question_for_a_rating(string text, string expected) =>
        Reading.Asked(Slots.Rating, text).Slot(Slots.Rating).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("500", "50000", null)]
    [InlineData("500 rupees", "50000", "INR")]
    [InlineData("₹500", "50000", "INR")]
    [InlineData("Rs. 1,000", "100000", "INR")]
    [InlineData("rs 1,00,000", "10000000", "INR")]
    [InlineData("500/-", "50000", "INR")]
    [InlineData("49.50 dollars", "4950", "USD")]
    [InlineData("$5", "500", "USD")]
    [InlineData("€9.9", "990", "EUR")]
    [InlineData("paanch sau", "50000", null)]
    [InlineData("paanch sau rupaye", "50000", "INR")]
    [InlineData("पाँच सौ रुपये", "50000", "INR")]
    [InlineData("ek hazaar paanch sau", "150000", null)]
    [InlineData("two thousand", "200000", null)]
    [InlineData("2k", "200000", null)]
    [InlineData("1.5k", "150000", null)]
    [InlineData("५०० रुपए", "50000", "INR")]
    [InlineData("0", null, null)]
    public void an_answer_to_the_question_for_an_amount(string text, string? minor, string? currency)
    {
        var reading = Reading.Asked(Slots.Amount, text).Slot(Slots.Amount);
        (reading?.Value, reading?.Reference).ShouldBe((minor, currency));
    }

    [Theory]
    [InlineData("I paid 499 rupees twice, refund please", "49900")]
    [InlineData("refund for order 4521", "-")]
    public void an_amount_in_a_request_for_money_back(string text, string expected) =>
        Reading.Of(text).Slot(Slots.Amount).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("7 am", "07:00")]
    [InlineData("subah 6 baje", "06:00")]
    [InlineData("सुबह सात बजे", "07:00")]
    [InlineData("7:30 pm", "19:30")]
    [InlineData("in the morning", "07:00")]
    [InlineData("shaam ko", "18:00")]
    [InlineData("8", "08:00|20:00")]
    [InlineData("21:00", "21:00")]
    public void an_answer_to_the_question_for_the_hour(string text, string expected)
    {
        var understood = Reading.Asked(Slots.Hour, text);
        understood.Slot(Slots.Hour).Brief().ShouldBe(expected);
        understood.Slot(Slots.BirthTime).ShouldBeNull();
        understood.Slot(Slots.BirthTimeMargin).ShouldBeNull();
    }

    [Theory]
    [InlineData("send my horoscope every day at 7 am", "07:00")]
    [InlineData("roz subah saat baje rashifal bhejo", "07:00")]
    [InlineData("रोज़ सुबह सात बजे राशिफल भेजो", "07:00")]
    [InlineData("har din shaam 6 baje", "18:00")]
    public void an_hour_of_every_day(string text, string expected)
    {
        var understood = Reading.Of(text);
        understood.Slot(Slots.Hour).Brief().ShouldBe(expected);
        understood.Slot(Slots.BirthTime).ShouldBeNull();
    }

    [Fact]
    public void the_hour_of_a_day_to_look_up_is_no_birth() =>
        Reading.Of("kal subah 6 baje ka muhurat").Slots.ShouldNotContain(reading => reading.Slot == Slots.BirthTime);

    [Theory]
    [InlineData("everything", "all")]
    [InlineData("sab kuch", "all")]
    [InlineData("सब कुछ", "all")]
    [InlineData("only this profile", "profile")]
    [InlineData("sirf yeh", "profile")]
    public void how_much_to_erase(string text, string expected) =>
        Reading.Asked(Slots.Scope, text).Slot(Slots.Scope).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("delete my data", "all")]
    [InlineData("delete everything", "all")]
    [InlineData("mera data delete karo", "all")]
    [InlineData("delete my", "-")]
    public void how_much_to_erase_in_a_request(string text, string expected) =>
        Reading.Of(text).Slot(Slots.Scope).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("the answer about my job was too short")]
    [InlineData("I love it")]
    [InlineData("सब कुछ अच्छा था, 15 अगस्त को भी")]
    public void a_comment_is_taken_as_it_is(string text)
    {
        var understood = Reading.Asked(Slots.Comment, text);
        understood.Slots.ShouldHaveSingleItem().ShouldBe(new SlotReading(Slots.Comment, text, text));
        understood.Intent.ShouldBe(Intents.ProvideBirthDetails);
    }

    [Theory]
    [InlineData("skip", Intents.ProvideBirthDetails)]
    [InlineData("cancel", Intents.CancelStop)]
    [InlineData("no", Intents.No)]
    public void what_is_no_comment(string text, string intent)
    {
        var understood = Reading.Asked(Slots.Comment, text);
        understood.Slot(Slots.Comment).ShouldBeNull();
        understood.Intent.ShouldBe(intent);
    }
}
