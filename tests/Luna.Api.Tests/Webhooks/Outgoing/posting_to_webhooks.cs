using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Luna.Api.Tests.Database;
using Luna.Api.Webhooks.Outgoing;

namespace Luna.Api.Tests.Webhooks.Outgoing;

[Collection("webhooks")]
public sealed class posting_to_webhooks(LunaHost luna) : IAsyncLifetime
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
    public async Task a_reply_is_posted_signed_and_in_the_shape_of_the_api()
    {
        var made = await _owner.RegisterAsync(_receiver.Url, "reply.sent", "conversation.started");
        var person = luna.Somebody();
        var answered = await _owner.SayAsync(person, "What is my kundli? Born 15 August 1990 at 10:30 am in Jaipur");

        var posted = (await _receiver.UntilTakenAsync(one => one.Person == person, 2)).ToArray();
        posted.Select(one => one.Type).ShouldBe(["conversation.started", "reply.sent"]);
        posted.ShouldAllBe(one => one.IsSignedWith(made.Secret) && !one.IsSignedWith(made.Secret + "x"));
        posted.ShouldAllBe(one => one.ContentType == "application/json" && one.EventId == one.Body.GetProperty("id").GetString());
        posted.ShouldAllBe(one => one.Body.GetProperty("conversationId").GetGuid() == answered.ConversationId);
        var reply = JsonSerializer.SerializeToElement(answered.Replies.Single(), JsonSerializerOptions.Web);
        JsonElement.DeepEquals(posted[1].Data, reply).ShouldBeTrue($"{posted[1].Data}\n{reply}");
    }

    [Fact]
    public async Task only_what_was_asked_for_is_posted_and_only_of_ones_own_conversations()
    {
        await _owner.RegisterAsync(_receiver.Url, "workflow.completed", "feedback.given", "handoff.requested");
        var (mine, theirs) = (luna.Somebody(), luna.Somebody());
        await luna.SayAsync(theirs, "I want to talk to a human");
        await _owner.SayAsync(mine, "What is my kundli? Born 15 August 1990 at 10:30 am in Jaipur");
        await _owner.SayAsync(mine, "I want to talk to a human");

        await _receiver.UntilTakenAsync(_ => true, 3);
        _receiver.Taken.Select(one => (one.Type, one.Person, one.Data.ToString())).ShouldBe(
        [
            ("workflow.completed", mine, """{"workflow":"kundli","reason":null}"""),
            ("workflow.completed", mine, """{"workflow":"human","reason":null}"""),
            ("handoff.requested", mine, """{"reason":"talk_to_human"}"""),
        ], ignoreOrder: true);
    }

    [Fact]
    public async Task what_happened_before_a_webhook_was_there_is_not_posted_to_it()
    {
        var person = luna.Somebody();
        await _owner.SayAsync(person, "hello");
        await luna.UntilProjectedAsync();
        await _owner.RegisterAsync(_receiver.Url, "reply.sent", "conversation.started");
        await _owner.SayAsync(person, "thanks");

        await _receiver.UntilTakenAsync(one => one.Person == person);
        await Task.Delay(500, Cancellation);
        _receiver.Posted.Select(one => one.Type).ShouldBe(["reply.sent"]);
    }

    [Fact]
    public async Task a_new_secret_signs_at_once_and_the_former_one_for_a_day_more()
    {
        var made = await _owner.RegisterAsync(_receiver.Url, "reply.sent");
        var rotated = (await _owner.PostAsync($"/v1/webhooks/{made.Webhook.Id}/secret")).GetProperty("secret").GetString()!;
        rotated.ShouldNotBe(made.Secret);

        await TestAsync();
        _receiver.Posted[^1].IsSignedWith(rotated).ShouldBeTrue();
        _receiver.Posted[^1].IsSignedWith(made.Secret).ShouldBeTrue();

        await Sql.ScalarAsync(luna.Database, "update luna.webhook set former_until = now()");
        await TestAsync();
        _receiver.Posted[^1].IsSignedWith(rotated).ShouldBeTrue();
        _receiver.Posted[^1].IsSignedWith(made.Secret).ShouldBeFalse();

        async Task TestAsync() => (await _owner.PostAsync($"/v1/webhooks/{made.Webhook.Id}/test"))
            .GetProperty("delivered").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task a_test_tells_what_came_back()
    {
        var made = await _owner.RegisterAsync(_receiver.Url, "reply.sent");
        var good = await _owner.PostAsync($"/v1/webhooks/{made.Webhook.Id}/test");
        (good.GetProperty("delivered").GetBoolean(), good.GetProperty("answer").GetString()).ShouldBe((true, "200"));
        _receiver.Posted[^1].Type.ShouldBe("ping");
        _receiver.Posted[^1].IsSignedWith(made.Secret).ShouldBeTrue();

        foreach (var (name, way) in Failing.Ways)
        {
            _receiver.Behaviour = (_, context) => way(context);
            var bad = await _owner.PostAsync($"/v1/webhooks/{made.Webhook.Id}/test");
            (bad.GetProperty("delivered").GetBoolean(), bad.GetProperty("answer").GetString()).ShouldBe((false, name));
        }

        var closed = await _owner.RegisterAsync($"http://127.0.0.1:{Failing.ClosedPort()}/", "reply.sent");
        (await _owner.PostAsync($"/v1/webhooks/{closed.Webhook.Id}/test")).GetProperty("answer").GetString().ShouldBe("no connection");
    }

    [Fact]
    public async Task a_webhook_belongs_to_its_key_and_tells_its_secret_once()
    {
        var made = await _owner.RegisterAsync(_receiver.Url, "reply.sent");
        made.Secret.ShouldStartWith("whsec_");
        var path = $"/v1/webhooks/{made.Webhook.Id}";
        (await luna.GetAsync(path, LunaHost.HookedKey)).ToString().ShouldNotContain(made.Secret);
        (await luna.GetAsync("/v1/webhooks", LunaHost.HookedKey)).ToString().ShouldContain(made.Webhook.Id.ToString());

        foreach (var theirs in new[] { path, path + "/deliveries" })
            await luna.GetAsync(theirs, LunaHost.Key, HttpStatusCode.NotFound);
        foreach (var theirs in new[] { "/secret", "/test", "/resume", $"/deliveries/{Guid.NewGuid()}/replay" })
            await luna.PostAsync(path + theirs, null, HttpStatusCode.NotFound, LunaHost.Key);
        await luna.GetAsync(path, LunaHost.AdminKey, HttpStatusCode.Forbidden);
        using var other = luna.Client();
        (await other.DeleteAsync(path, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await _owner.DeleteAsync(made.Webhook.Id);
        await luna.GetAsync(path, LunaHost.HookedKey, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("not an address", "reply.sent", "url")]
    [InlineData("ftp://example.com/", "reply.sent", "url")]
    [InlineData("https://user:word@example.com/", "reply.sent", "url")]
    [InlineData("https://example.com/", "reply.lost", "events")]
    [InlineData("https://example.com/", null, "events")]
    public async Task what_cannot_be_registered_is_named(string url, string? only, string field)
    {
        using var client = luna.Client(LunaHost.HookedKey);
        using var response = await client.PostAsJsonAsync("/v1/webhooks", new PostWebhook(url, only is null ? [] : [only]), Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("errors").GetProperty(field).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task what_was_forgotten_before_it_was_posted_is_never_posted()
    {
        var made = await _owner.RegisterAsync(_receiver.Url, "reply.sent", "conversation.closed");
        var person = luna.Somebody();
        // The endpoint is away while the person speaks, and the person is forgotten before it is back.
        _receiver.Behaviour = (_, context) => Failing.Answer(context, 503);
        await _owner.SayAsync(person, "What is my kundli? Born 15 August 1990 at 10:30 am in Jaipur");
        await _owner.SayAsync(person, "Delete all my data");
        await _owner.SayAsync(person, "yes");
        for (var look = 0; (long)(await Sql.ScalarAsync(luna.Database, Erasing(person)))! > 0; look++, await Task.Delay(50, Cancellation))
            look.ShouldBeLessThan(600);
        var before = _receiver.Posted.Count;
        _receiver.Behaviour = (_, _) => Task.CompletedTask;

        var deliveries = await _owner.UntilAsync(
            made.Webhook.Id, all => all.Count == 4 && all.All(one => one.SettledAt is not null));
        deliveries.Where(one => one.Type == "reply.sent").Select(one => one.Status).ShouldBe(["delivered", "dropped", "dropped"]);
        _receiver.Posted.Skip(before).ShouldAllBe(one => !one.Body.ToString().Contains("Jaipur", StringComparison.Ordinal) && one.Person == null);
        _receiver.Taken.Select(one => one.Type).Order().ShouldBe(["conversation.closed", "reply.sent"]);
    }

    private static string Erasing(string person) =>
        $"select count(*) from luna.erasure where conversation_id = '{LunaHost.ConversationOf(person, "hooked")}'";
}
