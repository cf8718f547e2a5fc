using System.Globalization;
using System.Net;
using Luna.Conversations.Events;

namespace Luna.Api.Tests.Admin;

public sealed class reading_conversations(LunaHost luna)
{
    private const string WholeBirth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";

    [Fact]
    public async Task a_conversation_is_told_as_it_was_at_a_version_and_at_a_time()
    {
        var person = luna.Somebody();
        var answer = await luna.SayAsync(person, "hello");
        await luna.SayAsync(person, WholeBirth);
        await luna.UntilProjectedAsync();
        var path = $"/admin/conversations/{answer.ConversationId}";
        var events = await luna.EventsOfAsync(answer.ConversationId);
        var before = events.First(e => e.Data is ReplyComposed);

        var now = await luna.GetAsync(path, LunaHost.AdminKey);
        now.GetProperty("summary").GetProperty("replies").GetInt32().ShouldBe(2);
        now.GetProperty("summary").GetProperty("channel").GetString().ShouldBe("api");
        now.GetProperty("state").GetProperty("births").TryGetProperty("self", out _).ShouldBeTrue();
        foreach (var asOf in new[] { before.Version.ToString(CultureInfo.InvariantCulture), Uri.EscapeDataString(before.Timestamp.ToString("O")) })
        {
            var then = await luna.GetAsync($"{path}?asOf={asOf}", LunaHost.AdminKey);
            then.GetProperty("state").GetProperty("births").EnumerateObject().ShouldBeEmpty();
            var timeline = (await luna.GetAsync($"{path}/timeline?asOf={asOf}", LunaHost.AdminKey)).GetProperty("items");
            timeline.EnumerateArray().Select(entry => entry.GetProperty("id").GetInt64()).Max().ShouldBe(before.Sequence);
        }

        (await luna.GetAsync($"{path}?asOf=999", LunaHost.AdminKey)).GetProperty("state").GetProperty("lastWorkflow").GetString()
            .ShouldBe("kundli");
        await luna.GetAsync($"{path}?asOf=2000-01-01", LunaHost.AdminKey, HttpStatusCode.NotFound);
        (await luna.GetAsync($"{path}/timeline?asOf=2000-01-01", LunaHost.AdminKey)).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task a_reply_of_the_timeline_leads_to_what_it_rests_on()
    {
        var answer = await luna.SayAsync(luna.Somebody(), WholeBirth);
        await luna.UntilProjectedAsync();
        var timeline = await luna.GetAsync($"/admin/conversations/{answer.ConversationId}/timeline", LunaHost.AdminKey);
        var path = timeline.GetProperty("items").EnumerateArray()
            .Select(entry => entry.GetProperty("grounds").GetString()).OfType<string>().ShouldHaveSingleItem();

        (await luna.GetAsync(path, LunaHost.AdminKey)).GetProperty("messageId").GetGuid().ShouldBe(answer.Replies.Single().MessageId);
        await luna.GetAsync(path, LunaHost.ApiKey, HttpStatusCode.Forbidden);
        await luna.GetAsync($"/admin/messages/{Guid.NewGuid()}/grounds", LunaHost.AdminKey, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task pages_of_a_timeline_are_the_whole_timeline()
    {
        var answer = await luna.SayAsync(luna.Somebody(), WholeBirth);
        await luna.UntilProjectedAsync();
        var path = $"/admin/conversations/{answer.ConversationId}/timeline";
        var whole = await IdsAsync(path + "?limit=200");
        whole.Ids.Count.ShouldBeGreaterThan(8);
        whole.Next.ShouldBeNull();

        var paged = new List<long>();
        for (string? after = "0"; after is not null;)
        {
            var page = await IdsAsync($"{path}?limit=3&after={after}");
            page.Ids.Count.ShouldBeInRange(1, 3);
            paged.AddRange(page.Ids);
            after = page.Next;
        }

        paged.ShouldBe(whole.Ids);
    }

    [Fact]
    public async Task people_and_births_are_listed_once_each()
    {
        var person = luna.Somebody();
        await luna.SayAsync(person, "hello");
        var answer = await luna.SayAsync(person, WholeBirth);
        await luna.UntilProjectedAsync();
        var summary = (await luna.GetAsync($"/admin/conversations/{answer.ConversationId}", LunaHost.AdminKey)).GetProperty("summary");
        var userId = summary.GetProperty("userId").GetGuid();

        var user = await luna.GetAsync($"/admin/users/{userId}", LunaHost.AdminKey);
        user.GetProperty("user").GetProperty("channels")[0].GetProperty("conversationId").GetGuid().ShouldBe(answer.ConversationId);
        user.GetProperty("user").GetProperty("consentedToNotice").GetString().ShouldNotBeNullOrEmpty();
        user.GetProperty("profiles").GetArrayLength().ShouldBe(1);
        var profile = await luna.GetAsync(
            $"/admin/profiles/{user.GetProperty("profiles")[0].GetProperty("id").GetGuid()}", LunaHost.AdminKey);
        profile.GetProperty("userId").GetGuid().ShouldBe(userId);
        profile.GetProperty("birth").GetProperty("place").GetProperty("name").GetString().ShouldBe("Jaipur");
        profile.GetProperty("factsHash").GetString()!.Length.ShouldBe(64);

        foreach (var (list, id) in new[] { ("/admin/users", userId), ("/admin/conversations?channel=api", answer.ConversationId) })
        {
            var found = new List<Guid>();
            for (string? after = Guid.Empty.ToString(); after is not null;)
            {
                var page = await luna.GetAsync($"{list}{(list.Contains('?') ? '&' : '?')}limit=7&after={after}", LunaHost.AdminKey);
                found.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid()));
                after = page.GetProperty("next").GetString();
            }

            found.Count(one => one == id).ShouldBe(1);
            found.Distinct().Count().ShouldBe(found.Count);
        }
    }

    private async Task<(List<long> Ids, string? Next)> IdsAsync(string path)
    {
        var page = await luna.GetAsync(path, LunaHost.AdminKey);
        return ([.. page.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("id").GetInt64())],
            page.GetProperty("next").GetString());
    }
}
