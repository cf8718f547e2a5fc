using System.Net;
using System.Text.Json.Nodes;
using Luna.Api.Tests.Database;
using Luna.Channels;
using Luna.Conversations;
using Luna.Conversations.Delivery;
using Luna.Conversations.Events;
using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Api.Tests.Delivery;

/// <summary>WhatsApp takes free words for a day after the person wrote; afterwards only what was agreed with it.</summary>
public sealed class waiting_for_the_person(LunaHost luna)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ReplyDelivery Delivery => luna.Alba.Services.GetRequiredService<ReplyDelivery>();

    [Fact]
    public async Task a_reply_that_comes_too_late_is_held_and_sent_first_when_the_person_writes_again()
    {
        var number = await SomebodyAsync();
        await AgeAsync(number, "25 hours");
        var late = await ComposeAsync(number, "Late words.");
        await DeliverAsync(number);

        var held = (await luna.UntilAsync<ReplyHeld>(Of(number), 1)).Single().Data;
        (held.ReplyId, held.ByPlatform).ShouldBe((late, false));
        luna.WhatsApp.SentTo(number).ShouldHaveSingleItem();
        (await HeldAsync(number)).ShouldBe([(late, "reply")]);

        await WriteAsync(number, "help");
        await luna.UntilAsync<ReplySent>(Of(number), 3);
        luna.WhatsApp.SentTo(number).Select(message => message.Text).ElementAt(1).ShouldBe("Late words.");
        (await HeldAsync(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_reaction_is_heard_too_and_brings_what_was_held()
    {
        var number = await SomebodyAsync();
        await AgeAsync(number, "25 hours");
        await ComposeAsync(number, "Late words.");
        await DeliverAsync(number);
        await luna.UntilAsync<ReplyHeld>(Of(number), 1);
        await DeliverAsync(WhatsAppPayloads.Messages(luna.WhatsApp.PhoneNumberId, WhatsAppPayloads.Message(
            number, SomeId(), "reaction", DateTimeOffset.UtcNow, new JsonObject { ["message_id"] = "wamid.1", ["emoji"] = "🙏" })));
        await luna.UntilAsync<ReplySent>(Of(number), 2);
        luna.WhatsApp.SentTo(number)[^1].Text.ShouldBe("Late words.");
    }

    [Fact]
    public async Task a_forecast_goes_as_the_template_that_was_agreed_for_it()
    {
        var number = await SomebodyAsync();
        await AgeAsync(number, "3 days");
        await ComposeAsync(number, "Today for Simha\n\n• Saturn is in the eighth.\n• Rest.", OutgoingPurpose.Forecast, "hi");
        await DeliverAsync(number);

        await luna.UntilAsync<ReplySent>(Of(number), 2);
        var sent = luna.WhatsApp.SentTo(number)[^1];
        (sent.Type, sent.Text).ShouldBe(("template", "Today for Simha\n• Saturn is in the eighth. • Rest."));
        var template = JsonNode.Parse(sent.Raw)!["template"]!;
        template["name"]!.GetValue<string>().ShouldBe("daily_forecast");
        template["language"]!["code"]!.GetValue<string>().ShouldBe("hi");
        luna.WhatsApp.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_reminder_is_of_no_use_to_who_has_written()
    {
        var number = await SomebodyAsync();
        await AgeAsync(number, "25 hours");
        var reminder = await ComposeAsync(number, "Are you still there?", OutgoingPurpose.Reminder);
        await DeliverAsync(number);
        await luna.UntilAsync<ReplyHeld>(Of(number), 1);

        await WriteAsync(number, "help");
        await luna.UntilAsync<ReplySent>(Of(number), 2);
        var dropped = (await luna.EventsOfAsync<ReplyFailed>(Of(number))).ShouldHaveSingleItem().Data;
        (dropped.ReplyId, dropped.Code).ShouldBe((reminder, "outdated"));
        luna.WhatsApp.SentTo(number).ShouldNotContain(message => message.Text == "Are you still there?");
    }

    [Fact]
    public async Task a_platform_that_refuses_for_it_knows_better()
    {
        var number = await SomebodyAsync();
        luna.WhatsApp.FailNext(WhatsAppFailure.WindowClosed, to: number);
        var refused = await ComposeAsync(number, "Words.");
        await DeliverAsync(number);
        var held = (await luna.UntilAsync<ReplyHeld>(Of(number), 1)).Single().Data;
        (held.ReplyId, held.ByPlatform).ShouldBe((refused, true));

        // The window is closed for what comes after, too, although the person wrote only now.
        await ComposeAsync(number, "More words.");
        await DeliverAsync(number);
        (await luna.UntilAsync<ReplyHeld>(Of(number), 2))[^1].Data.ByPlatform.ShouldBeFalse();
        await WriteAsync(number, "help");
        await luna.UntilAsync<ReplySent>(Of(number), 4);
        luna.WhatsApp.SentTo(number).Select(message => message.Text).Skip(1).Take(2).ShouldBe(["Words.", "More words."]);
    }

    [Fact]
    public async Task what_the_platform_took_and_refuses_later_is_held_all_the_same()
    {
        var number = await SomebodyAsync();
        var sent = (await luna.EventsOfAsync<ReplySent>(Of(number))).Single().Data;
        await FailedAsync(number, sent, 131047);
        await luna.UntilAsync<ReplyHeld>(Of(number), 1);
        (await HeldAsync(number)).ShouldBe([(sent.ReplyId, "reply")]);

        await WriteAsync(number, "help");
        var again = await luna.UntilAsync<ReplySent>(Of(number), 3);
        again.Select(e => e.Data.ReplyId).Take(2).ShouldBe([sent.ReplyId, sent.ReplyId]);
        (await HeldAsync(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task what_could_not_be_delivered_is_listed_with_its_reason_and_sent_again_on_demand()
    {
        var number = await SomebodyAsync();
        luna.WhatsApp.FailNext(WhatsAppFailure.Undeliverable, to: number);
        var refused = await ComposeAsync(number, "Words.");
        await DeliverAsync(number);
        var failed = (await luna.UntilAsync<ReplyFailed>(Of(number), 1)).Single().Data;
        failed.ReplyId.ShouldBe(refused);
        var sent = (await luna.EventsOfAsync<ReplySent>(Of(number))).Single().Data;
        await FailedAsync(number, sent, 131026);

        var letters = await LettersAsync(number);
        letters.Select(letter => (letter.Id, letter.Code)).ShouldBe([(sent.ReplyId, "131026"), (refused, "131026")], ignoreOrder: true);
        letters.ShouldAllBe(letter => letter.Reason.Contains("131026", StringComparison.Ordinal));

        await luna.PostAsync($"/admin/dead-letters/{refused}/replay", null, HttpStatusCode.Accepted);
        await luna.UntilAsync<ReplySent>(Of(number), 2);
        luna.WhatsApp.SentTo(number)[^1].Text.ShouldBe("Words.");
        (await luna.EventsOfAsync<ReplyReplayed>(Of(number))).ShouldHaveSingleItem().Data.ShouldBe(new ReplyReplayed(refused, "admin-only"));
        (await LettersAsync(number)).ShouldHaveSingleItem();
        await luna.PostAsync($"/admin/dead-letters/{refused}/replay", null, HttpStatusCode.NotFound);
        await luna.PostAsync($"/admin/dead-letters/{sent.ReplyId}/replay", null, HttpStatusCode.Forbidden, LunaHost.AnalystKey);
    }

    private static Guid Of(string number) => StreamIds.Conversation(new ChatAddress("whatsapp", number));

    private static string SomeId() => $"wamid.{Guid.NewGuid():N}";

    /// <returns>The number of somebody whose first message has been answered.</returns>
    private async Task<string> SomebodyAsync()
    {
        var number = luna.SomeNumber();
        await WriteAsync(number, "hello");
        await luna.UntilAsync<ReplySent>(Of(number), 1);
        return number;
    }

    private Task WriteAsync(string number, string text) => DeliverAsync(WhatsAppPayloads.Messages(
        luna.WhatsApp.PhoneNumberId, WhatsAppPayloads.Text(number, SomeId(), text, DateTimeOffset.UtcNow)));

    private async Task FailedAsync(string number, ReplySent sent, int code)
    {
        var status = WhatsAppPayloads.Status(number, sent.PlatformMessageId, "failed", DateTimeOffset.UtcNow, code);
        status["biz_opaque_callback_data"] = $"{sent.ReplyId:N}.{sent.Part}";
        await DeliverAsync(WhatsAppPayloads.Statuses(luna.WhatsApp.PhoneNumberId, status));
    }

    private async Task DeliverAsync(byte[] body)
    {
        using var response = await luna.DeliverAsync(WhatsAppPayloads.WithSignature(LunaHost.AppSecret, body));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>As if the person had been heard so long ago.</summary>
    private async Task AgeAsync(string number, string age) => await Sql.ScalarAsync(
        luna.Database, $"update luna.reply_window set heard_at = now() - interval '{age}' where conversation_id = '{Of(number)}' returning 1");

    /// <summary>A reply with other words than any workflow makes.</summary>
    private async Task<Guid> ComposeAsync(string number, string text, string? purpose = null, string language = "en")
    {
        var like = (await luna.EventsOfAsync<ReplyComposed>(Of(number)))[^1];
        await using var session = luna.Store.LightweightSession();
        var composed = session.Events.BuildEvent(like.Data with
        {
            Answers = [], Text = text, Language = language, Buttons = [], Pictures = [], Asks = null, Purpose = purpose, At = DateTimeOffset.UtcNow,
        });
        composed.Id = Guid.CreateVersion7();
        composed.CorrelationId = Of(number).ToString();
        session.Events.Append(Of(number), composed);
        session.QueueSqlCommand(
            """
            insert into luna.pending_reply (reply_id, conversation_id, channel, chat_id, number, owner, not_before)
            select ?, ?, 'whatsapp', ?, coalesce(max(version), 0) + 1, ?, now() - interval '1 second' from luna.mt_events where stream_id = ?
            """,
            composed.Id, Of(number), number, Guid.NewGuid(), Of(number));
        await session.SaveChangesAsync(Cancellation);
        return composed.Id;
    }

    private async Task DeliverAsync(string number)
    {
        while (await Delivery.DeliverAsync(new DeliverReplies(Of(number)), Cancellation) is { } wait)
            await Task.Delay(wait, Cancellation);
    }

    private async Task<IReadOnlyList<(Guid Id, string Purpose)>> HeldAsync(string number) =>
        [.. (await ItemsAsync("/admin/held-replies", number)).Select(item => (item["id"]!.GetValue<Guid>(), item["purpose"]!.GetValue<string>()))];

    private async Task<IReadOnlyList<(Guid Id, string Code, string Reason)>> LettersAsync(string number) =>
    [
        .. (await ItemsAsync("/admin/dead-letters", number)).Select(item => (
            item["id"]!.GetValue<Guid>(), item["code"]!.GetValue<string>(), item["reason"]!.GetValue<string>())),
    ];

    /// <returns>Those of all pages that are of one conversation.</returns>
    private async Task<IReadOnlyList<JsonNode>> ItemsAsync(string path, string number)
    {
        var items = new List<JsonNode>();
        for (var (next, more) = ("", true); more;)
        {
            var page = JsonNode.Parse((await luna.GetAsync($"{path}?limit=200{next}", LunaHost.AdminKey)).GetRawText())!;
            items.AddRange(page["items"]!.AsArray().Where(item => item!["conversationId"]!.GetValue<Guid>() == Of(number))!);
            (next, more) = ($"&after={page["next"]}", page["next"] is not null);
        }

        return items;
    }
}
