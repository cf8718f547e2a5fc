using System.Net;
using Alba;
using Luna.Api.Messages;
using Luna.Api.Security;
using Luna.Conversations;
using Luna.Conversations.Events;

namespace Luna.Api.Tests.Messages;

public sealed class the_first_message(LunaHost luna)
{
    private const string WholeBirth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";

    [Fact]
    public async Task is_answered_with_a_true_chart_and_the_whole_way_stands_in_the_streams()
    {
        var person = luna.Somebody();
        var result = await luna.Alba.Scenario(api =>
        {
            api.WithRequestHeader(ApiKeyAuthentication.Header, LunaHost.Key);
            api.Post.Json(new PostMessage(person, WholeBirth, "m1")).ToUrl("/v1/messages").QueryString("wait", "30");
            api.StatusCodeShouldBeOk();
        });

        var answer = result.ReadAsJson<MessageAnswered>()!;
        answer.ConversationId.ShouldBe(LunaHost.ConversationOf(person));
        answer.MessageId.ShouldBe("m1");
        var reply = answer.Replies.ShouldHaveSingleItem();
        foreach (var truth in new[] { "Kanya", "Vrishabha", "Rohini", "Jupiter" })
            reply.Text!.ShouldContain(truth);
        FactsOf(reply).ShouldContainKey("lagna.rashi");
        reply.Media.ShouldHaveSingleItem();

        var inbound = await luna.EventsOfAsync(StreamIds.Inbound(answer.ConversationId));
        inbound.ShouldHaveSingleItem().Data.ShouldBeOfType<MessageReceived>().Text.ShouldBe(WholeBirth);
        var conversation = await luna.EventsOfAsync(answer.ConversationId);
        conversation.Select(e => e.Data.GetType().Name).Distinct().ShouldBe(
            [nameof(ConversationStarted), nameof(IntentClassified), nameof(WorkflowStarted), nameof(SlotFilled),
                nameof(WorkflowStepCompleted), nameof(WorkflowCompleted), nameof(ReplyComposed)]);
        var slots = conversation.Select(e => e.Data).OfType<SlotFilled>().ToDictionary(slot => slot.Slot, slot => slot.Value);
        slots["birth-date"].ShouldBe("1990-08-15");
        slots["birth-time"].ShouldBe("10:30");
        slots["birth-place"].ShouldBe("Jaipur");
        var composed = conversation[^1].Data.ShouldBeOfType<ReplyComposed>();
        conversation[^1].Id.ShouldBe(reply.MessageId);
        composed.Answers.ShouldBe(["m1"]);
        composed.Claims.ShouldNotBeEmpty();
        composed.Claims.ShouldAllBe(claim => claim.FactIds.Count > 0
            && claim.FactIds.All(id => composed.Facts.Any(fact => fact.Id == id)));

        var sent = await luna.EventsOfAsync(StreamIds.Outbound(answer.ConversationId));
        sent.ShouldHaveSingleItem().Data.ShouldBeOfType<ReplySent>().ReplyId.ShouldBe(reply.MessageId);
    }

