using System.Diagnostics;
using Luna.Channels.Speech;
using Luna.StandIns;
using Microsoft.Extensions.DependencyInjection;

namespace Luna.Channels.Tests.Speech;

public sealed class listening_and_speaking : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private static readonly AudioFile Ogg = AudioFile.Of(SampleSound.Ogg())!;
    private OpenAiStandIn _openAi = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _openAi = await OpenAiStandIn.StartAsync();
        _services = Services("whisper-1");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _openAi.DisposeAsync();
    }

    [Fact]
    public async Task whisper_tells_the_words_the_language_and_how_sure_it_is()
    {
        _openAi.Next(new ModelBehaviour("मेरी कुंडली बनाओ") { Language = "hindi", LogProbability = -0.1 });
        var heard = await HearAsync();
        (heard.Text, heard.Language, heard.Model).ShouldBe(("मेरी कुंडली बनाओ", "hi", "whisper-1"));
        heard.Confidence!.Value.ShouldBe(Math.Exp(-0.1), tolerance: 0.001);
        heard.Duration.ShouldBe(TimeSpan.FromSeconds(3.5));

        var request = _openAi.Requests.ShouldHaveSingleItem();
        request.FileName.ShouldEndWith(".ogg");
        request.Form["response_format"].ShouldBe("verbose_json");
        request.File.ShouldBe(SampleSound.Ogg());
        request.Headers["Authorization"].ShouldBe("Bearer key-of-speech");
        _openAi.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_models_after_it_are_asked_for_likelihoods_in_their_own_way()
    {
        await using var services = Services("gpt-4o-transcribe");
        _openAi.Next(new ModelBehaviour("hello") { LogProbability = -1 });
        var heard = await HearAsync(services);
        heard.Confidence!.Value.ShouldBe(Math.Exp(-1), tolerance: 0.001);
        var form = _openAi.Requests.ShouldHaveSingleItem().Form;
        form["response_format"].ShouldBe("json");
        form.Keys.ShouldContain(key => key.StartsWith("include", StringComparison.Ordinal));
        _openAi.BrokenRules.ShouldBeEmpty();
    }

    [Fact]
    public async Task silence_holds_no_words_whatever_was_made_of_it()
    {
        _openAi.Next(new ModelBehaviour(Raw: """
            {"task":"transcribe","language":"english","duration":3.5,"text":"Thank you for watching!","segments":[{"id":0,"seek":0,"start":0,
            "end":3.5,"text":"Thank you for watching!","tokens":[1],"temperature":0,"avg_logprob":-0.9,"compression_ratio":1,"no_speech_prob":0.95}]}
            """));
        (await HearAsync()).Text.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("m4a", "tone.m4a"), InlineData("mp3", "tone-constant.mp3"), InlineData("mp3", "tone-low.mp3")]
    public async Task a_recording_is_named_for_what_it_is(string ending, string file)
    {
        _openAi.Next(new ModelBehaviour("hello"));
        var recording = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "audio", file), Cancellation);
        await _services.GetRequiredService<Transcriber>().TranscribeAsync(recording, AudioFile.Of(recording)!, Soon, Cancellation);
        _openAi.Requests.Single().FileName.ShouldEndWith("." + ending);
        _openAi.BrokenRules.ShouldBeEmpty();
    }

    public static TheoryData<string, string> Failures => new()
    {
        { "broken", SpeechException.Unavailable }, { "500", SpeechException.Unavailable }, { "429", SpeechException.Unavailable },
        { "400", SpeechException.Unreadable }, { "401", SpeechException.Rejected }, { "page", SpeechException.Malformed },
        { "schema", SpeechException.Malformed }, { "cut", SpeechException.Unavailable }, { "hang", SpeechException.Timeout },
        { "drip", SpeechException.Timeout }, { "wait", SpeechException.Timeout },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task whatever_a_provider_does_ends_in_time_and_with_a_name(string failure, string code)
    {
        _openAi.Otherwise = _ => Behaviour(failure);
        var since = Stopwatch.StartNew();
        (await Should.ThrowAsync<SpeechException>(() => _services.GetRequiredService<Transcriber>()
            .TranscribeAsync(SampleSound.Ogg(), Ogg, TimeSpan.FromSeconds(failure is "hang" or "drip" or "wait" ? 1 : 20), Cancellation))).Code.ShouldBe(code);
        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [Theory]
    [InlineData("500"), InlineData("429"), InlineData("broken")]
    public async Task what_passes_is_tried_again(string failure)
    {
        _openAi.Next(Behaviour(failure), new ModelBehaviour("hello"));
        (await HearAsync()).Text.ShouldBe("hello");
        _openAi.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task who_stops_waiting_is_told_so()
    {
        _openAi.Next(ModelBehaviour.Hang);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        leaving.CancelAfter(200);
        await Should.ThrowAsync<OperationCanceledException>(() =>
            _services.GetRequiredService<Transcriber>().TranscribeAsync(SampleSound.Ogg(), Ogg, Soon, leaving.Token));
    }

    [Fact]
    public async Task a_reply_is_said_as_opus_in_the_chosen_voice()
    {
        var said = await _services.GetRequiredService<Speaker>().SpeakAsync("नमस्ते। " + new string('x', 3000), "hi", Cancellation);
        said.AsSpan(0, 4).ToArray().ShouldBe("OggS"u8.ToArray());
        var body = _openAi.Requests.ShouldHaveSingleItem().Body!.Value;
        body.GetProperty("response_format").GetString().ShouldBe("opus");
        body.GetProperty("voice").GetString().ShouldBe("shimmer");
        body.GetProperty("input").GetString()!.Length.ShouldBeLessThanOrEqualTo(200);
        _openAi.BrokenRules.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("page", SpeechException.Malformed), InlineData("hang", SpeechException.Timeout), InlineData("401", SpeechException.Rejected)]
    public async Task a_voice_that_fails_says_why(string failure, string code)
    {
        _openAi.Otherwise = _ => Behaviour(failure);
        (await Should.ThrowAsync<SpeechException>(() =>
            _services.GetRequiredService<Speaker>().SpeakAsync("hello", "en", Cancellation))).Code.ShouldBe(code);
    }

    private static ModelBehaviour Behaviour(string failure) => failure switch
    {
        "broken" => ModelBehaviour.Broken,
        "page" => ModelBehaviour.NoJson with { Audio = "<html>Welcome</html>"u8.ToArray() },
        "schema" => new ModelBehaviour(Raw: """{"words":"hello"}"""),
        "cut" => ModelBehaviour.Cut("hello"),
        "hang" => ModelBehaviour.Hang,
        "drip" => ModelBehaviour.Drip(new string('x', 500), TimeSpan.FromSeconds(1)),
        "wait" => ModelBehaviour.RateLimited(TimeSpan.FromSeconds(60)),
        _ => new ModelBehaviour(Status: int.Parse(failure, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private Task<Transcript> HearAsync(ServiceProvider? services = null) =>
        (services ?? _services).GetRequiredService<Transcriber>().TranscribeAsync(SampleSound.Ogg(), Ogg, Soon, Cancellation);

    private ServiceProvider Services(string model) => finding_channels.Services(new()
    {
        ["Luna:Speech:Transcribe:Model"] = model,
        ["Luna:Speech:Transcribe:ApiKey"] = "key-of-speech",
        ["Luna:Speech:Transcribe:BaseUrl"] = _openAi.BaseUrl,
        ["Luna:Speech:Speak:Model"] = "gpt-4o-mini-tts",
        ["Luna:Speech:Speak:Voice"] = "shimmer",
        ["Luna:Speech:Speak:ApiKey"] = "key-of-speech",
        ["Luna:Speech:Speak:BaseUrl"] = _openAi.BaseUrl,
        ["Luna:Speech:Speak:TimeoutSeconds"] = "1",
        ["Luna:Speech:Speak:MaxCharacters"] = "200",
    });
}
