using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Luna.Api.Limits;
using Luna.Api.Messages;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Luna.Api.Tests.Limits;

public sealed class asking_too_much(LunaHost luna)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_key_that_asks_for_more_than_its_minute_is_told_when_to_come_again()
    {
        using var client = luna.Client(LunaHost.LimitedKey);
        var since = Stopwatch.StartNew();
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < LunaHost.LimitedKeyPerMinute + 10; i++)
            answers.Add(await client.GetAsync("/v1/places?q=Jaipur", Cancellation));
        var passed = answers.Count(answer => answer.StatusCode == HttpStatusCode.OK);
        passed.ShouldBeInRange(LunaHost.LimitedKeyPerMinute, LunaHost.LimitedKeyPerMinute + Refilled(LunaHost.LimitedKeyPerMinute, since));

        var refused = answers.First(answer => answer.StatusCode != HttpStatusCode.OK);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await refused.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("title").GetString().ShouldBe("Too many requests");
        var wait = refused.Headers.RetryAfter!.Delta!.Value;
        wait.TotalSeconds.ShouldBeInRange(1, 60.0 / LunaHost.LimitedKeyPerMinute + 1);
        (await luna.GetAsync("/v1/places?q=Jaipur")).GetProperty("places").GetArrayLength().ShouldBeGreaterThan(0);

        await Task.Delay(wait + TimeSpan.FromMilliseconds(100), Cancellation);
        (await client.GetAsync("/v1/places?q=Jaipur", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task a_person_who_says_more_than_a_minutes_worth_is_refused_and_nobody_else_is()
    {
        const int PerMinute = 120;
        var person = luna.Somebody();
        using var client = luna.Client();
        var since = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, PerMinute + 40).Select(n =>
            client.PostAsJsonAsync("/v1/messages", new PostMessage(person, "hello"), Cancellation)));
        answers.Select(answer => answer.StatusCode).Distinct().ShouldBe([HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests], ignoreOrder: true);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Accepted)
            .ShouldBeInRange(PerMinute, PerMinute + Refilled(PerMinute, since));
        answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests)
            .ShouldAllBe(answer => answer.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        (await luna.SayAsync(luna.Somebody(), "hello")).Replies.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task the_page_is_limited_like_any_person()
    {
        using var anyone = luna.Client(key: null);
        using var first = await anyone.PostAsJsonAsync("/chat/messages", new { messageId = "m0", text = "hello" }, Cancellation);
        first.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        anyone.DefaultRequestHeaders.Add("Cookie", first.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var answers = await Task.WhenAll(Enumerable.Range(1, 150).Select(n =>
            anyone.PostAsJsonAsync("/chat/messages", new { messageId = $"m{n}", text = "hello" }, Cancellation)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Accepted).ShouldBeInRange(119, 149);
        answers.ShouldContain(answer => answer.StatusCode == HttpStatusCode.TooManyRequests && answer.Headers.RetryAfter != null);
    }

    /// <summary>Two nodes know nothing of each other but the database.</summary>
    [Theory, InlineData(60), InlineData(6000)]
    public async Task nodes_share_the_limit_of_a_key(int perMinute)
    {
        var key = luna.Somebody();
        var nodes = Enumerable.Range(0, 2).Select(_ => new KeyLimit(new Buckets(luna.Alba.Services.GetRequiredService<NpgsqlDataSource>()))).ToArray();
        var since = Stopwatch.StartNew();
        var passed = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, perMinute * 2), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancellation },
            async (i, cancellation) =>
            {
                if (await nodes[i % 2].TakeAsync(key, perMinute, cancellation) is null)
                    Interlocked.Increment(ref passed);
            });
        // A share that does not fit any more may be left in the bucket.
        passed.ShouldBeInRange(perMinute - (perMinute / 600), perMinute + Refilled(perMinute, since));
    }

    [Fact]
    public async Task a_database_that_is_away_limits_nobody()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Timeout=1");
        var limit = new KeyLimit(new Buckets(nowhere));
        (await limit.TakeAsync("key", 1, Cancellation)).ShouldBeNull();
        (await limit.TakeAsync("key", 1, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public void a_limit_below_nothing_is_a_mistake()
    {
        new LimitOptions().Mistake().ShouldBeNull();
        new LimitOptions { KeyPerMinute = -1 }.Mistake()!.ShouldStartWith("Luna:Limits:KeyPerMinute ");
        new LimitOptions { PersonPerMinute = -1 }.Mistake()!.ShouldStartWith("Luna:Limits:PersonPerMinute ");
    }

    /// <summary>What has come into the bucket since, and one for what had begun.</summary>
    private static int Refilled(int perMinute, Stopwatch since) => (int)(perMinute * since.Elapsed.TotalMinutes) + 1;
}
