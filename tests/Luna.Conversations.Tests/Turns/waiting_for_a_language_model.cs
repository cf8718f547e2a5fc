using System.Text.Json;
using Luna.Conversations.Events;
using Luna.Conversations.Narrating;
using Luna.Conversations.Replies;

namespace Luna.Conversations.Tests.Turns;

/// <summary>An answer about a chart may be put into a model's words; until that is over nothing else is taken.</summary>
public class waiting_for_a_language_model
{
    private const string Question = "What about my career?";

    [Fact]
    public void an_answer_about_a_chart_is_asked_for_instead_of_sent()
    {
        var requested = Requested(Asking(out var own).Hear(Question));
        requested.Question.ShouldBe(Question);
        requested.Topic.ShouldBe("question career");
        requested.Birth.Date.ShouldBe("1990-08-15");
        requested.Until.ShouldBe(Talk.Now + TimeSpan.FromSeconds(15));
        requested.Draft.ShouldBeEquivalentTo(own);
        ReplyDraft.TextOf(requested.Paragraphs).ShouldBe(own.Text);
        requested.Paragraphs.Sum(paragraph => paragraph.Claims).ShouldBe(own.Claims.Count);
    }

    [Fact]
    public void without_a_model_the_answer_is_sent_at_once() =>
        Talk.WithAChart().Hear(Question).Reply.Narration.ShouldBeNull();

    [Theory]
    [InlineData("thanks")]
    [InlineData("panchang for today in Delhi")]
    [InlineData("why do you say that?")]
    [InlineData("What is a nakshatra?")]
    [InlineData("I want to end my life")]
    [InlineData("Will I die soon?")]
    [InlineData("I want to talk to a human")]
    [InlineData("remedies for my saturn")]
    [InlineData("delete all my data")]
    public void what_claims_nothing_of_a_chart_or_must_be_said_as_it_is_waits_for_nobody(string message)
    {
        var talk = Talk.WithAChart();
        talk.Hear(Question);
        talk.HasModel = true;
        talk.Hear(message).Reply.Narration.ShouldBeNull();
    }

    [Fact]
    public void a_question_alone_waits_for_nobody()
    {
        var talk = new Talk { HasModel = true };
        talk.Hear("Make my kundli").Asks.ShouldBe("birth-date");
    }

    [Fact]
    public void what_is_written_meanwhile_is_left()
    {
        var talk = Asking(out _);
        talk.Hear(Question);
        var meanwhile = talk.Take(null, talk.Write("and my marriage?"));
        meanwhile.Outcome.Conversation.ShouldBeEmpty();
        talk.State!.Reading.ShouldNotBeNull();
        talk.NextLook.ShouldBe(talk.State.Reading.Until);
    }

    [Fact]
    public void what_comes_back_is_the_reply_and_only_once()
    {
        var talk = Asking(out _);
        var requested = Requested(talk.Hear(Question));
        var told = new RecordReading(Talk.Id, requested.Inbound, requested.Draft with { Text = "Other words.", Composer = "a-model" });
        talk.Record(told).Reply.Text.ShouldBe("Other words.");
        talk.State!.Reading.ShouldBeNull();
        talk.Record(told).Outcome.Conversation.ShouldBeEmpty();
    }

    [Fact]
    public void what_comes_back_of_another_reading_changes_nothing()
    {
        var talk = Asking(out _);
        var requested = Requested(talk.Hear(Question));
        talk.Record(new RecordReading(Talk.Id, requested.Inbound - 1, requested.Draft)).Outcome.Conversation.ShouldBeEmpty();
        talk.State!.Reading.ShouldNotBeNull();
    }

    [Fact]
    public void when_the_time_is_over_the_own_answer_is_sent_and_says_why_in_the_event()
    {
        var talk = Asking(out var own);
        talk.Hear(Question);
        talk.Pass(TimeSpan.FromSeconds(15));
        var ended = talk.Take(null, talk.Write("and my marriage?"));
        ended.Reply.Text.ShouldBe(own.Text);
        ended.Reply.Narration.ShouldNotBeNull();
        ended.Reply.Narration.Outcome.ShouldBe(NarrationOutcome.FellBack);
        ended.Reply.Narration.Reasons.ShouldBe([Narration.Interrupted]);
        ended.Events.ShouldBe([nameof(ReplyComposed)]);
        talk.State!.LastInbound.ShouldBe(ended.Input.Unread[0].Version - 1, "the message that came meanwhile is still to be taken");
    }

    [Fact]
    public void after_it_the_conversation_stands_as_if_nobody_had_been_asked()
    {
        var talk = Asking(out var own);
        var requested = Requested(talk.Hear(Question));
        talk.Record(new RecordReading(Talk.Id, requested.Inbound, requested.Draft));
        var without = Talk.WithAChart();
        without.Hear(Question).Reply.ShouldBeEquivalentTo(own);
        JsonSerializer.Serialize(talk.State).ShouldBe(JsonSerializer.Serialize(without.State));
    }

    [Fact]
    public void a_person_who_answers_meanwhile_ends_no_reading()
    {
        var talk = Asking(out _);
        var requested = Requested(talk.Hear(Question));
        talk.Learn(requested.Draft with { Composer = ReplyComposed.Human, Text = "One moment please.", By = "front-desk" });
        talk.State!.Reading.ShouldBe(requested);
    }

    private static Talk Asking(out ReplyComposed own)
    {
        own = Talk.WithAChart().Hear(Question).Reply;
        var talk = Talk.WithAChart();
        talk.HasModel = true;
        return talk;
    }

    private static ReadingRequested Requested(Heard heard) =>
        heard.Outcome.Conversation.OfType<ReadingRequested>().ShouldHaveSingleItem();
}