    [Fact]
    public async Task has_a_timeline_in_the_order_in_which_it_happened()
    {
        var answer = await luna.SayAsync(luna.Somebody(), WholeBirth);
        await luna.UntilProjectedAsync();

        var timeline = await luna.GetAsync($"/admin/conversations/{answer.ConversationId}/timeline", LunaHost.AdminKey);
        var entries = timeline.GetProperty("items").EnumerateArray().ToArray();
        var types = entries.Select(entry => entry.GetProperty("type").GetString()!).ToArray();
        InOrder(types,
            nameof(MessageReceived), nameof(IntentClassified), nameof(WorkflowStarted), nameof(SlotFilled), nameof(SlotFilled),
            nameof(SlotFilled), nameof(ChartCast), nameof(ReplyComposed), nameof(ReplySent));
        types.Count(type => type == nameof(ReplyComposed)).ShouldBe(1);
        entries.Select(entry => entry.GetProperty("id").GetInt64()).ShouldBeInOrder();

        var stream = entries.ToLookup(entry => entry.GetProperty("type").GetString()!, entry => entry.GetProperty("stream").GetString());
        stream[nameof(MessageReceived)].ShouldBe(["inbound"]);
        stream[nameof(ChartCast)].ShouldBe(["profile"]);
        stream[nameof(ReplyComposed)].ShouldBe(["conversation"]);
        stream[nameof(ReplySent)].ShouldBe(["outbound"]);

        var composed = entries.Single(entry => entry.GetProperty("type").GetString() == nameof(ReplyComposed));
        composed.GetProperty("words").GetString()!.ShouldContain("Kanya");
        composed.GetProperty("data").GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(0);
        composed.GetProperty("data").GetProperty("facts").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task may_be_told_piece_by_piece()
    {
        var person = luna.Somebody();
        (await luna.SayAsync(person, "hello")).Replies.ShouldHaveSingleItem().Text!.ShouldContain("software");
        foreach (var words in new[] { "I want my kundli", "15/8/1990", "half past ten in the morning" })
            (await luna.SayAsync(person, words)).Replies.ShouldHaveSingleItem();
        var last = await luna.SayAsync(person, "Jaipur");
        last.Replies.Single().Text!.ShouldContain("Kanya");
        last.Replies.Single().Text!.ShouldContain("Rohini");

        var composed = await luna.EventsOfAsync<ReplyComposed>(last.ConversationId);
        composed.Count.ShouldBe(5);
        composed.Select(reply => reply.Data.Asks?.Slot).ShouldBe([null, "birth-date", "birth-time", "birth-place", null]);
        (await luna.UntilAsync<ReplySent>(last.ConversationId, 5)).Select(sent => sent.Data.ReplyId)
            .ShouldBe(composed.Select(reply => reply.Id));
    }

    [Fact]
    public async Task without_waiting_is_202_and_answered_all_the_same()
    {
        var person = luna.Somebody();
        var result = await luna.Alba.Scenario(api =>
        {
            api.WithRequestHeader(ApiKeyAuthentication.Header, LunaHost.ApiKey);
            api.Post.Json(new PostMessage(person, "hello")).ToUrl("/v1/messages");
            api.StatusCodeShouldBe(HttpStatusCode.Accepted);
        });
        var accepted = result.ReadAsJson<MessageAccepted>()!;
        accepted.ConversationId.ShouldBe(LunaHost.ConversationOf(person, "api-only"));
        result.Context.Response.Headers.Location.ToString().ShouldBe($"/v1/conversations/{accepted.ConversationId}/messages");

        (await luna.UntilAsync<ReplySent>(accepted.ConversationId, 1)).ShouldHaveSingleItem();
        var page = await luna.GetAsync($"/v1/conversations/{accepted.ConversationId}/messages", LunaHost.ApiKey);
        page.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("from").GetString())
            .ShouldBe(["you", "luna"]);
        var rest = await luna.GetAsync(
            $"/v1/conversations/{accepted.ConversationId}/messages?after={page.GetProperty("next").GetString()}", LunaHost.ApiKey);
        rest.GetProperty("messages").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task comes_with_pictures_that_whoever_knows_the_reply_may_see()
    {
        var reply = (await luna.SayAsync(luna.Somebody(), WholeBirth)).Replies.Single();
        var url = reply.Media.Single().Url;
        url.ShouldEndWith(".svg");
        reply.Media.Single().Alt.ShouldNotBeNullOrWhiteSpace();

        using var anyone = luna.Client(key: null);
        using var svg = await anyone.GetAsync(url, TestContext.Current.CancellationToken);
        svg.StatusCode.ShouldBe(HttpStatusCode.OK);
        svg.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        (await svg.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("<svg");
        using var png = await anyone.GetAsync(url.Replace(".svg", ".png", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        png.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await png.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).AsSpan(0, 4).ToArray()
            .ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);

        var other = (await luna.EventsOfAsync(LunaHost.ConversationOf("nobody"))).Count;
        other.ShouldBe(0);
        var notAReply = (await luna.EventsOfAsync(await ConversationOfReplyAsync(reply.MessageId)))[0].Id;
        foreach (var unknown in new[] { $"/media/{Guid.NewGuid():N}/0.svg", $"/media/{notAReply:N}/0.svg",
            url.Replace("/0.", "/1.", StringComparison.Ordinal), url.Replace(".svg", ".gif", StringComparison.Ordinal), "/media/none/0.svg" })
            (await anyone.GetAsync(unknown, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, unknown);
    }

    [Fact]
    public async Task has_grounds_that_only_its_own_key_reads()
    {
        var answer = await luna.SayAsync(luna.Somebody(), WholeBirth);
        var reply = answer.Replies.Single();

        var grounds = await luna.GetAsync($"/v1/messages/{reply.MessageId}/grounds");
        grounds.GetProperty("conversationId").GetGuid().ShouldBe(answer.ConversationId);
        grounds.GetProperty("factsHash").GetString()!.Length.ShouldBe(64);
        grounds.GetProperty("engineVersion").GetString().ShouldBe(Astrology.Engine.Version);
        var chart = grounds.GetProperty("charts").EnumerateArray().ShouldHaveSingleItem();
        chart.GetProperty("bornAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(1990, 8, 15, 5, 0, 0, TimeSpan.Zero));
        (chart.GetProperty("zone").GetString(), chart.GetProperty("place").GetString(), chart.GetProperty("ayanamsa").GetString(),
            chart.GetProperty("node").GetString()).ShouldBe(("Asia/Kolkata", "Jaipur", "Lahiri", "Mean"));
        var claims = grounds.GetProperty("claims").EnumerateArray().ToArray();
        claims.Length.ShouldBe(reply.Claims.Count);
        claims.ShouldAllBe(claim => claim.GetProperty("facts").GetArrayLength() > 0);
        claims.ShouldContain(claim => claim.GetProperty("text").GetString()!.Contains("Kanya")
            && claim.GetProperty("facts").EnumerateArray().Any(fact => fact.GetProperty("statement").GetString()!.Contains("Kanya")));
        claims.SelectMany(claim => claim.GetProperty("facts").EnumerateArray())
            .ShouldAllBe(fact => fact.GetProperty("rule").GetString()!.Length > 0);

        await luna.GetAsync($"/v1/messages/{reply.MessageId}/grounds", LunaHost.ApiKey, HttpStatusCode.NotFound);
        await luna.GetAsync($"/v1/messages/{Guid.NewGuid()}/grounds", LunaHost.Key, HttpStatusCode.NotFound);
        var notAReply = (await luna.EventsOfAsync(answer.ConversationId))[0].Id;
        await luna.GetAsync($"/v1/messages/{notAReply}/grounds", LunaHost.Key, HttpStatusCode.NotFound);
    }

    private static Dictionary<string, string> FactsOf(ApiReply reply) => reply.Claims
        .SelectMany(claim => claim.Facts).DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id, fact => fact.Statement);

    private async Task<Guid> ConversationOfReplyAsync(Guid replyId)
    {
        await using var session = luna.Store.QuerySession();
        return (await session.Events.LoadAsync(replyId, TestContext.Current.CancellationToken))!.StreamId;
    }

    private static void InOrder(string[] found, params string[] expected)
    {
        var at = -1;
        foreach (var name in expected)
        {
            at = Array.IndexOf(found, name, at + 1);
            at.ShouldBeGreaterThanOrEqualTo(0, $"{name} in {string.Join(", ", found)}");
        }
    }
}
