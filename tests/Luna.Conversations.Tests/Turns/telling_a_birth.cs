using Luna.Astrology.Readings;
using Luna.Conversations.Births;
using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class telling_a_birth
{
    private static readonly string[] Parts = ["15 August 1990", "10:30 am", "Jaipur"];

    public static TheoryData<int, int, int> Orders =>
        new() { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

    [Fact]
    public void everything_in_one_message_is_answered_with_a_chart()
    {
        var heard = new Talk().Hear("My kundli please. Born 15 August 1990 at 10:30 am in Jaipur");
        heard.Events.ShouldBe([
            nameof(ConversationStarted), nameof(IntentClassified), nameof(WorkflowStarted), nameof(SlotFilled),
            nameof(SlotFilled), nameof(SlotFilled), nameof(WorkflowStepCompleted), nameof(WorkflowStepCompleted),
            nameof(WorkflowCompleted), nameof(ReplyComposed), nameof(UserRegistered), nameof(ChannelLinked),
            nameof(ProfileCreated), nameof(BirthDetailsRecorded), nameof(ChartCast)]);
        heard.Says.ShouldContain("Born on 15 August 1990 at 10:30 am in Jaipur, Rajasthan, India, clock UTC+5:30.");
        heard.Reply.Pictures.ShouldHaveSingleItem().AltText.ShouldContain("lagna", Case.Insensitive);
        heard.Chart.Inputs.BornAt.ShouldBe(new DateTimeOffset(1990, 8, 15, 5, 0, 0, TimeSpan.Zero));
        heard.Chart.Inputs.Zone.ShouldBe("Asia/Kolkata");
        heard.Asks.ShouldBeNull();
    }

    [Fact]
    public void the_chart_is_that_of_the_astrology()
    {
        var heard = new Talk().Hear(A.WholeBirth);
        var facts = ChartFacts.Natal(Casting.Cast(heard.Chart.Inputs));
        heard.Chart.FactsHash.ShouldBe(FactsHash.Of(facts));
        heard.Reply.FactsHash.ShouldBe(heard.Chart.FactsHash);
        heard.Chart.EngineVersion.ShouldBe(Astrology.Engine.Version);
        foreach (var id in new[] { "lagna.rashi", "graha.moon.rashi", "graha.moon.nakshatra" })
            heard.Reply.Facts.ShouldContain(facts.Single(fact => fact.Id == id));
        heard.Reply.Facts.ShouldContain(fact => fact.Id == "dasha.vimshottari.maha");
    }

    [Fact]
    public void one_by_one_luna_asks_for_what_is_missing()
    {
        var talk = new Talk();
        talk.Hear("I want my kundli").Asks.ShouldBe("birth-date");
        talk.Hear("15 Aug 1990").Asks.ShouldBe("birth-time");
        talk.Hear("half past ten in the morning").Asks.ShouldBe("birth-place");
        var last = talk.Hear("jaipur");
        last.Asks.ShouldBeNull();
        last.Events.ShouldContain(nameof(ChartCast));
    }

    [Theory, MemberData(nameof(Orders))]
    public void in_any_order_it_is_the_same_chart(int first, int second, int third)
    {
        var talk = Talk.With("my kundli please");
        talk.Hear($"born {(first == 2 ? "in " : "")}{Parts[first]}");
        talk.Hear($"born {(second == 2 ? "in " : "")}{Parts[second]}");
        talk.Hear($"born {(third == 2 ? "in " : "")}{Parts[third]}").Chart.Inputs
            .ShouldBe(new Talk().Hear(A.WholeBirth).Chart.Inputs);
    }

    [Fact]
    public void a_burst_is_answered_once_and_for_all_of_it()
    {
        var heard = Talk.With("my kundli please").Hear("15 August 1990", "10:30 am", "Jaipur");
        heard.Reply.Answers.ShouldBe(["m2", "m3", "m4"]);
        heard.Events.Count(name => name == nameof(IntentClassified)).ShouldBe(3);
        heard.Events.ShouldContain(nameof(ChartCast));
        heard.State!.LastInbound.ShouldBe(4);
    }

    [Fact]
    public void a_burst_from_the_beginning_is_taken_together()
    {
        var heard = new Talk().Hear("hi", "kundli chahiye", "15/8/90", "10.30 am", "Jaipur");
        heard.Reply.Answers.Count.ShouldBe(5);
        heard.Events.ShouldContain(nameof(ChartCast));
    }

    [Fact]
    public void a_place_that_has_no_number_of_others_is_a_place_too()
    {
        var place = Luna.Astrology.Places.Gazetteer.Default.All.First(place => place.Id < 0 && place.Name.Length > 9);
        Talk.With("my kundli please", "15 August 1990", "10:30 am").Hear(A.Button($"slot:birth-place={place.Name}#{place.Id}"))
            .Chart.Inputs.Zone.ShouldBe(place.Zone);
    }

    [Fact]
    public void the_same_message_twice_does_no_harm()
    {
        var message = A.Message("15 August 1990", "m2");
        var heard = Talk.With("my kundli please").Hear(message, message);
        heard.Reply.Answers.ShouldBe(["m2"]);
        heard.Asks.ShouldBe("birth-time");
        heard.State!.LastInbound.ShouldBe(3);
    }

    [Fact]
    public void the_same_turn_comes_to_the_same_outcome()
    {
        var heard = Talk.WithAChart().Hear("no, around 10.45", "my son's kundli: 3/4/15, Hyderabad");
        System.Text.Json.JsonSerializer.Serialize<object>(Luna.Conversations.Turns.TurnDecision.Take(heard.Input))
            .ShouldBe(System.Text.Json.JsonSerializer.Serialize<object>(heard.Outcome));
    }

    [Theory]
    [InlineData("15 August 1990 सुबह 10:30 Jaipur")]
    [InlineData("मेरी कुंडली बनाओ, जन्म 15 अगस्त 1990 सुबह 10:30 बजे जयपुर में")]
    [InlineData("🙏 15/8/1990 ⏰ 10:30 am 📍 Jaipur 🙏")]
    [InlineData("mera janam 15 august 1990 ko subah 10:30 baje jaipur mein hua")]
    [InlineData("DOB: 15-08-1990\nTOB: 10:30 AM\nPOB: Jaipur, Rajasthan")]
    public void as_people_write_it(string text) => new Talk().Hear(text).Chart.Inputs
        .ShouldBe(new Talk().Hear(A.WholeBirth).Chart.Inputs);
}
