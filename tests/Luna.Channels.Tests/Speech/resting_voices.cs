using Luna.Channels.Speech;
using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Channels.Tests.Speech;

/// <summary>A provider of speech that fails again and again is left alone, and used again when it is back.</summary>
public sealed class resting_voices : IAsyncLifetime
{
    private static readonly AudioFile Ogg = AudioFile.Of(SampleSound.Ogg())!;
    private OpenAiStandIn _openAi = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _openAi = await OpenAiStandIn.StartAsync();
        _services = finding_channels.Services(new()
        {
            ["Luna:Speech:Transcribe:Model"] = "whisper-1",
            ["Luna:Speech:Transcribe:BaseUrl"] = _openAi.BaseUrl,
            ["Luna:Speech:Transcribe:BreakSeconds"] = "0.5",
            ["Luna:Speech:Speak:Model"] = "tts-1",
            ["Luna:Speech:Speak:BaseUrl"] = _openAi.BaseUrl,
            ["Luna:Speech:Speak:BreakSeconds"] = "0.5",
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _openAi.DisposeAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task after_three_failures_nothing_is_asked_until_the_rest_is_over(bool listens)
    {
        _openAi.Otherwise = _ => new ModelBehaviour(Status: 401);
        for (var call = 0; call < 3; call++)
            (await FailureAsync(listens)).ShouldBe(SpeechException.Rejected);
        var asked = _openAi.Requests.Count;
        (await FailureAsync(listens)).ShouldBe(SpeechException.Resting);
        _openAi.Requests.Count.ShouldBe(asked);
        (await FailureAsync(!listens)).ShouldBe(SpeechException.Rejected, "the other one works for itself");

        _openAi.Otherwise = _ => new ModelBehaviour("hello");
        await Task.Delay(TimeSpan.FromSeconds(0.7), Cancellation);
        (await FailureAsync(listens)).ShouldBeNull();
    }

    [Fact]
    public async Task recordings_that_cannot_be_read_and_callers_that_leave_do_not_count()
    {
        _openAi.Otherwise = _ => new ModelBehaviour(Status: 400);
        for (var call = 0; call < 5; call++)
            (await FailureAsync(listens: true)).ShouldBe(SpeechException.Unreadable);

        _openAi.Otherwise = _ => ModelBehaviour.Hang;
        for (var call = 0; call < 5; call++)
        {
            using var leaving = new CancellationTokenSource(TimeSpan.FromSeconds(0.1));
            await Should.ThrowAsync<OperationCanceledException>(() => CallAsync(listens: true, leaving.Token));
        }

        _openAi.Otherwise = _ => new ModelBehaviour("hello");
        (await FailureAsync(listens: true)).ShouldBeNull();
    }

    private async Task<string?> FailureAsync(bool listens)
    {
        try
        {
            await CallAsync(listens, Cancellation);
            return null;
        }
        catch (SpeechException failure)
        {
            return failure.Code;
        }
    }

    private Task CallAsync(bool listens, CancellationToken cancellation) => listens
        ? _services.GetRequiredService<Transcriber>().TranscribeAsync(SampleSound.Ogg(), Ogg, TimeSpan.FromSeconds(5), cancellation)
        : _services.GetRequiredService<Speaker>().SpeakAsync("Namaste", "hi", cancellation);
}
