using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Delivery;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Api.Tests.Delivery;

/// <summary>Whoever composes a reply hands it to delivery in memory, unless an earlier one still waits.</summary>
public sealed class handing_replies_along(LunaHost luna)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_reply_that_waits_for_no_other_goes_along_and_only_once()
    {
        var hint = await TurnAsync(SomeChat(), "hello");
        hint.TakeOnly().ShouldNotBeNull().Reply.Text.ShouldContain("I am Luna");
        hint.TakeOnly().ShouldBeNull();
    }

    [Fact]
    public async Task behind_one_that_waits_it_is_looked_up_and_both_leave_in_order()
    {
        var chat = SomeChat();
        await TurnAsync(chat, "hello");
        var second = await TurnAsync(chat, "thanks");
        second.TakeOnly().ShouldBeNull();

        var delivery = luna.Alba.Services.GetRequiredService<ReplyDelivery>();
        (await delivery.DeliverAsync(second, Cancellation)).ShouldBeNull();
        var composed = await luna.EventsOfAsync<ReplyComposed>(StreamIds.Conversation(chat));
        var sent = await luna.EventsOfAsync<ReplySent>(StreamIds.Conversation(chat));
        composed.Count.ShouldBe(2);
        sent.Select(e => e.Data.ReplyId).ShouldBe(composed.Select(e => e.Id));
    }

    private ChatAddress SomeChat() => new("api", $"everything:{luna.Somebody()}");

    /// <summary>A message that came by no intake, so that nobody but this test takes its turn.</summary>
    private async Task<DeliverReplies> TurnAsync(ChatAddress chat, string text)
    {
        var conversationId = StreamIds.Conversation(chat);
        await using (var session = luna.Store.LightweightSession())
        {
            session.Events.Append(
                StreamIds.Inbound(conversationId),
                new MessageReceived(chat, Guid.NewGuid().ToString("N"), "text", text, DateTimeOffset.UnixEpoch));
            await session.SaveChangesAsync(Cancellation);
        }

        var turns = luna.Alba.Services.GetRequiredService<TurnTaker>();
        return (await turns.TakeAsync([conversationId], Cancellation)).ShouldHaveSingleItem().ShouldBeOfType<DeliverReplies>();
    }
}
