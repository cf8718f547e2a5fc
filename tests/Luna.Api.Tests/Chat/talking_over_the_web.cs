using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Luna.Api.Security;

namespace Luna.Api.Tests.Chat;

public sealed class talking_over_the_web(LunaHost luna)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_session_is_a_cookie_and_what_is_said_streams_to_it_and_to_nobody_else()
    {
        using var client = luna.Client(key: null);
        var cookie = await SayAsync(client, null, "m1", "hello");
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);

        await using var stream = await Stream.OpenAsync(client, cookie);
        (await stream.NextAsync()).Data.GetProperty("text").GetString().ShouldBe("hello");
        var reply = await stream.NextAsync();
        reply.Data.GetProperty("from").GetString().ShouldBe("luna");
        reply.Data.GetProperty("answers")[0].GetString().ShouldBe("m1");

        await SayAsync(client, cookie, "m2", "help");
        (await stream.NextAsync()).Data.GetProperty("messageId").GetString().ShouldBe("m2");
        (await stream.NextAsync()).Data.GetProperty("answers")[0].GetString().ShouldBe("m2");

        await using var stranger = await Stream.OpenAsync(client, cookie: null);
        var heard = stranger.NextAsync();
        (await Task.WhenAny(heard, Task.Delay(500, Cancellation))).ShouldNotBe(heard);
    }

    [Fact]
    public async Task the_page_brings_the_session_so_that_whatever_comes_first_belongs_to_one()
    {
        using var client = luna.Client(key: null);
        using var page = await client.GetAsync("/", Cancellation);
        page.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        var cookie = page.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().Split(';')[0];

        await using var stream = await Stream.OpenAsync(client, cookie);
        (await SayAsync(client, cookie, "m1", "hello")).ShouldBe(cookie);
        (await stream.NextAsync()).Data.GetProperty("messageId").GetString().ShouldBe("m1");

        using var again = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", cookie } } };
        using var reloaded = await client.SendAsync(again, Cancellation);
        reloaded.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task what_a_reply_rests_on_is_told_to_its_own_page_and_to_no_other()
    {
        using var client = luna.Client(key: null);
        var cookie = await SayAsync(client, null, "m1", "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur");
        await using var stream = await Stream.OpenAsync(client, cookie);
        await stream.NextAsync();
        var reply = (await stream.NextAsync()).Data.GetProperty("id").GetGuid();
        var stranger = await SayAsync(client, null, "m1", "hello");

        (await GroundsAsync(client, cookie, reply, HttpStatusCode.OK)).GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(0);
        await GroundsAsync(client, stranger, reply, HttpStatusCode.NotFound);
        await GroundsAsync(client, cookie, Guid.NewGuid(), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task a_stream_goes_on_where_it_broke_off()
    {
        using var client = luna.Client(key: null);
        var cookie = await SayAsync(client, null, "m1", "hello");
        string? last;
        await using (var first = await Stream.OpenAsync(client, cookie))
        {
            await first.NextAsync();
            last = (await first.NextAsync()).Id;
        }

        await SayAsync(client, cookie, "m2", "help");
        await using var second = await Stream.OpenAsync(client, cookie, last);
        (await second.NextAsync()).Data.GetProperty("messageId").GetString().ShouldBe("m2");
        (await second.NextAsync()).Data.GetProperty("answers")[0].GetString().ShouldBe("m2");
    }

    [Fact]
    public async Task what_was_said_long_ago_is_read_page_by_page_each_message_once()
    {
        const int Said = 70;
        using var client = luna.Client(key: null);
        var cookie = await SayAsync(client, null, "m0", "hello");
        for (var n = 1; n < Said; n++)
            await SayAsync(client, cookie, $"m{n}", "hello");
        await UntilAnsweredAsync(client, cookie, $"m{Said - 1}");

        string? before;
        List<JsonElement> messages = [];
        await using (var stream = await Stream.OpenAsync(client, cookie))
        {
            before = stream.Earlier.ShouldNotBeNull();
            do
                messages.Add((await stream.NextAsync()).Data);
            while (!Answers(messages[^1], $"m{Said - 1}"));
        }

        var pages = 0;
        for (; before is not null; pages++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/chat/messages?before={before}") { Headers = { { "Cookie", cookie.Split(';')[0] } } };
            using var response = await client.SendAsync(request, Cancellation);
            var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
            messages.InsertRange(0, page.GetProperty("messages").EnumerateArray());
            before = page.GetProperty("before").GetString();
        }

        pages.ShouldBeGreaterThan(0);
        messages.Select(message => message.GetProperty("id").GetGuid()).ShouldBeUnique();
        messages.Select(message => message.GetProperty("messageId").GetString()).Where(id => id is not null)
            .ShouldBe(Enumerable.Range(0, Said).Select(n => $"m{n}"));
        messages.SelectMany(Answered).ShouldBe(Enumerable.Range(0, Said).Select(n => $"m{n}"));
    }

    [Theory]
    [InlineData("before=x"), InlineData("before=-1.2"), InlineData("")]
    public async Task a_position_that_nobody_gave_is_told(string query)
    {
        using var client = luna.Client(key: null);
        using var response = await client.GetAsync($"/chat/messages?{query}", Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("\"before\"");
    }

    [Fact]
    public async Task a_forged_cookie_is_a_new_session()
    {
        using var client = luna.Client(key: null);
        var fresh = await SayAsync(client, "luna_session=forged", "m1", "hello");
        fresh.ShouldStartWith("luna_session=");
        fresh.ShouldNotContain("forged");
    }

    [Fact]
    public async Task a_message_sent_again_is_heard_once()
    {
        using var client = luna.Client(key: null);
        var cookie = await SayAsync(client, null, "m1", "hello");
        for (var n = 0; n < 3; n++)
            await SayAsync(client, cookie, "m1", "hello");
        await using var stream = await Stream.OpenAsync(client, cookie);
        (await stream.NextAsync()).Data.GetProperty("from").GetString().ShouldBe("you");
        (await stream.NextAsync()).Data.GetProperty("from").GetString().ShouldBe("luna");
        var more = stream.NextAsync();
        (await Task.WhenAny(more, Task.Delay(500, Cancellation))).ShouldNotBe(more);
    }

    [Fact]
    public async Task an_api_conversation_streams_to_its_own_key()
    {
        var person = luna.Somebody();
        var answer = await luna.SayAsync(person, "hello", "m1");
        using var client = luna.Client(key: null);
        await using var stream = await Stream.OpenAsync(
            client, null, path: $"/v1/conversations/{answer.ConversationId}/stream", key: LunaHost.Key);
        (await stream.NextAsync()).Data.GetProperty("messageId").GetString().ShouldBe("m1");
        (await stream.NextAsync()).Data.GetProperty("id").GetGuid().ShouldBe(answer.Replies.Single().MessageId);

        await luna.GetAsync($"/v1/conversations/{answer.ConversationId}/messages", LunaHost.ApiKey, HttpStatusCode.NotFound);
        await luna.GetAsync($"/v1/conversations/{answer.ConversationId}/stream", LunaHost.ApiKey, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task the_page_is_served_with_a_policy_that_lets_nothing_in_from_elsewhere()
    {
        using var client = luna.Client(key: null);
        using var page = await client.GetAsync("/", Cancellation);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'");
        page.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    /// <returns>The cookie of the session.</returns>
    private static async Task<string> SayAsync(HttpClient client, string? cookie, string id, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/chat/messages")
        {
            Content = JsonContent.Create(new { messageId = id, text }),
        };
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var response = await client.SendAsync(request, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        return response.Headers.TryGetValues("Set-Cookie", out var set) ? set.Single() : cookie!;
    }

    private static async Task<JsonElement> GroundsAsync(HttpClient client, string cookie, Guid replyId, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/chat/messages/{replyId}/grounds");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var response = await client.SendAsync(request, Cancellation);
        response.StatusCode.ShouldBe(status);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
    }

    private static async Task UntilAnsweredAsync(HttpClient client, string cookie, string messageId)
    {
        await using var stream = await Stream.OpenAsync(client, cookie);
        while (!Answers((await stream.NextAsync()).Data, messageId))
        {
            // What comes before the answer.
        }
    }

    private static bool Answers(JsonElement message, string messageId) => Answered(message).Contains(messageId);

    private static IEnumerable<string?> Answered(JsonElement message) =>
        message.GetProperty("answers").EnumerateArray().Select(id => id.GetString());

    private sealed record Sent(string? Id, JsonElement Data);

    private sealed class Stream(HttpResponseMessage response, StreamReader reader) : IAsyncDisposable
    {
        public static async Task<Stream> OpenAsync(
            HttpClient client, string? cookie, string? lastId = null, string path = "/chat/stream", string? key = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (cookie is not null)
                request.Headers.Add("Cookie", cookie.Split(';')[0]);
            if (lastId is not null)
                request.Headers.Add("Last-Event-ID", lastId);
            if (key is not null)
                request.Headers.Add(ApiKeyAuthentication.Header, key);
            var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
            return new Stream(response, new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation)));
        }

        /// <summary>Where it says that there is more before it.</summary>
        public string? Earlier => response.Headers.TryGetValues("Luna-Earlier", out var earlier) ? earlier.Single() : null;

        public async Task<Sent> NextAsync()
        {
            string? id = null;
            while (await reader.ReadLineAsync(Cancellation).AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation) is { } line)
            {
                if (line.StartsWith("id: ", StringComparison.Ordinal))
                    id = line[4..];
                else if (line.StartsWith("data: ", StringComparison.Ordinal))
                    return new Sent(id, JsonDocument.Parse(line[6..]).RootElement);
            }

            throw new EndOfStreamException("The stream ended.");
        }

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            response.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
