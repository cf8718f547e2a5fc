using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Luna.Channels.Speech;

/// <summary>Words into speech.</summary>
public sealed class Speaker(IHttpClientFactory http, IOptions<SpeechOptions> options, TimeProvider clock) : IDisposable
{
    private readonly SpeakOptions _options = options.Value.Speak;

    private readonly Lazy<ITextToSpeechClient> _client = new(() => new OpenTelemetryTextToSpeechClient(
        SpeechClients.Create(options.Value.Speak, http.CreateClient(SpeechClients.HttpClientName)).AsITextToSpeechClient(),
        sourceName: SpeechClients.TelemetrySource));

    public bool IsOn => _options.IsConfigured;

    /// <returns>OGG with Opus.</returns>
    /// <exception cref="SpeechException">It was not said.</exception>
    public async Task<byte[]> SpeakAsync(string text, string language, CancellationToken cancellation)
    {
        var response = await SpeechClients.CallAsync(
            TimeSpan.FromSeconds(_options.TimeoutSeconds), clock,
            waiting => _client.Value.GetAudioAsync(
                LongText.Cut(text, _options.MaxCharacters)[0],
                new TextToSpeechOptions { VoiceId = _options.Voice, AudioFormat = "opus", Language = language }, waiting),
            cancellation);
        // A page of a gateway comes with a good status too.
        return response.Contents.OfType<DataContent>().FirstOrDefault() is { } audio && audio.Data.Span.StartsWith(AudioFile.Ogg)
            ? audio.Data.ToArray()
            : throw new SpeechException(SpeechException.Malformed);
    }

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }
}
