using Luna.Conversations.Events;
using Luna.Conversations.Tests.Turns;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Tests.Wording;

/// <summary>Varied from turn to turn and from person to person; the same turn is always said in the same words.</summary>
public class ways_to_say_it
{
    [Fact]
    public void the_same_turn_of_the_same_conversation_says_the_same()
    {
        foreach (var question in new[] { "thanks", "will I get a good job?", "am i manglik?", "remedies for my career", "bye" })
        {
            var heard = Talk.WithAChart().Hear(question);
            TurnDecision.Take(heard.Input).Conversation.OfType<ReplyComposed>().Single().Text.ShouldBe(heard.Says);
            Talk.WithAChart().Hear(question).Says.ShouldBe(heard.Says);
        }
    }

    [Fact]
    public void thanks_are_not_always_answered_in_the_same_words()
    {
        var talk = Talk.WithAChart();
        Enumerable.Range(0, 12).Select(_ => talk.Hear("thanks").Says).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void people_are_not_all_told_the_same_words()
    {
        var heard = Talk.WithAChart().Hear("will I get a good job?");
        Enumerable.Range(0, 20)
            .Select(number => TurnDecision.Take(heard.Input with { ConversationId = new Guid(number, 0, 0, new byte[8]) }))
            .Select(outcome => outcome.Conversation.OfType<ReplyComposed>().Single().Text).Distinct().Count()
            .ShouldBeGreaterThan(3);
    }

    [Fact]
    public void a_choice_stays_what_it_was()
    {
        var wording = Luna.Conversations.Wording.Of(new Guid("6f1b1c5e-8a44-4d0e-9d1c-2a6b7f0f5c11"), "7");
        Enumerable.Range(0, 8).Select(key => wording.Choose($"key.{key}", 3)).ShouldBe([2, 0, 1, 2, 0, 1, 0, 0]);
        default(Luna.Conversations.Wording).Choose("any", 3).ShouldBe(0);
    }
}
