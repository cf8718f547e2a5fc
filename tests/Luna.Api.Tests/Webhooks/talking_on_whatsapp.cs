using System.Net;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Delivery;
using Luna.Conversations.Events;
using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Api.Tests.Webhooks;

public sealed class talking_on_whatsapp(LunaHost luna)
{
    private const string WholeBirth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";
    private static readonly DateTimeOffset At = new(2026, 10, 26, 7, 33, 20, TimeSpan.Zero);

    [Fact]
    public async Task a_kundli_comes_as_words_and_a_picture_and_what_became_of_them_is_recorded_once()
    {
        var number = luna.SomeNumber();
        var conversationId = ConversationOf(number);
        await DeliveredAsync(Text(number, "wamid.1", WholeBirth));

        var sent = await luna.UntilAsync<ReplySent>(conversationId, 1);
        sent = await luna.UntilAsync<ReplySent>(conversationId, sent[0].Data.Parts);
        var seen = luna.WhatsApp.SentTo(number);
        seen.Count.ShouldBe(sent.Count);
        string.Join("\n", seen.Select(message => message.Text)).ShouldContain("Kanya");
        var picture = luna.WhatsApp.Media(seen.Single(message => message.MediaId is not null).MediaId!);
        picture.MimeType.ShouldBe("image/png");
        picture.Bytes!.AsSpan(0, 4).ToArray().ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        luna.WhatsApp.BrokenRules.ShouldBeEmpty();

        var id = sent[^1].Data.PlatformMessageId;
        foreach (var status in new[] { "read", "delivered", "sent", "read", "delivered", "failed", "failed" })
            await DeliveredAsync(WhatsAppPayloads.SignedStatus(
                LunaHost.AppSecret, number, id, status, At, status == "failed" ? 131026 : null));
        (await luna.EventsOfAsync<ReplyRead>(conversationId)).ShouldHaveSingleItem().Data.PlatformMessageId.ShouldBe(id);
        (await luna.EventsOfAsync<ReplyDelivered>(conversationId)).ShouldHaveSingleItem();
        (await luna.EventsOfAsync<ReplyFailed>(conversationId)).ShouldHaveSingleItem().Data.Code.ShouldBe("131026");
        (await luna.EventsOfAsync<ReplyComposed>(conversationId)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task five_messages_in_one_delivery_are_answered_together()
    {
        var number = luna.SomeNumber();
        var words = new[] { "hello", "my kundli please", "born 15 August 1990", "at 10:30 am", "born in Jaipur" };
        var body = WhatsAppPayloads.Messages(
            luna.WhatsApp.PhoneNumberId, [.. words.Select((word, n) => WhatsAppPayloads.Text(number, $"{number}.{n}", word, At))]);
        await DeliveredAsync(WhatsAppPayloads.WithSignature(LunaHost.AppSecret, body));

        await luna.UntilAsync<ReplySent>(ConversationOf(number), 1);
        var reply = (await luna.EventsOfAsync<ReplyComposed>(ConversationOf(number))).ShouldHaveSingleItem().Data;
        reply.Answers.ShouldBe(Enumerable.Range(0, 5).Select(n => $"{number}.{n}"));
        reply.Text.ShouldContain("Kanya");
    }

    [Fact]
    public async Task what_is_delivered_twice_is_heard_once()
    {
        var number = luna.SomeNumber();
        var delivery = Text(number, number + ".1", "hello");
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DeliveredAsync(delivery)));
        await luna.UntilAsync<ReplySent>(ConversationOf(number), 1);
        await DeliveredAsync(delivery);

        await DeliveredAsync(Text(number, number + ".2", "help"));
        await luna.UntilAsync<ReplySent>(ConversationOf(number), 2);
        (await luna.EventsOfAsync<MessageReceived>(ConversationOf(number))).Count.ShouldBe(2);
        luna.WhatsApp.SentTo(number).Count.ShouldBe(2);
    }

    [Fact]
    public async Task a_platform_that_fails_twice_gets_the_reply_the_third_time_and_the_next_one_after_it()
    {
        var number = luna.SomeNumber();
        luna.WhatsApp.FailNext(WhatsAppFailure.ServerError, times: 2, to: number);
        await DeliveredAsync(Text(number, number + ".1", "hello"));
        await luna.UntilAsync<ReplyComposed>(ConversationOf(number), 1);
        await DeliveredAsync(Text(number, number + ".2", "help"));

        await ShouldBeSentInOrderAsync(number, 2);
    }

