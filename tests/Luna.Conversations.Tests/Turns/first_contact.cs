using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class first_contact
{
    [Fact]
    public void a_greeting_is_answered_with_who_luna_is()
    {
        var heard = new Talk().Hear("hi");
        heard.Events.ShouldBe([
            nameof(ConversationStarted), nameof(IntentClassified), nameof(ReplyComposed), nameof(UserRegistered), nameof(ChannelLinked)]);
        heard.Says.ShouldContain("software, not a person");
        heard.Says.ShouldContain("I keep our messages");
        heard.Buttons.ShouldBe(["Make my kundli"]);
    }

    [Fact]
    public void a_request_is_answered_and_the_notice_comes_with_it()
    {
        var heard = new Talk().Hear("my kundli please");
        heard.Says.ShouldStartWith("I am Luna, software and not a person");
        heard.Says.ShouldEndWith("What is the date of birth?");
        heard.Asks.ShouldBe("birth-date");
    }

    [Fact]
    public void the_notice_is_given_once()
    {
        var talk = Talk.With("hi");
        foreach (var text in new[] { "hi", "my kundli please", "15/8/1990" })
            talk.Hear(text).Says.ShouldNotContain("software");
    }

    [Fact]
    public void details_that_come_after_the_notice_are_consent_to_it_once()
    {
        var talk = Talk.With("hi");
        talk.Hear("born 15 August 1990").Outcome.User.ShouldBe([new ConsentGiven(Notice.Version)]);
        talk.Hear("10:30 am").Outcome.User.ShouldBeEmpty();
    }

    [Fact]
    public void details_that_come_before_it_are_not() =>
        new Talk().Hear(A.WholeBirth).Events.ShouldNotContain(nameof(ConsentGiven));

    [Theory]
    [InlineData("yes")]
    [InlineData("ok sure")]
    public void yes_to_the_offer_begins_a_kundli(string text) => Talk.With("hi").Hear(text).Asks.ShouldBe("birth-date");

    [Fact]
    public void what_the_platform_calls_the_person_is_kept() =>
        new Talk().Hear(A.Message("hi") with { PersonName = "Asha" }).Outcome.User[0].ShouldBe(new UserRegistered("Asha"));

    [Fact]
    public void reactions_and_deletions_need_no_answer() => new Talk()
        .Hear(new ReactionReceived("m1", "👍", Talk.Now), new MessageDeleted("m1", Talk.Now))
        .Outcome.ShouldBe(Luna.Conversations.Turns.TurnOutcome.Nothing);
}
