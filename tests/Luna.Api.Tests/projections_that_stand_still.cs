using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Luna.Api.Messages;
using Npgsql;

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

        // Whoever holds the row of its progress holds the projection up, and no other.
        await using var postgres = await _luna.Home.StartAsync();
        await using var holding = new NpgsqlConnection(postgres.ConnectionString);
        await holding.OpenAsync(Cancellation);
        await using var transaction = await holding.BeginTransactionAsync(Cancellation);
        await using (var hold = new NpgsqlCommand(
            "select * from luna.mt_event_progression where name ilike 'timeline:%' for update", holding))
            (await hold.ExecuteScalarAsync(Cancellation)).ShouldNotBeNull();
        await SayAsync(client);

        (await UntilAsync(client, HttpStatusCode.ServiceUnavailable)).ShouldContain("timeline stands still at event ");
        var ready = await client.GetFromJsonAsync<JsonElement>("/health/ready", Cancellation);
        ready.GetProperty("status").GetString().ShouldBe("degraded");
        ready.GetProperty("reasons")[0].GetString()!.ShouldStartWith("timeline");
        await SayAsync(client);
    }

    private async Task<string> UntilAsync(HttpClient client, HttpStatusCode status)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(500, Cancellation))
        {
            using var told = await client.GetAsync("/health/projections", Cancellation);
            var words = await told.Content.ReadAsStringAsync(Cancellation);
            if (told.StatusCode == status)
                return words;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90), words + _luna.Output);
        }
    }

    private static async Task SayAsync(HttpClient client) =>
        (await client.PostAsJsonAsync("/v1/messages?wait=30", new PostMessage("somebody", "hello"), Cancellation))
            .StatusCode.ShouldBe(HttpStatusCode.OK);
}
