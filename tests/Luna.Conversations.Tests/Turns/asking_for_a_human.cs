using Luna.Conversations.Events;
using Luna.Conversations.Handoffs;

namespace Luna.Conversations.Tests.Turns;

public class asking_for_a_human
{
    [Theory]
    [InlineData("I want to talk to a human", "a person will answer")]
    [InlineData("mujhe pandit ji se baat karni hai", "vyakti jawab denge")]
    [InlineData("मुझे किसी इंसान से बात करनी है", "एक व्यक्ति उत्तर देंगे")]
    public void luna_says_once_that_a_person_will_answer(string text, string answer)
    {
        var heard = Talk.With("hi").Hear(text);
        heard.Outcome.Conversation.ShouldContain(new HandoffRequested("talk_to_human"));
        heard.Says.ShouldContain(answer);
        heard.Asks.ShouldBeNull();
        heard.Buttons.ShouldBeEmpty();
    }

    [Fact]
    public void after_that_she_only_listens()
    {
        var talk = Talk.With("hi", "talk to a human");
        foreach (var text in new[] { "hello?", "my kundli please", "start over", "talk to a human" })
            talk.Hear(text).Events.ShouldBe([nameof(IntentClassified)]);
        talk.Wait(TimeSpan.FromHours(3)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void what_is_said_in_the_same_breath_is_left_to_the_person()
    {
        var heard = Talk.With("hi").Hear("I want to talk to a human", "hello?");
        heard.Reply.Answers.Count.ShouldBe(2);
        heard.Says.ShouldContain("a person will answer");
    }

    [Fact]
    public void she_answers_again_when_it_is_given_back()
    {
        var talk = Talk.With("hi", "talk to a human", "when is my lucky day?");
        talk.Learn(new HandoffEnded("front-desk"));
        talk.Hear("my kundli please").Asks.ShouldBe("birth-date");
    }

    [Fact]
    public void what_ran_before_goes_on_after_it()
    {
        var talk = Talk.With("my kundli please", "15 August 1990");
        var heard = talk.Hear("talk to a human");
        heard.Events.ShouldContain(nameof(WorkflowInterrupted));
        heard.Events.ShouldNotContain(nameof(WorkflowResumed));
        talk.Learn(new HandoffEnded("front-desk"));
        var back = talk.Hear("ok");
        back.Events.ShouldContain(nameof(WorkflowResumed));
        back.Asks.ShouldBe("birth-time");
    }

    [Fact]
    public void nobody_is_reminded_while_a_person_answers()
    {
        var talk = Talk.With("my kundli please");
        talk.Hear("talk to a human");
        talk.Wait(TimeSpan.FromHours(2)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void a_draft_is_what_luna_would_have_said()
    {
        var talk = Talk.With("hi", "talk to a human");
        var waiting = talk.Hear("my kundli please").Input;
        var draft = Luna.Conversations.Turns.TurnDecision.Take(Handoff.Untaken(waiting));
        draft.Conversation.OfType<ReplyComposed>().Single().Asks!.Slot.ShouldBe("birth-date");
    }

    [Fact]
    public void a_persons_words_answer_what_waits()
    {
        var talk = Talk.With("hi", "talk to a human");
        var waiting = talk.Hear("are you there?").Input.Unread;
        var reply = Handoff.Reply(talk.State!, waiting, "Yes, I am.", "front-desk");
        (reply.Composer, reply.By, reply.Text).ShouldBe(("human", "front-desk", "Yes, I am."));
        reply.Answers.ShouldBe(["m3"]);
        talk.Learn(reply);
        talk.State!.Answered.ShouldBe(3);
    }
}
