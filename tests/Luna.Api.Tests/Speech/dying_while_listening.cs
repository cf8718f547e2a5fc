using System.Diagnostics;
using System.Net;
using Luna.Api.Tests.Database;
using Luna.StandIns;

namespace Luna.Api.Tests.Speech;

/// <summary>A process dies in the midst of listening; after its restart the recording is heard, once.</summary>
public sealed class dying_while_listening : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly LunaProcess _luna = new();
    private Voices _voices = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _voices = await Voices.StartAsync();
        foreach (var (name, value) in _voices.Settings)
            _luna.Settings[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        await _luna.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _luna.DisposeAsync();
        await _voices.DisposeAsync();
    }

    [Fact]
    public async Task the_recording_is_heard_after_the_restart_and_answered_once()
    {
        var recording = _voices.Answering(ModelBehaviour.Hang, new ModelBehaviour("help"));
        using (var client = _luna.Client())
        {
            using var form = new MultipartFormDataContent
            {
                { new StringContent("p1"), "externalUserId" }, { new StringContent("spoken"), "messageId" },
                { new ByteArrayContent(recording), "audio", "note.ogg" },
            };
            using var accepted = await client.PostAsync("/v1/messages", form, Cancellation);
            accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        for (var waited = Stopwatch.StartNew(); _voices.OpenAi.Open == 0; await Task.Delay(20, Cancellation))
            waited.Elapsed.ShouldBeLessThan(Patience);
        _luna.Kill();
        await _luna.StartAsync();

        await using var postgres = await _luna.Home.StartAsync();
        for (var waited = Stopwatch.StartNew(); await CountAsync("reply_composed") == 0; await Task.Delay(200, Cancellation))
            waited.Elapsed.ShouldBeLessThan(Patience, _luna.Output);
        (await CountAsync("message_transcribed")).ShouldBe(1);
        (await CountAsync("transcription_requested")).ShouldBe(2);
        (await CountAsync("reply_composed")).ShouldBe(1);
        (await CountAsync("message_not_heard")).ShouldBe(0);
        (await Sql.ScalarAsync(postgres.ConnectionString, "select count(*) from luna.recording")).ShouldBe(0L);

        async Task<long> CountAsync(string type) => (long)(await Sql.EventuallyAsync(
            postgres.ConnectionString, $"select count(*) from luna.mt_events where type = '{type}'", Patience))!;
    }
}
