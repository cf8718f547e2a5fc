using System.Net;
using System.Text.Json;
using Luna.Conversations.Events;

namespace Luna.Api.Tests.Admin;

public sealed class answering_in_lunas_place(LunaHost luna)
{
    [Fact]
    public async Task a_person_takes_over_answers_and_gives_it_back()
    {
        var person = luna.Somebody();
        var conversationId = LunaHost.ConversationOf(person);
        var path = $"/admin/conversations/{conversationId}";
        (await luna.SayAsync(person, "I want to talk to a human")).Replies.Single().Text!.ShouldContain("a person will answer");

        await SendAsync(person, "my kundli please", "waits");
        await luna.UntilAsync<IntentClassified>(conversationId, 2);
        await luna.UntilProjectedAsync();
        var waiting = (await EveryHandoffAsync()).Single(one => one.GetProperty("id").GetGuid() == conversationId);
        waiting.GetProperty("handoffReason").GetString().ShouldBe("talk_to_human");
        waiting.GetProperty("unanswered").GetInt32().ShouldBe(1);

        var draft = await luna.GetAsync(path + "/draft", LunaHost.AdminKey);
        draft.GetProperty("unanswered")[0].GetProperty("text").GetString().ShouldBe("my kundli please");
        draft.GetProperty("reply").GetProperty("text").GetString()!.ShouldContain("date of birth");
        (await luna.EventsOfAsync<ReplyComposed>(conversationId)).Count.ShouldBe(1);

        await PostAsync(path + "/replies", new { text = "Namaste, I am Meera. One moment." }, HttpStatusCode.Accepted);
        var sent = await luna.UntilAsync<ReplySent>(conversationId, 2);
        var composed = (await luna.EventsOfAsync<ReplyComposed>(conversationId))[1];
        sent[1].Data.ReplyId.ShouldBe(composed.Id);
        (composed.Data.Composer, composed.Data.By, composed.Data.Text).ShouldBe(("human", "admin-only", "Namaste, I am Meera. One moment."));
        composed.Data.Answers.ShouldBe(["waits"]);
        (await luna.GetAsync(path + "/draft", LunaHost.AdminKey)).GetProperty("unanswered").GetArrayLength().ShouldBe(0);

        await PostAsync(path + "/handoff/end", null, HttpStatusCode.OK);
        await PostAsync(path + "/handoff/end", null, HttpStatusCode.Conflict);
        (await luna.SayAsync(person, "my kundli please")).Replies.Single().Text!.ShouldContain("date of birth");
        await luna.UntilProjectedAsync();
        (await EveryHandoffAsync()).ShouldNotContain(one => one.GetProperty("id").GetGuid() == conversationId);
    }

    [Fact]
    public async Task many_words_at_once_all_arrive_in_some_order()
    {
        var person = luna.Somebody();
        var conversationId = LunaHost.ConversationOf(person);
        await luna.SayAsync(person, "talk to a human");
        await Task.WhenAll(Enumerable.Range(1, 4).Select(number => PostAsync(
            $"/admin/conversations/{conversationId}/replies", new { text = $"Word {number}" }, HttpStatusCode.Accepted)));
        await luna.UntilAsync<ReplySent>(conversationId, 5);
        (await luna.EventsOfAsync<ReplyComposed>(conversationId)).Skip(1).Select(e => e.Data.Text)
            .ShouldBe(["Word 1", "Word 2", "Word 3", "Word 4"], ignoreOrder: true);
    }

    [Fact]
    public async Task what_cannot_be_done_is_refused()
    {
        var nowhere = $"/admin/conversations/{Guid.NewGuid()}";
        var person = luna.Somebody();
        await luna.SayAsync(person, "hello");
        var here = $"/admin/conversations/{LunaHost.ConversationOf(person)}";

        await PostAsync(nowhere + "/replies", new { text = "hello" }, HttpStatusCode.NotFound);
        await PostAsync(nowhere + "/handoff/end", null, HttpStatusCode.NotFound);
        await luna.GetAsync(nowhere + "/draft", LunaHost.AdminKey, HttpStatusCode.NotFound);
        await PostAsync(here + "/handoff/end", null, HttpStatusCode.Conflict);
        foreach (var text in new[] { null, "", "  \0 ", new string('x', 4097) })
            await PostAsync(here + "/replies", new { text }, HttpStatusCode.BadRequest);
        await luna.GetAsync("/admin/handoffs?limit=0", LunaHost.AdminKey, HttpStatusCode.BadRequest);
        foreach (var key in new[] { LunaHost.ApiKey, LunaHost.AnalystKey })
        {
            await PostAsync(here + "/replies", new { text = "hello" }, HttpStatusCode.Forbidden, key);
            await PostAsync(here + "/handoff/end", null, HttpStatusCode.Forbidden, key);
            await luna.GetAsync(here + "/draft", key, HttpStatusCode.Forbidden);
            await luna.GetAsync("/admin/handoffs", key, HttpStatusCode.Forbidden);
        }
    }

    private async Task<List<JsonElement>> EveryHandoffAsync()
    {
        var found = new List<JsonElement>();
        for (string? after = Guid.Empty.ToString(); after is not null;)
        {
            var page = await luna.GetAsync($"/admin/handoffs?limit=3&after={after}", LunaHost.AdminKey);
            found.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").GetString();
        }

        return found;
    }

    private Task SendAsync(string person, string text, string messageId) => PostAsync(
        "/v1/messages", new { externalUserId = person, text, messageId }, HttpStatusCode.Accepted, LunaHost.Key);

    private Task PostAsync(string path, object? body, HttpStatusCode expected, string key = LunaHost.AdminKey) =>
        luna.PostAsync(path, body, expected, key);
}
