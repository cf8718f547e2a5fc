using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Luna.Api.Messages;
using Luna.Api.Security;
using Luna.Api.Tests.Database;
using Luna.Api.Tests.Narrating;
using Luna.StandIns;

namespace Luna.Api.Tests;

/// <summary>What only a process of its own shows: its log, its limits, its commands.</summary>
public sealed class a_running_luna : IAsyncLifetime
{
    private const string WholeBirth = "My kundli please. Born 15 August 1990 at 10:30 am in Jaipur";
    private readonly LunaProcess _luna = new()
    {
        Settings =
        {
            ["Serilog__MinimumLevel__Default"] = "Debug",
            ["Luna__Channels__WhatsApp__AppSecret"] = "app-secret",
            ["Luna__Channels__WhatsApp__VerifyToken"] = "verify-token",
            ["Luna__Channels__WhatsApp__AccessToken"] = "access-token",
            ["Luna__Channels__WhatsApp__PhoneNumberId"] = "106540352242922",
        },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _luna.InitializeAsync();

    public ValueTask DisposeAsync() => _luna.DisposeAsync();

    [Fact]
    public async Task its_log_tells_where_the_key_is_and_nothing_of_what_people_say()
    {
        using var client = _luna.Client();
        foreach (var text in new[] { WholeBirth, "My name is Ashalata", "zzyzx is what I said", "क्या हाल है" })
        {
            using var response = await client.PostAsJsonAsync(
                "/v1/messages?wait=30", new PostMessage("ashalata-somebody", text), Cancellation);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var broken = await client.PostAsync("/v1/messages", new StringContent("{ \"text\": \"zzyzx", null, "application/json"), Cancellation);
        broken.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var cast = await client.PostAsJsonAsync("/v1/charts", new { date = "1990-08-15", time = "10:30", place = "Jaipur" }, Cancellation);
        cast.StatusCode.ShouldBe(HttpStatusCode.OK);
        await _luna.StopAsync();

        _luna.Output.ShouldContain(LocalKey.PathIn(_luna.Home.Path));
        foreach (var secret in new[] { _luna.Key, KeyOptions.HashOf(_luna.Key), "Ashalata", "ashalata", "zzyzx", "हाल", "August 1990", "1990-08-15", "Jaipur", "Kanya", "Rohini" })
            _luna.Output.ShouldNotContain(secret, Case.Sensitive);
        foreach (var line in _luna.Output.Split(Environment.NewLine).Where(line => line.StartsWith('{')))
            JsonDocument.Parse(line).RootElement.TryGetProperty("@t", out _).ShouldBeTrue(line);
    }

    [Fact]
    public async Task an_open_page_does_not_hold_up_stopping()
    {
        using var client = _luna.Client();
        using var response = await client.GetAsync("/chat/stream", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);

        var since = Stopwatch.GetTimestamp();
        await _luna.StopAsync();
        Stopwatch.GetElapsedTime(since).ShouldBeLessThan(TimeSpan.FromSeconds(15));
        _luna.Output.ShouldNotContain("\"@l\":\"Error\"");
    }

    [Fact]
    public async Task a_reader_who_leaves_a_stream_is_no_error()
    {
        using var client = _luna.Client();
        for (var reader = 0; reader < 3; reader++)
        {
            using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            using var response = await client.GetAsync("/chat/stream", HttpCompletionOption.ResponseHeadersRead, leaving.Token);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            await using var stream = await response.Content.ReadAsStreamAsync(leaving.Token);
            (await stream.ReadAsync(new byte[16], leaving.Token)).ShouldBeGreaterThan(0);
            await leaving.CancelAsync();
        }

        await _luna.StopAsync();
        _luna.Output.ShouldNotContain("\"@l\":\"Error\"");
    }

    [Fact]
    public async Task of_more_than_a_mebibyte_every_answer_arrives()
    {
        using var known = _luna.Client();
        using var stranger = new HttpClient { BaseAddress = _luna.BaseAddress };
        foreach (var (client, route, status) in new[]
        {
            (known, "/v1/messages", HttpStatusCode.RequestEntityTooLarge),
            (known, "/v1/charts", HttpStatusCode.RequestEntityTooLarge),
            (known, "/v1/charts/png", HttpStatusCode.RequestEntityTooLarge),
            (known, "/chat/messages", HttpStatusCode.RequestEntityTooLarge),
            (stranger, "/webhooks/whatsapp", HttpStatusCode.RequestEntityTooLarge),
            (stranger, "/v1/messages", HttpStatusCode.Unauthorized),
            (known, "/nowhere", HttpStatusCode.NotFound),
        })
            for (var n = 0; n < 6; n++)
            {
                // A length that is told, and one that is not.
                using var request = new HttpRequestMessage(HttpMethod.Post, route)
                {
                    Content = new ByteArrayContent(new byte[3 << 20]) { Headers = { ContentType = new("application/json") } },
                };
                request.Headers.TransferEncodingChunked = n % 2 == 0;
                using var answer = await client.SendAsync(request, Cancellation);
                answer.StatusCode.ShouldBe(status, route);
                answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            }
    }

    [Fact]
    public async Task its_command_takes_turns_again_beside_it()
    {
        using var client = _luna.Client();
        Guid conversation = default;
        foreach (var text in new[] { "hello", WholeBirth, "why do you say that?" })
        {
            using var answer = await client.PostAsJsonAsync("/v1/messages?wait=30", new PostMessage("replayed", text), Cancellation);
            conversation = (await answer.Content.ReadFromJsonAsync<MessageAnswered>(Cancellation))!.ConversationId;
        }

        (await _luna.RunCommandAsync("replay", "--conversation", conversation.ToString()))
            .ShouldContain("3 turns taken again: 3 the same byte for byte, 0 different.");
        var (status, told) = await _luna.TryCommandAsync("replay", "--sample", "10", "--provider", "openai");
        status.ShouldBe(1, told);
        told.ShouldContain("No provider of a language model is configured");

        await using var model = await OpenAiStandIn.StartAsync();
        model.Otherwise = request => ModelBehaviour.Answer(NarratingLuna.Faithful(request));
        foreach (var (name, value) in new[] { ("Name", "p1"), ("Kind", "openai"), ("Model", "model-1"), ("ApiKey", "sk-test"), ("BaseUrl", model.BaseUrl), ("InputPrice", "10") })
            _luna.Settings[$"Luna__Llm__Providers__0__{name}"] = value;
        (status, told) = await _luna.TryCommandAsync("replay", "--conversation", conversation.ToString(), "--prompt", "narrate@ffff");
        status.ShouldBe(1, told);
        told.ShouldContain("There is no prompt narrate@ffff. Turns are told with: narrate@");
        var report = await _luna.JsonOfCommandAsync("replay", "--conversation", conversation.ToString(), "--provider", "p1", "--json");
        report.GetProperty("total").GetProperty("narrated").GetProperty("after").GetProperty("cost").GetDecimal().ShouldBe(0.001m);
        var turn = report.GetProperty("turns")[1];
        turn.GetProperty("difference").GetProperty("lost").GetArrayLength().ShouldBeGreaterThan(0);
        turn.GetProperty("narration").GetProperty("after").GetProperty("outcome").GetString().ShouldBe("verified");
        model.Otherwise = _ => ModelBehaviour.ServerError;
        (status, told) = await _luna.TryCommandAsync("replay", "--conversation", conversation.ToString(), "--provider", "p1");
        status.ShouldBe(1, "no model answered");
        told.ShouldContain("not taken: p1: Unavailable");
        (await _luna.RunCommandAsync("replay", "--conversation", conversation.ToString()))
            .ShouldContain("3 turns taken again: 3 the same byte for byte, 0 different.");
    }

    [Fact]
    public async Task its_command_rebuilds_the_timeline_with_the_same_rows()
    {
        using (var client = _luna.Client())
        {
            for (var n = 0; n < 5; n++)
                (await client.PostAsJsonAsync("/v1/messages?wait=30", new PostMessage($"p{n}", WholeBirth), Cancellation))
                    .StatusCode.ShouldBe(HttpStatusCode.OK);
            await UntilCaughtUpAsync(client);
        }

        await _luna.StopAsync();
        var before = await RowsAsync();
        before.ShouldNotBeNull();
        await _luna.RunCommandAsync("projections", "rebuild", "-p", "timeline");
        (await RowsAsync()).ShouldBe(before);
    }

    private static async Task UntilCaughtUpAsync(HttpClient client)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); ; await Task.Delay(100, Cancellation))
        {
            var projections = await client.GetFromJsonAsync<JsonElement>("/admin/projections", Cancellation);
            if (projections.EnumerateArray().All(projection => projection.GetProperty("behind").GetInt64() == 0))
                return;
            waited.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        }
    }

    private async Task<string?> RowsAsync()
    {
        await using var postgres = await _luna.Home.StartAsync();
        return await Sql.ScalarAsync(
            postgres.ConnectionString,
            "select count(*) || ':' || md5(string_agg(entry::text, ',' order by sequence)) from luna.timeline entry") as string;
    }
}
