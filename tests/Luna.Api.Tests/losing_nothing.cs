using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using Luna.Api.Messages;
using Luna.Api.Tests.Database;

namespace Luna.Api.Tests;

/// <summary>Processes die; what was accepted is answered once all the same.</summary>
public sealed class losing_nothing : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly LunaProcess _luna = new();
    private int _killed;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _luna.InitializeAsync();

    public ValueTask DisposeAsync() => _luna.DisposeAsync();

    [Fact]
    public async Task luna_killed_right_after_its_2xx_answers_after_the_restart()
    {
        var accepted = new ConcurrentBag<string>();
        using (var client = _luna.Client())
        {
            await Task.WhenAll(Enumerable.Range(0, 40).Select(async n =>
            {
                if (await TrySayAsync(client, $"p{n % 10}", $"m{n}") == HttpStatusCode.Accepted)
                    accepted.Add($"m{n}");
                if (accepted.Count == 20)
                    _luna.Kill();
            }));
        }

        accepted.Count.ShouldBeGreaterThanOrEqualTo(20);
        _luna.Kill();
        await _luna.StartAsync();
        await EachIsAnsweredOnceAsync(accepted);
    }

    [Fact]
    public async Task the_database_killed_in_the_middle_of_two_hundred_messages_loses_and_doubles_none()
    {
        var killed = 0;
        var done = 0;
        using (var client = _luna.Client())
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(async person =>
            {
                for (var n = 0; n < 10; n++)
                {
                    await SayUntilAcceptedAsync(client, $"p{person}", $"p{person}-m{n}");
                    if (Interlocked.Increment(ref done) >= 80 && Interlocked.Exchange(ref killed, 1) == 0)
                        await KillDatabaseAsync();
                }
            }));
        }

        killed.ShouldBe(1);
        var all = Enumerable.Range(0, 20).SelectMany(person => Enumerable.Range(0, 10).Select(n => $"p{person}-m{n}")).ToArray();
        await EachIsAnsweredOnceAsync(all);

        // The same once more, and this time Luna dies with it.
        await KillDatabaseAsync();
        _luna.Kill();
        await _luna.StartAsync();
        using var later = _luna.Client();
        await SayUntilAcceptedAsync(later, "p0", "afterwards");
        await EachIsAnsweredOnceAsync([.. all, "afterwards"]);
    }

    [Fact]
    public async Task an_outage_is_told_in_a_few_lines_and_no_turn_is_given_up()
    {
        var ids = Enumerable.Range(0, 200).Select(n => $"m{n}").ToArray();
        using (var client = _luna.Client())
        {
            await SayUntilAcceptedAsync(client, "p0", "before");
            for (var outage = 0; outage < 3; outage++)
            {
                var under = Task.WhenAll(ids.Skip(outage * 60).Take(60).Select((id, n) => SayUntilAcceptedAsync(client, $"p{n}", id)));
                await Task.Delay(50, Cancellation);
                await KillDatabaseAsync();
                await under;
            }
        }

        await EachIsAnsweredOnceAsync(["before", .. ids.Take(180)]);
        _luna.Output.ShouldContain("The database is not there");
        _luna.StackTraces.ShouldBeEmpty();
        _luna.Output.ShouldNotContain("error queue");
        _luna.Output.Split(Environment.NewLine).Where(line => line.Contains("\"@l\":\"Error\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>Waits for a server that can be killed: the last one's successor may still be on its way.</summary>
    private async Task KillDatabaseAsync()
    {
        for (var waited = Stopwatch.StartNew(); !TryKillDatabase(); await Task.Delay(20, Cancellation))
            waited.Elapsed.ShouldBeLessThan(Patience);
    }

    private bool TryKillDatabase()
    {
        try
        {
            using var server = Process.GetProcessById(_luna.Home.ServerProcessId);
            if (server.Id == _killed)
                return false;
            server.Kill();
            _killed = server.Id;
            return true;
        }
        catch (ArgumentException)
        {
            return false; // The file names nobody, or one that is gone.
        }
        catch (IOException)
        {
            return false; // There is no file yet.
        }
    }

    private static async Task<HttpStatusCode?> TrySayAsync(HttpClient client, string person, string messageId)
    {
        try
        {
            using var response = await client.PostAsJsonAsync(
                "/v1/messages", new PostMessage(person, "hello", messageId), Cancellation);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>As a client does it that was told to: the same id again until there is a 2xx.</summary>
    private static async Task SayUntilAcceptedAsync(HttpClient client, string person, string messageId)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(200, Cancellation))
        {
            var status = await TrySayAsync(client, person, messageId);
            if (status == HttpStatusCode.Accepted)
                return;
            status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            waited.Elapsed.ShouldBeLessThan(Patience);
        }
    }

    /// <summary>Reads the streams themselves, past Luna.</summary>
    private async Task EachIsAnsweredOnceAsync(IReadOnlyCollection<string> messageIds)
    {
        await using var postgres = await _luna.Home.StartAsync();
        var ids = string.Join(",", messageIds.Select(id => $"'{id}'"));
        var answers = $"""
            from luna.mt_events e cross join lateral jsonb_array_elements_text(e.data -> 'answers') answer
            where e.type = 'reply_composed' and answer in ({ids})
            """;
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(200, Cancellation))
        {
            var answered = (long)(await Sql.EventuallyAsync(postgres.ConnectionString, $"select count(distinct answer) {answers}", Patience))!;
            var unsent = (long)(await Sql.EventuallyAsync(postgres.ConnectionString, "select count(*) from luna.pending_reply", Patience))!;
            if (answered == messageIds.Count && unsent == 0)
                break;
            waited.Elapsed.ShouldBeLessThan(
                Patience, $"{answered} of {messageIds.Count} answered, {unsent} replies unsent\n{_luna.Output}");
        }

        await ShouldBeAsync(messageIds.Count, $"select count(*) {answers}");
        await ShouldBeAsync(messageIds.Count,
            $"select count(*) from luna.mt_events where type = 'message_received' and data ->> 'messageId' in ({ids})");
        await ShouldBeAsync(0,
            "select count(*) from (select data ->> 'replyId' from luna.mt_events where type = 'reply_sent' group by 1 having count(*) > 1) twice");

        async Task ShouldBeAsync(long expected, string query) =>
            (await Sql.ScalarAsync(postgres.ConnectionString, query)).ShouldBe(expected, query);
    }
}
