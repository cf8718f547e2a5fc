using Luna.Channels;
using Luna.Conversations.Events;
using Luna.Conversations.Workflows.Safeguards;

namespace Luna.Conversations.Tests.Turns;

public class in_danger
{
    [Theory]
    [InlineData("I want to end my life", "self-harm", "14416")]
    [InlineData("my husband beats me every day", "violence", "181")]
    [InlineData("main mar jana chahta hoon", "self-harm", "14416")]
    [InlineData("मैं मर जाना चाहता हूँ", "self-harm", "14416")]
    [InlineData("my father is having severe chest pain right now", "emergency", "112")]
    public void it_comes_before_all_else(string text, string kind, string line)
    {
        var heard = Talk.WithAChart().Hear(text);
        heard.Outcome.Conversation.OfType<SafetyRaised>().Single().Kind.ShouldBe(kind);
        heard.Outcome.Conversation.ShouldContain(new HandoffRequested("safety"));
        heard.Says.ShouldContain(line);
        (heard.Reply.Claims.Count, heard.Reply.Buttons.Count, heard.Reply.Pictures.Count, heard.Asks).ShouldBe((0, 0, 0, null));
    }

    [Fact]
    public void no_question_is_asked_again_beside_it()
    {
        var talk = Talk.With("my kundli please");
        var heard = talk.Hear("I want to kill myself");
        heard.Says.ShouldNotContain("date of birth");
        heard.Asks.ShouldBeNull();
        talk.Wait(TimeSpan.FromHours(3)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void what_was_about_to_be_said_is_not_said()
    {
        var heard = Talk.WithAChart().Hear("my chart again", "I want to kill myself");
        (heard.Reply.Claims.Count, heard.Reply.Pictures.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void who_writes_for_the_first_time_is_helped_first_and_told_of_luna_after()
    {
        var heard = Talk.With().Hear("I want to kill myself");
        heard.Says.ShouldStartWith("I am very glad that you wrote this");
        heard.Says.ShouldContain("I am Luna, software");
    }

    [Fact]
    public void help_is_given_once_and_after_that_only_raised()
    {
        var talk = Talk.With("hi", "I want to kill myself");
        talk.Hear("I really want to die").Events.ShouldBe([nameof(IntentClassified), nameof(SafetyRaised)]);
        talk.Learn(new HandoffEnded("front-desk"));
        talk.Hear("I want to die").Says.ShouldContain("14416");
    }

    [Fact]
    public void it_breaks_the_silence_of_another_handoff()
    {
        var heard = Talk.With("hi", "talk to a human").Hear("I want to kill myself");
        heard.Says.ShouldContain("14416");
        heard.Outcome.Conversation.OfType<HandoffRequested>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("447700900123", "GB")]
    [InlineData("919876543210", "IN")]
    [InlineData("12025550123", "US")]
    [InlineData("9779812345678", "NP")]
    [InlineData("US.13491208655302741918", "US")]
    [InlineData("0", null)]
    public void a_number_tells_the_country(string number, string? country) =>
        Country.OfChat(new ChatAddress("whatsapp", number)).ShouldBe(country);

    [Fact]
    public void a_birth_place_tells_it_where_the_channel_does_not()
    {
        var heard = Talk.With("hi", "My kundli please. Born 15 August 1990 at 10:30 am in Manchester, England").Hear("I want to kill myself");
        heard.Says.ShouldContain("116 123");
        heard.Says.ShouldNotContain("14416");
    }

    [Theory]
    [InlineData("when will I die?", "I do not tell when anyone will die")]
    [InlineData("meri maut kab hogi", "mrityu kab hogi, yeh main nahin batati")]
    public void what_luna_does_not_tell_is_said_kindly(string text, string words)
    {
        var heard = Talk.With("my kundli please", "15 August 1990").Hear(text);
        heard.Says.ShouldContain(words);
        heard.Outcome.Conversation.OfType<HandoffRequested>().ShouldBeEmpty();
        heard.Asks.ShouldBe("birth-time");
    }
}
