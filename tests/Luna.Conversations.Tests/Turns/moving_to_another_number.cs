using Luna.Channels;
using Luna.Conversations.Events;

namespace Luna.Conversations.Tests.Turns;

public class moving_to_another_number
{
    private static readonly ChatAddress Next = Talk.Chat with { ChatId = "test:asha-at-home" }, Last = Talk.Chat with { ChatId = "test:asha-away" };

    [Fact]
    public void the_conversation_and_the_person_are_reached_there_and_nothing_is_said()
    {
        var talk = Talk.WithAChart();
        var moved = talk.Hear(Changed(Talk.Chat, Next));
        moved.Outcome.Conversation.ShouldBe([new ConversationMoved(Next)]);
        moved.Outcome.User.ShouldBe([new ChannelLinked(Next, Talk.Id)]);
        (talk.State!.Chat, talk.State.UserId).ShouldBe((Next, Talk.UserId));
        talk.Hear("what is my lagna?").Says.ShouldContain("Kanya");
    }

    [Fact]
    public void of_two_changes_the_last_one_holds_and_none_is_made_twice()
    {
        var talk = Talk.WithAChart();
        talk.Hear(Changed(Talk.Chat, Next), Changed(Next, Last)).Outcome.Conversation.ShouldBe([new ConversationMoved(Last)]);
        talk.Wait(TimeSpan.FromMinutes(1)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void it_is_noticed_while_a_person_answers_and_with_the_next_message()
    {
        var talk = Talk.WithAChart();
        talk.Hear("talk to a human");
        talk.Hear(Changed(Talk.Chat, Next)).Outcome.Conversation.ShouldBe([new ConversationMoved(Next)]);
        talk.Hear(Changed(Next, Last), "are you there?").Outcome.Conversation.ShouldContain(new ConversationMoved(Last));
    }

    private static ChatIdChanged Changed(ChatAddress from, ChatAddress to) => new(from, to, Talk.Now);
}
