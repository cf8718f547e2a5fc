using System.Net;
using System.Text.Json.Nodes;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Delivery;
using Luna.Conversations.Events;
using Luna.Conversations.Replies;
using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Api.Tests.Webhooks;

public sealed class talking_on_telegram(LunaHost luna)
{
    private const string WholeBirth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";

    private static readonly DateTimeOffset At = new(2026, 10, 26, 7, 33, 20, TimeSpan.Zero);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "make my kundli", "15 August 1990", "10:30 am", "Hyderabad", "Lagna")]
    [InlineData("hi", "मेरी कुंडली बनाओ", "15 अगस्त 1990", "सुबह 10:30", "हैदराबाद", "लग्न")]
    [InlineData("hi-Latn", "meri kundli banao", "15 agast 1990 ko hua tha", "subah 10:30 baje", "Hyderabad mein", "lagna")]
    public async Task a_kundli_is_asked_for_by_words_and_buttons_and_comes_as_a_picture(
        string language, string wish, string date, string time, string place, string word)
    {
        var person = luna.SomeTelegramId();
        await SayAsync(person, 1, "/start", language == "en" ? "en" : "hi");
        await NextAsync(person);
        foreach (var (number, words) in new[] { wish, date, time }.Index())
        {
            await SayAsync(person, number + 2, words);
            await NextAsync(person);
        }

        await SayAsync(person, 5, place);
        var which = await NextAsync(person);
        which.Choices.Count.ShouldBeGreaterThan(1);
        var chosen = which.Choices[0];
        await DeliveredAsync(TelegramPayloads.Press(person, which, chosen));

        var chart = await luna.UntilAsync<ReplyComposed>(ConversationOf(person), 6);
        chart[^1].Data.Language.ShouldBe(language);
        var sent = await luna.UntilAsync<ReplySent>(ConversationOf(person), 6);
        sent = await luna.UntilAsync<ReplySent>(ConversationOf(person), 5 + sent[^1].Data.Parts);
        var seen = luna.Telegram.SentTo(person);
        seen.Select(message => message.Id).ShouldBe(sent.Select(part => part.Data.PlatformMessageId));
        seen.ShouldContain(message => message.Type == "image");
        string.Concat(seen.Select(message => message.Text)).ShouldContain(word, Case.Insensitive);
        luna.Telegram.BrokenRules.ShouldBeEmpty();
        (await luna.EventsOfAsync<MessageReceived>(ConversationOf(person)))[^1].Data.ShouldSatisfyAllConditions(
            press => press.Kind.ShouldBe("button"), press => press.Payload.ShouldBe(chosen.Payload),
            press => press.Text.ShouldBe(chosen.Title), press => press.ReplyTo.ShouldBe(which.Id));
    }

    [Fact]
    public async Task what_is_delivered_many_times_is_heard_once_and_each_press_is_acknowledged()
    {
        var person = luna.SomeTelegramId();
        var hello = TelegramPayloads.Bytes(TelegramPayloads.Text(person, 1, "hello", At));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => DeliveredAsync(hello)));
        var greeting = await NextAsync(person);
        var press = TelegramPayloads.Press(person, greeting, greeting.Choices[0]);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DeliveredAsync(TelegramPayloads.Bytes(press))));
        await NextAsync(person);

        (await luna.EventsOfAsync<MessageReceived>(ConversationOf(person))).Count.ShouldBe(2);
        luna.Telegram.SentTo(person).Count.ShouldBe(2);
        luna.Telegram.Acknowledged.ShouldContain(press["callback_query"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task updates_in_any_order_and_an_edit_end_in_the_same_chart()
    {
        var person = luna.SomeTelegramId();
        var updates = "hello|my kundli please|born 15 August 1980|at 10:30 am|born in Jaipur".Split('|')
            .Select((words, number) => TelegramPayloads.Bytes(TelegramPayloads.Text(person, number + 1, words, At))).ToArray();
        await Task.WhenAll(updates.Reverse().Select(DeliveredAsync));
        await DeliveredAsync(TelegramPayloads.Edited(person, 3, "born 15 August 1990", At));
        await DeliveredAsync(TelegramPayloads.Text(person, 6, "show my chart", At));

        await luna.UntilAsync<IntentClassified>(ConversationOf(person), 7);
        var edited = (await luna.EventsOfAsync<MessageEdited>(ConversationOf(person))).ShouldHaveSingleItem().Data;
        edited.MessageId.ShouldBe($"{person}:3");
        await using var session = luna.Store.QuerySession();
        var state = await session.LoadAsync<Conversation>(ConversationOf(person), Cancellation);
        state!.Births.ShouldHaveSingleItem().Value["birth-date"].Value.ShouldBe("1990-08-15");
    }

    [Fact]
    public async Task who_blocked_luna_gets_nothing_more_until_they_are_back()
    {
        var person = luna.SomeTelegramId();
        await SayAsync(person, 1, "make my kundli");
        await NextAsync(person);
        luna.Telegram.FailNext(TelegramFailure.Blocked, to: person);
        await SayAsync(person, 2, "15 August 1990");

        (await luna.UntilAsync<ReplyFailed>(ConversationOf(person), 1)).Single().Data.Code.ShouldBe("blocked");
        await luna.UntilAsync<ConversationMuted>(ConversationOf(person), 1);
        var user = StreamIds.User(new ChatAddress("telegram", $"{person}"));
        (await luna.EventsOfAsync(user)).Select(e => e.Data).OfType<UserBlocked>().ShouldHaveSingleItem();
        (await IsBlockedAsync(user)).ShouldBeTrue();

        await DeliveredAsync(TelegramPayloads.Membership(person, "kicked", At));
        await DeliveredAsync(TelegramPayloads.Membership(person, "member", At));
        await luna.UntilAsync<ConversationUnmuted>(ConversationOf(person), 1);
        (await luna.EventsOfAsync(user)).Select(e => e.Data).OfType<UserUnblocked>().ShouldHaveSingleItem();
        (await IsBlockedAsync(user)).ShouldBeFalse();
        (await luna.EventsOfAsync<ConversationMuted>(ConversationOf(person))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task a_limit_is_waited_for_as_long_as_the_platform_says()
    {
        var person = luna.SomeTelegramId();
        luna.Telegram.FailNext(TelegramFailure.TooManyRequests, to: person);
        var since = System.Diagnostics.Stopwatch.StartNew();
        await SayAsync(person, 1, "hello");
        await NextAsync(person);
        since.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(2.5));
        (await luna.UntilAsync<ReplySent>(ConversationOf(person), 1)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task an_album_is_answered_once()
    {
        var person = luna.SomeTelegramId();
        await SayAsync(person, 1, "hello");
        await NextAsync(person);
        await DeliveredAsync(TelegramPayloads.Photo(person, 2, At, album: "a1"));
        await NextAsync(person);
        await DeliveredAsync(TelegramPayloads.Photo(person, 3, At, album: "a1"));
        await luna.UntilAsync<IntentClassified>(ConversationOf(person), 3);
        await SayAsync(person, 4, "help");
        await NextAsync(person);
        luna.Telegram.SentTo(person).Count.ShouldBe(3);
    }

    [Fact]
    public async Task a_voice_note_is_fetched_heard_and_answered()
    {
        var person = luna.SomeTelegramId();
        var file = luna.Telegram.AddFile(luna.Voices.Saying(WholeBirth));
        await DeliveredAsync(TelegramPayloads.Voice(person, 1, file, At));
        (await luna.UntilAsync<ReplyComposed>(ConversationOf(person), 1)).Single().Data.Text.ShouldContain("Kanya");
        luna.Telegram.Typing.ShouldContain($"{person}");
    }

    [Fact]
    public async Task a_button_with_a_long_payload_is_found_again_with_its_reply()
    {
        var person = luna.SomeTelegramId();
        await SayAsync(person, 1, "hello");
        await NextAsync(person);
        var payload = "slot:birth-place=" + new string('a', 80);
        var composed = await ComposeAsync(person, "Which?", new("intent:help", "Help"), new(payload, "A long way"));
        await luna.Alba.Services.GetRequiredService<ReplyDelivery>()
            .DeliverAsync(new DeliverReplies(ConversationOf(person)), Cancellation);

        var which = await NextAsync(person);
        which.Choices[1].Payload.ShouldBe($"reply:{composed:N}:1");
        await DeliveredAsync(TelegramPayloads.Press(person, which, which.Choices[1]));
        var press = (await luna.UntilAsync<MessageReceived>(ConversationOf(person), 2))[^1].Data;
        (press.Payload, press.Text).ShouldBe((payload, "A long way"));

        // Of somebody else's reply nothing is told.
        var other = luna.SomeTelegramId();
        await DeliveredAsync(TelegramPayloads.Press(other, which with { Id = $"{other}:9" }, which.Choices[1]));
        (await luna.UntilAsync<MessageReceived>(ConversationOf(other), 1)).Single().Data.Payload.ShouldBeNull();
    }

    /// <summary>What an admin sees.</summary>
    private async Task<bool> IsBlockedAsync(Guid user)
    {
        await luna.UntilProjectedAsync();
        return (await luna.GetAsync($"/admin/users/{user}")).GetProperty("user").GetProperty("channels")[0].GetProperty("isBlocked").GetBoolean();
    }

    /// <summary>A reply of Luna's own with other words and buttons.</summary>
    private async Task<Guid> ComposeAsync(long person, string text, params ReplyButton[] buttons)
    {
        var conversationId = ConversationOf(person);
        var like = (await luna.EventsOfAsync<ReplyComposed>(conversationId))[^1];
        await using var session = luna.Store.LightweightSession();
        var composed = session.Events.BuildEvent(like.Data with { Text = text, Buttons = buttons, Pictures = [] });
        composed.Id = Guid.CreateVersion7();
        composed.CorrelationId = conversationId.ToString();
        session.Events.Append(conversationId, composed);
        session.QueueSqlCommand(
            """
            insert into luna.pending_reply (reply_id, conversation_id, channel, chat_id, number, owner, not_before)
            values (?, ?, 'telegram', ?, ?, ?, now() - interval '1 second')
            """,
            composed.Id, conversationId, $"{person}", like.Version + 1, Guid.NewGuid());
        await session.SaveChangesAsync(Cancellation);
        return composed.Id;
    }

    private Task SayAsync(long person, int messageId, string words, string language = "en") =>
        DeliveredAsync(TelegramPayloads.Text(person, messageId, words, At, language));

    private Task<SentMessage> NextAsync(long person) => luna.Telegram.NextAsync(person, Soon);

    private Task DeliveredAsync(JsonObject update) => DeliveredAsync(TelegramPayloads.Bytes(update));

    private async Task DeliveredAsync(byte[] update) =>
        (await luna.DeliverToTelegramWebhookAsync(update)).ShouldBe(HttpStatusCode.OK);

    private static Guid ConversationOf(long person) => StreamIds.Conversation(new ChatAddress("telegram", $"{person}"));
}
