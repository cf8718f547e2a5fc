using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding.Answers;

public class places_that_are_asked_about
{
    [Theory]
    [InlineData("sunrise time in Pune tomorrow", "Pune")]
    [InlineData("panchang for Jaipur today", "Jaipur")]
    [InlineData("kal ka panchang jaipur", "Jaipur")]
    [InlineData("aaj Delhi mein rahu kaal kab hai", "Delhi")]
    [InlineData("दिल्ली में आज का पंचांग", "Delhi")]
    [InlineData("tithi in London on 15 December", "London")]
    [InlineData("rahu kaal in Xyzzyqq", "problem.place-not-found")]
    [InlineData("aaj ka panchang", "-")]
    [InlineData("what is the tithi today", "-")]
    [InlineData("shaadi ka muhurat batao", "-")]
    [InlineData("muhurat for travel next week", "-")]
    public void in_a_question(string text, string expected)
    {
        var understood = Reading.Of(text);
        understood.Slot(Slots.Place).Brief().ShouldBe(expected);
        understood.Slot(Slots.BirthPlace).ShouldBeNull();
    }

    [Theory]
    [InlineData("Jaipur", "Jaipur")]
    [InlineData("in Jaipur, Rajasthan", "Jaipur")]
    [InlineData("जयपुर", "Jaipur")]
    [InlineData("Xyzzyqq", "problem.place-not-found")]
    public void an_answer_to_the_question_for_the_place(string text, string expected)
    {
        var understood = Reading.Asked(Slots.Place, text);
        understood.Slot(Slots.Place).Brief().ShouldBe(expected);
        understood.Slot(Slots.BirthPlace).ShouldBeNull();
    }

    [Fact]
    public void a_follow_up_names_another_place() =>
        Reading.Hearing("and in Mumbai?", Slots.Date, Slots.Place).Slot(Slots.Place).Brief().ShouldBe("Mumbai");

    [Fact]
    public void a_place_brings_its_number() =>
        Reading.Asked(Slots.Place, "Jaipur").Slot(Slots.Place)!.Reference.ShouldBe("1269515");
}
