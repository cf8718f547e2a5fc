using Luna.Conversations.Understanding;

namespace Luna.Conversations.Tests.Understanding;

public class reading_places
{
    [Theory]
    [InlineData("Jaipur", "Jaipur")]
    [InlineData("jaipur", "Jaipur")]
    [InlineData("in Jaipur", "Jaipur")]
    [InlineData("Jaipur, Rajasthan", "Jaipur")]
    [InlineData("it was Jaipur", "Jaipur")]
    [InlineData("a small village near Jaipur", "Jaipur")]
    [InlineData("New Delhi", "New Delhi")]
    [InlineData("जयपुर", "Jaipur")]
    [InlineData("जयपुर में", "Jaipur")]
    [InlineData("Bombay", "Mumbai")]
    [InlineData("Hyderabad, Pakistan", "Hyderabad")]
    [InlineData("Hyderabad Pakistan", "Hyderabad")]
    [InlineData("Xyzzyqq", "problem.place-not-found")]
    [InlineData("cancel", "-")]
    [InlineData("help", "-")]
    [InlineData("I don't know", "-")]
    public void an_answer_to_the_question_for_the_place(string text, string expected) =>
        Reading.Of(text, Slots.BirthPlace).Slot(Slots.BirthPlace).Brief().ShouldBe(expected);

    [Theory]
    [InlineData("My kundli please. Born 15 August 1990 at 10:30 am in Jaipur", "Jaipur")]
    [InlineData("I was born in Jaipur on 15 August 1990", "Jaipur")]
    [InlineData("Born 15 August 1990 10:30 am in Nice, France", "Nice")]
    [InlineData("Born 15 August 1990 10:30 am in Reading, England", "Reading")]
    [InlineData("Born 15 August 1990 10:30 am in March, England", "March")]
    [InlineData("Born 15 August 1990 10:30 am in Mobile, Alabama", "Mobile")]
    [InlineData("15/8/90 10.30 Jaipur", "Jaipur")]
    [InlineData("15 August 1990, 6:45 am, Nashik", "Nashik")]
    [InlineData("Jaipur 15/8/1990 10:30 am", "Jaipur")]
    [InlineData("dob 03/11/1996 time 11:20 pm place Indore", "Indore")]
    [InlineData("DOB: 15/8/1990\nTOB: 10:30 am\nPOB: Jaipur", "Jaipur")]
    [InlineData("15 Aug 1990, 10:30 am, Hyderabad, Pakistan", "Hyderabad")]
    [InlineData("15 Aug 1990 at Hyderabad, Pakistan", "Hyderabad")]
    [InlineData("15 Aug 1990 10:30 am, New Delhi", "New Delhi")]
    [InlineData("मेरा जन्म 12 मार्च 1985 को सुबह 4 बजे वाराणसी में हुआ", "Varanasi")]
    [InlineData("mera janm 12 march 1985 ko subah 4 baje Indore mein hua", "Indore")]
    [InlineData("born in Xyzzyqq on 15 August 1990", "problem.place-not-found")]
    [InlineData("birth place: Xyzzyqq", "problem.place-not-found")]
    [InlineData("My kundli please", "-")]
    [InlineData("I was born in August", "-")]
    [InlineData("I was born in the morning on 15 August 1990", "-")]
    [InlineData("I was born in 1990", "-")]
    [InlineData("15 August 1990 10:30 am please", "-")]
    [InlineData("what is the time", "-")]
    [InlineData("is 11.55 pm what you used? born then", "-")]
    [InlineData("time mil gaya subah 8 baje", "-")]
    [InlineData("15/8/90 10:30 Jaipur\nPlease tell me about my career", "Jaipur")]
    public void a_place_in_a_sentence(string text, string expected) =>
        Reading.Of(text).Slot(Slots.BirthPlace).Brief().ShouldBe(expected);

    [Fact]
    public void a_place_brings_its_number() =>
        int.Parse(Reading.Of("Jaipur", Slots.BirthPlace).Slot(Slots.BirthPlace)!.Reference!).ShouldBe(1269515);

    [Fact]
    public void a_shared_name_is_offered_with_region_and_country()
    {
        var reading = Reading.Of("Hyderabad", Slots.BirthPlace).Slot(Slots.BirthPlace)!;
        reading.Value.ShouldBeNull();
        reading.Choices!.Select(x => x.Label).ShouldContain("Hyderabad, Telangana, India");
        reading.Choices!.ShouldAllBe(x => x.Reference != null);
    }

    [Fact]
    public void all_three_in_one_message()
    {
        var understood = Reading.Of("My kundli please. Born 15 August 1990 at 10:30 am in Jaipur");
        understood.Intent.ShouldBe(Intents.CreateKundli);
        understood.Slots.Select(x => $"{x.Slot}={x.Value}").Order()
            .ShouldBe(["birth-date=1990-08-15", "birth-place=Jaipur", "birth-time=10:30"]);
    }
}
