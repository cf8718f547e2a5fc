using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Luna.Api.Messages;
using Luna.Api.Tests.Database;

namespace Luna.Api.Tests;

public sealed class projections_that_stand_still : IAsyncLifetime
{
    private readonly LunaProcess _luna = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _luna.InitializeAsync();

    public ValueTask DisposeAsync() => _luna.DisposeAsync();

    [Fact]
    public async Task are_told_by_the_health_of_luna_which_goes_on_answering()
    {
        using var client = _luna.Client();
        await SayAsync(client);
        (await client.GetAsync("/health/projections", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);

        // As if another daemon had written its progress: the one that runs stops for good at the next event.
        await using (var postgres = await _luna.Home.StartAsync())
            await Sql.ScalarAsync(
                postgres.ConnectionString, "update luna.mt_event_progression set last_seq_id = 1 where name like 'timeline:%'");
        await SayAsync(client);

        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(500, Cancellation))
        {
            using var told = await client.GetAsync("/health/projections", Cancellation);
            var words = await told.Content.ReadAsStringAsync(Cancellation);
            if (told.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                words.ShouldContain("timeline stands still at event 1 of ");
                break;
            }

            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90), words + _luna.Output);
        }

        var ready = await client.GetFromJsonAsync<JsonElement>("/health/ready", Cancellation);
        ready.GetProperty("status").GetString().ShouldBe("degraded");
        ready.GetProperty("reasons")[0].GetString()!.ShouldStartWith("timeline");
        await SayAsync(client);
    }

    private static async Task SayAsync(HttpClient client) =>
        (await client.PostAsJsonAsync("/v1/messages?wait=30", new PostMessage("somebody", "hello"), Cancellation))
            .StatusCode.ShouldBe(HttpStatusCode.OK);
}
