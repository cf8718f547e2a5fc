using System.Net;
using System.Text.Json;
using Luna.Api.Admin;
using Luna.Api.Tests.Database;
using Luna.Api.Webhooks.Outgoing;

namespace Luna.Api.Tests.Webhooks.Outgoing;

[Collection("webhooks")]
public sealed class endpoints_that_fail(LunaHost luna) : IAsyncLifetime
{
    private Receiver _receiver = null!;
    private WebhookOwner _owner = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        _owner = new WebhookOwner(luna.Client(LunaHost.HookedKey));
    }

    public async ValueTask DisposeAsync()
    {
        await _owner.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task are_tried_again_and_get_everything_in_order_while_others_do_not_wait()
    {
        await _owner.RegisterAsync(_receiver.Url, "reply.sent");
        var (stubborn, other) = (luna.Somebody(), luna.Somebody());
        var attempts = 0;
        _receiver.Behaviour = (posted, context) => posted.Person == stubborn && attempts < Failing.Ways.Count
            ? Failing.Ways[attempts++].Way(context)
            : Task.CompletedTask;

        var expected = new List<Guid>();
        foreach (var text in new[] { "hello", "What is my kundli?", "15 August 1990", "10:30 am", "Jaipur", "thanks" })
            expected.AddRange((await _owner.SayAsync(stubborn, text)).Replies.Select(reply => reply.MessageId));
        await _owner.SayAsync(other, "hello");

        await _receiver.UntilTakenAsync(posted => posted.Person == other, seconds: 5);
        var taken = await _receiver.UntilTakenAsync(posted => posted.Person == stubborn, expected.Count, seconds: 90);
        taken.Select(posted => posted.Data.GetProperty("messageId").GetGuid()).ShouldBe(expected);
        var ofFirst = _receiver.Posted.Where(posted => posted.EventId == taken[0].EventId).ToArray();
        ofFirst.Length.ShouldBe(Failing.Ways.Count + 1);
        ofFirst.ShouldAllBe(posted => posted.Bytes.SequenceEqual(taken[0].Bytes));
    }

    [Fact]
    public async Task are_told_of_in_the_list_of_deliveries_which_can_be_posted_again()
    {
        var made = await _owner.RegisterAsync(_receiver.Url, "reply.sent", "workflow.completed");
        var person = luna.Somebody();
        await _owner.SayAsync(person, "What is my kundli? Born 15 August 1990 at 10:30 am in Jaipur");
        var delivered = await _owner.UntilAsync(made.Webhook.Id, all => all.Count == 2 && all.All(one => one.Status == HookDelivery.Delivered));
        delivered.Select(one => one.Type).ShouldBe(["reply.sent", "workflow.completed"]);
        delivered.ShouldAllBe(one => one.Attempts == 1 && one.Answer == "200" && one.NextAttemptAt == null);

        await _owner.PostAsync($"/v1/webhooks/{made.Webhook.Id}/deliveries/{delivered[1].Id}/replay", HttpStatusCode.Accepted);
        var twice = await _receiver.UntilTakenAsync(posted => posted.EventId == delivered[1].EventId.ToString(), 2);
        twice[1].Bytes.ShouldBe(twice[0].Bytes);

        // Given up after its time, and taken when it is posted again.
        _receiver.Behaviour = (_, context) => Failing.Answer(context, 500);
        await _owner.SayAsync(person, "thanks");
        await _owner.UntilAsync(made.Webhook.Id, all => all.Count == 3 && all[0] is { Status: HookDelivery.Pending, Answer: "500" });
        await Sql.ScalarAsync(luna.Database, $"update luna.webhook_delivery set since = now() - interval '25 hours' where webhook_id = '{made.Webhook.Id}'");
        var lost = (await _owner.UntilAsync(made.Webhook.Id, all => all[0].Status == HookDelivery.Failed))[0];
        (lost.Type, lost.Answer, lost.NextAttemptAt).ShouldBe(("reply.sent", "500", null));
        (await _owner.DeliveriesAsync(made.Webhook.Id, "?status=failed")).Single().ShouldBe(lost);

        _receiver.Behaviour = (_, _) => Task.CompletedTask;
        await _owner.PostAsync($"/v1/webhooks/{made.Webhook.Id}/deliveries/{lost.Id}/replay", HttpStatusCode.Accepted);
        await _receiver.UntilTakenAsync(posted => posted.EventId == lost.EventId.ToString());
    }

    [Fact]
    public async Task for_a_day_are_paused_and_told_to_admins_and_get_what_waited_when_they_are_resumed()
    {
        var made = await _owner.RegisterAsync(_receiver.Url, "reply.sent");
        var person = luna.Somebody();
        _receiver.Behaviour = (_, context) => Failing.Answer(context, 500);
        var first = (await _owner.SayAsync(person, "hello")).Replies.Single().MessageId;
        await _owner.UntilAsync(made.Webhook.Id, all => all is [{ Attempts: > 0, Answer: "500" }]);
        (await _owner.GetAsync(made.Webhook.Id))!.FailingSince.ShouldNotBeNull();

        await Sql.ScalarAsync(luna.Database, $"update luna.webhook set failing_since = now() - interval '25 hours' where id = '{made.Webhook.Id}'");
        var told = await UntilPausedAsync(made.Webhook.Id);
        (told.Key, told.Webhook.PausedFor).ShouldBe(("hooked", "it took nothing for too long"));

        _receiver.Behaviour = (_, _) => Task.CompletedTask;
        var second = (await _owner.SayAsync(person, "thanks")).Replies.Single().MessageId;
        await _owner.UntilAsync(made.Webhook.Id, all => all.Count == 2);
        await Task.Delay(1000, Cancellation);
        _receiver.Taken.ShouldBeEmpty();

        await _owner.PostAsync($"/v1/webhooks/{made.Webhook.Id}/resume");
        (await _receiver.UntilTakenAsync(_ => true, 2)).Select(posted => posted.Data.GetProperty("messageId").GetGuid()).ShouldBe([first, second]);
        (await _owner.GetAsync(made.Webhook.Id)).ShouldSatisfyAllConditions(
            webhook => webhook!.PausedAt.ShouldBeNull(), webhook => webhook!.FailingSince.ShouldBeNull());
    }

    [Fact]
    public async Task for_good_are_paused_at_once()
    {
        var made = await _owner.RegisterAsync(_receiver.Url, "reply.sent");
        _receiver.Behaviour = (_, context) => Failing.Answer(context, 410);
        await _owner.SayAsync(luna.Somebody(), "hello");
        (await UntilPausedAsync(made.Webhook.Id)).Webhook.PausedFor.ShouldBe("it answered 410 Gone");
        _receiver.Posted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task and_never_answer_hold_no_connection_to_the_database()
    {
        const int Endpoints = 16;
        const int People = 5;
        for (var i = 0; i < Endpoints; i++)
            await _owner.RegisterAsync(_receiver.Url, "conversation.started");
        using var gate = new CancellationTokenSource();
        _receiver.Behaviour = (_, _) => Task.Delay(Timeout.Infinite, gate.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        foreach (var person in Enumerable.Range(0, People).Select(_ => luna.Somebody()))
            await _owner.SayAsync(person, "hello");

        // Twice as many as the pool has connections; those that are given up meanwhile are tried again beside them.
        for (var waited = 0; _receiver.Open < Endpoints * People && waited < 200; waited++)
            await Task.Delay(25, Cancellation);
        _receiver.Open.ShouldBeGreaterThanOrEqualTo(Endpoints * People);
        (await luna.SayAsync(luna.Somebody(), "hello")).Replies.ShouldNotBeEmpty();
        await gate.CancelAsync();
        await _receiver.UntilTakenAsync(_ => true, Endpoints * People);
    }

    private async Task<WebhookStatus> UntilPausedAsync(Guid webhookId)
    {
        for (var look = 0; look < 600; look++, await Task.Delay(50, Cancellation))
        {
            var all = (await luna.GetAsync("/admin/webhooks?limit=200", LunaHost.AdminKey)).GetProperty("items");
            foreach (var one in all.EnumerateArray())
                if (JsonSerializer.Deserialize<WebhookStatus>(one, JsonSerializerOptions.Web)
                    is { Webhook.PausedAt: not null } status && status.Webhook.Id == webhookId)
                    return status;
        }

        throw new TimeoutException("The webhook was not paused.");
    }
}
