using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Polly;

namespace Luna.Channels.Speech;

/// <summary>Words into speech.</summary>
public sealed class Speaker(IHttpClientFactory http, IOptions<SpeechOptions> options, TimeProvider clock) : IDisposable
{
    private readonly SpeakOptions _options = options.Value.Speak;

    private readonly Lazy<ITextToSpeechClient> _client = new(() => new OpenTelemetryTextToSpeechClient(
        SpeechClients.Create(options.Value.Speak, http.CreateClient(SpeechClients.HttpClientName)).AsITextToSpeechClient(),
        sourceName: SpeechClients.TelemetrySource));

    private readonly ResiliencePipeline _breaker = SpeechClients.Breaker(options.Value.Speak, clock);

    public bool IsOn => _options.IsConfigured;

    /// <returns>OGG with Opus.</returns>
    /// <exception cref="SpeechException">It was not said.</exception>
    public Task<byte[]> SpeakAsync(string text, string language, CancellationToken cancellation) => SpeechClients.CallAsync(
        _breaker, TimeSpan.FromSeconds(_options.TimeoutSeconds), clock,
        async waiting => Voice(await _client.Value.GetAudioAsync(
            Spoken(text), new TextToSpeechOptions { VoiceId = _options.Voice, AudioFormat = "opus", Language = language }, waiting)),
        cancellation);

    /// <summary>Of a long text the beginning.</summary>
    public string Spoken(string text) => LongText.Cut(text, _options.MaxCharacters)[0];

    /// <summary>A page of a gateway comes with a good status too.</summary>
    private static byte[] Voice(TextToSpeechResponse response) =>
        response.Contents.OfType<DataContent>().FirstOrDefault() is { } audio && audio.Data.Span.StartsWith(AudioFile.Ogg)
            ? audio.Data.ToArray()
            : throw new SpeechException(SpeechException.Malformed);

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }
}
