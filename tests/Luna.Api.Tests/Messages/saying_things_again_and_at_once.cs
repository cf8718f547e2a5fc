using System.Net;
using System.Net.Http.Json;
using Luna.Api.Messages;
using Luna.Conversations;
using Luna.Conversations.Events;

namespace Luna.Api.Tests.Messages;

public sealed class saying_things_again_and_at_once(LunaHost luna)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_same_message_thirty_two_times_at_once_and_later_is_heard_and_answered_once()
    {
        var person = luna.Somebody();
        using var client = luna.Client();
        var message = new PostMessage(person, "hello", "the-same");
        var responses = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => client.PostAsJsonAsync(
            i % 2 == 0 ? "/v1/messages?wait=30" : "/v1/messages", message, Cancellation)));
        responses.ShouldAllBe(response => response.IsSuccessStatusCode);

        var answered = responses.Where(response => response.StatusCode == HttpStatusCode.OK).ToArray();
        answered.Length.ShouldBe(16);
        var replies = new HashSet<Guid>();
        foreach (var response in answered)
            replies.Add((await response.Content.ReadFromJsonAsync<MessageAnswered>(Cancellation))!.Replies.Single().MessageId);
        var later = await luna.SayAsync(person, "hello", "the-same");
        replies.Add(later.Replies.Single().MessageId);
        replies.Count.ShouldBe(1);

        (await luna.EventsOfAsync<MessageReceived>(later.ConversationId)).Count.ShouldBe(1);
        (await luna.EventsOfAsync<ReplyComposed>(later.ConversationId)).Count.ShouldBe(1);
        (await luna.EventsOfAsync<ReplySent>(later.ConversationId)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task a_person_and_a_message_are_told_apart_however_they_are_named()
    {
        var person = luna.Somebody();
        (await luna.SayAsync(person, "hello", "x:1")).Replies.ShouldHaveSingleItem();
        (await luna.SayAsync(person + ":x", "hello", "1")).Replies.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task fifty_people_at_once_are_each_answered_in_their_own_order()
    {
        var people = Enumerable.Range(0, 50).Select(_ => luna.Somebody()).ToArray();
        await Task.WhenAll(people.Select(async person =>
        {
            using var client = luna.Client();
            for (var n = 0; n < 6; n++)
                (await client.PostAsJsonAsync("/v1/messages", new PostMessage(person, $"hello {n}", $"m{n}"), Cancellation))
                    .StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }));

        foreach (var conversationId in people.Select(person => LunaHost.ConversationOf(person)))
        {
            (await luna.UntilAsync<IntentClassified>(conversationId, 6, seconds: 60))
                .Select(classified => classified.Data.MessageId).ShouldBe(["m0", "m1", "m2", "m3", "m4", "m5"]);
            var replies = await luna.EventsOfAsync<ReplyComposed>(conversationId);
            replies.SelectMany(reply => reply.Data.Answers).ShouldBe(["m0", "m1", "m2", "m3", "m4", "m5"]);
            (await luna.UntilAsync<ReplySent>(conversationId, replies.Count)).Select(sent => sent.Data.ReplyId)
                .ShouldBe(replies.Select(reply => reply.Id));
        }
    }

    [Fact]
    public async Task another_persons_same_message_id_is_another_message()
    {
        var (one, other) = (luna.Somebody(), luna.Somebody());
        var first = await luna.SayAsync(one, "hello", "m1");
        var second = await luna.SayAsync(other, "hello", "m1");
        first.ConversationId.ShouldNotBe(second.ConversationId);
        second.Replies.ShouldHaveSingleItem().MessageId.ShouldNotBe(first.Replies.Single().MessageId);
        (await luna.EventsOfAsync(StreamIds.Inbound(second.ConversationId))).ShouldHaveSingleItem();
    }
}
