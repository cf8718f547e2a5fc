using System.Net;
using System.Text.Json.Nodes;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Events;
using Luna.Conversations.ReadModels;
using Luna.StandIns;

namespace Luna.Api.Tests.Webhooks;

/// <summary>WhatsApp may know a person by a number, by an id of its own, or by both, and a person may change numbers.</summary>
public sealed class ids_of_a_person(LunaHost luna)
{
    private int _messages;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task who_hides_the_number_goes_on_in_the_same_conversation()
    {
        var (number, user) = (luna.SomeNumber(), SomeUser());
        await WriteAsync("hello", number, user);
        await RepliesAsync(Of(number), 1);
        await WriteAsync("help", null, user);
        await RepliesAsync(Of(number), 2);

        (await luna.EventsOfAsync<MessageReceived>(Of(number))).Select(e => e.Data.Text).ShouldBe(["hello", "help"]);
        (await luna.EventsOfAsync<ChatIdLearnt>(Of(number))).ShouldHaveSingleItem().Data.Chat.ChatId.ShouldBe(user);
        (await luna.EventsOfAsync(Of(user))).ShouldBeEmpty();
        luna.WhatsApp.SentTo(number).Count.ShouldBe(2);
    }

    [Fact]
    public async Task who_shows_the_number_later_goes_on_in_the_same_conversation()
    {
        var (number, user) = (luna.SomeNumber(), SomeUser());
        await WriteAsync("hello", null, user);
        await RepliesAsync(Of(user), 1);
        await WriteAsync("help", number, user);
        await RepliesAsync(Of(user), 2);
        (await luna.EventsOfAsync<MessageReceived>(Of(user))).Count.ShouldBe(2);
        (await luna.EventsOfAsync(StreamIds.Inbound(Of(number)))).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_new_number_is_the_same_person_and_the_old_one_is_somebody_elses()
    {
        var (old, next) = (luna.SomeNumber(), luna.SomeNumber());
        await WriteAsync("My kundli please. Born 15 August 1990 at 10:30 am in Jaipur", old);
        await luna.UntilAsync<WorkflowCompleted>(Of(old), 1);
        await DeliverAsync(Changed(old, next));
        var moved = await luna.UntilAsync<ConversationMoved>(Of(old), 1);
        moved.Single().Data.Chat.ShouldBe(new ChatAddress("whatsapp", next));

        await WriteAsync("what is my lagna?", next);
        var composed = await RepliesAsync(Of(old), 2);
        composed[^1].Data.Text.ShouldContain("Kanya");
        await luna.WhatsApp.NextAsync(next, TimeSpan.FromSeconds(30));

        foreach (var _ in luna.WhatsApp.SentTo(old))
            await luna.WhatsApp.NextAsync(old, TimeSpan.FromSeconds(30));
        await WriteAsync("what is my lagna?", old);
        var asked = await luna.WhatsApp.NextAsync(old, TimeSpan.FromSeconds(30));
        asked.Text!.ShouldNotContain("Kanya");
        (await luna.EventsOfAsync<MessageReceived>(Of(old))).Count.ShouldBe(2);

        await luna.UntilProjectedAsync();
        await using var session = luna.Store.QuerySession();
        var known = (await session.LoadAsync<ConversationSummary>(Of(old), Cancellation)).ShouldNotBeNull();
        known.ChatId.ShouldBe(next);
        (await session.LoadAsync<UserView>(known.UserId, Cancellation))!.Channels.ShouldHaveSingleItem().ChatId.ShouldBe(next);
    }

    [Fact]
    public async Task a_change_that_is_told_again_moves_nobody_else()
    {
        var (old, next) = (luna.SomeNumber(), luna.SomeNumber());
        await WriteAsync("hello", old);
        await RepliesAsync(Of(old), 1);
        var change = Changed(old, next);
        await DeliverAsync(change);
        await luna.UntilAsync<ConversationMoved>(Of(old), 1);
        await WriteAsync("hello", old);
        await DeliverAsync(change);

        await WriteAsync("help", next);
        await RepliesAsync(Of(old), 2);
        (await luna.EventsOfAsync<MessageReceived>(Of(old))).Count.ShouldBe(2);
        (await luna.EventsOfAsync<ChatIdChanged>(Of(old))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task what_was_written_around_a_change_in_one_delivery_is_one_conversation()
    {
        var (old, next) = (luna.SomeNumber(), luna.SomeNumber());
        await DeliverAsync(WhatsAppPayloads.Messages(
            luna.WhatsApp.PhoneNumberId,
            WhatsAppPayloads.Text(old, SomeId(), "hello", DateTimeOffset.UtcNow),
            System(old, next),
            WhatsAppPayloads.Text(next, SomeId(), "help", DateTimeOffset.UtcNow)));
        await luna.UntilAsync<MessageReceived>(Of(old), 2);
        (await RepliesAsync(Of(old), 1)).ShouldNotBeEmpty();
    }

    private static Guid Of(string id) => StreamIds.Conversation(new ChatAddress("whatsapp", id));

    private static string SomeUser() => $"IN.{Random.Shared.NextInt64(1_000_000_000_000, 9_000_000_000_000)}";

    private string SomeId() => $"wamid.{Guid.NewGuid():N}.{Interlocked.Increment(ref _messages)}";

    private Task<IReadOnlyList<JasperFx.Events.IEvent<ReplyComposed>>> RepliesAsync(Guid conversationId, int count) =>
        luna.UntilAsync<ReplyComposed>(conversationId, count);

    private async Task WriteAsync(string text, string? number, string? user = null)
    {
        var message = WhatsAppPayloads.Text(number ?? "", SomeId(), text, DateTimeOffset.UtcNow);
        if (number is null)
            message.Remove("from");
        if (user is not null)
            message["from_user_id"] = user;
        await DeliverAsync(WhatsAppPayloads.Delivery("messages", new JsonObject
        {
            ["metadata"] = new JsonObject { ["phone_number_id"] = luna.WhatsApp.PhoneNumberId },
            ["messages"] = new JsonArray(message),
        }));
    }

    private JsonObject System(string old, string next) => WhatsAppPayloads.Message(
        old, SomeId(), "system", DateTimeOffset.UtcNow, new JsonObject { ["type"] = "user_changed_number", ["wa_id"] = next });

    private byte[] Changed(string old, string next) => WhatsAppPayloads.Messages(luna.WhatsApp.PhoneNumberId, System(old, next));

    private async Task DeliverAsync(byte[] body)
    {
        using var response = await luna.DeliverAsync(WhatsAppPayloads.WithSignature(LunaHost.AppSecret, body));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