    [Fact]
    public async Task a_limit_is_waited_for_as_long_as_the_platform_says()
    {
        var number = luna.SomeNumber();
        luna.WhatsApp.FailNext(WhatsAppFailure.TooManyMessages, to: number);
        var since = System.Diagnostics.Stopwatch.StartNew();
        await DeliveredAsync(Text(number, number + ".1", "hello"));

        await ShouldBeSentInOrderAsync(number, 1);
        since.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(2.5));
    }

    [Fact]
    public async Task what_the_platform_refuses_is_recorded_and_the_next_reply_goes_out()
    {
        var number = luna.SomeNumber();
        luna.WhatsApp.FailNext(WhatsAppFailure.Undeliverable, to: number);
        await DeliveredAsync(Text(number, number + ".1", "hello"));
        var failed = (await luna.UntilAsync<ReplyFailed>(ConversationOf(number), 1)).Single().Data;
        failed.Code.ShouldBe("131026");

        await DeliveredAsync(Text(number, number + ".2", "help"));
        var sent = (await luna.UntilAsync<ReplySent>(ConversationOf(number), 1)).Single().Data;
        var composed = await luna.EventsOfAsync<ReplyComposed>(ConversationOf(number));
        composed.Select(reply => (Guid?)reply.Id).ShouldBe([failed.ReplyId, sent.ReplyId]);
        luna.WhatsApp.SentTo(number).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task a_part_that_is_sent_is_not_sent_again_when_the_next_part_fails()
    {
        var number = luna.SomeNumber();
        await DeliveredAsync(Text(number, number + ".1", "hello"));
        await luna.UntilAsync<ReplySent>(ConversationOf(number), 1);

        // The first request of the reply passes, the second fails twice.
        luna.WhatsApp.FailNext(WhatsAppFailure.Slow(TimeSpan.FromMilliseconds(1)), to: number);
        luna.WhatsApp.FailNext(WhatsAppFailure.ServerError, times: 2, to: number);
        await ComposeLongAsync(number, new string('x', 3000) + "\n\n" + new string('y', 3000));
        var delivery = luna.Alba.Services.GetRequiredService<ReplyDelivery>();
        while (await delivery.DeliverAsync(new DeliverReplies(ConversationOf(number)), TestContext.Current.CancellationToken) is { } wait)
            await Task.Delay(wait, TestContext.Current.CancellationToken);

        var sent = await luna.UntilAsync<ReplySent>(ConversationOf(number), 3);
        sent.Skip(1).Select(part => (part.Data.Part, part.Data.Parts)).ShouldBe([(0, 2), (1, 2)]);
        luna.WhatsApp.SentTo(number).Skip(1).Select(message => message.Text![0]).ShouldBe(['x', 'y']);
    }

    /// <summary>A reply of Luna's own with other words, as long as no workflow makes them.</summary>
    private async Task ComposeLongAsync(string number, string text)
    {
        var conversationId = ConversationOf(number);
        var like = (await luna.EventsOfAsync<ReplyComposed>(conversationId))[^1];
        await using var session = luna.Store.LightweightSession();
        var composed = session.Events.BuildEvent(like.Data with { Text = text, Buttons = [], Pictures = [] });
        composed.Id = Guid.CreateVersion7();
        composed.CorrelationId = conversationId.ToString();
        session.Events.Append(conversationId, composed);
        session.QueueSqlCommand(
            """
            insert into luna.pending_reply (reply_id, conversation_id, channel, chat_id, number, owner, not_before)
            values (?, ?, 'whatsapp', ?, ?, ?, now() - interval '1 second')
            """,
            composed.Id, conversationId, number, like.Version + 1, Guid.NewGuid());
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task ShouldBeSentInOrderAsync(string number, int replies)
    {
        var sent = await luna.UntilAsync<ReplySent>(ConversationOf(number), replies);
        var composed = await luna.EventsOfAsync<ReplyComposed>(ConversationOf(number));
        sent.Select(part => part.Data.ReplyId).ShouldBe(composed.Select(reply => reply.Id));
        luna.WhatsApp.SentTo(number).Select(message => message.Id).ShouldBe(sent.Select(part => part.Data.PlatformMessageId));
    }

    private async Task DeliveredAsync(SignedPayload payload)
    {
        using var response = await luna.DeliverAsync(payload);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static SignedPayload Text(string number, string id, string text) =>
        WhatsAppPayloads.SignedText(LunaHost.AppSecret, number, id, text, At);

    private static Guid ConversationOf(string number) => StreamIds.Conversation(new ChatAddress("whatsapp", number));
}
