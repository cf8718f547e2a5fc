using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpenAI.Audio;
using Polly;

namespace Luna.Channels.Speech;

/// <param name="Language"><c>en</c>, <c>hi</c> or what else the provider calls it; null when it does not say.</param>
/// <param name="Confidence">0 to 1; null when the provider does not say.</param>
/// <param name="Duration">As the provider measured it.</param>
public sealed record Transcript(string Text, string? Language, double? Confidence, TimeSpan? Duration, string Model);

/// <summary>Speech into words.</summary>
public sealed class Transcriber(IHttpClientFactory http, IOptions<SpeechOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>Above it a segment is silence or noise, whatever words were made of it.</summary>
    private const double NoSpeech = 0.8;

    /// <summary>No one says more in a recording that is taken.</summary>
    private const int LongestText = 4096;

    private readonly TranscribeOptions _options = options.Value.Transcribe;

    private readonly Lazy<ISpeechToTextClient> _client = new(() => new OpenTelemetrySpeechToTextClient(
        new OpenAiListening(SpeechClients.Create(options.Value.Transcribe, http.CreateClient(SpeechClients.HttpClientName))),
        sourceName: SpeechClients.TelemetrySource));

    private readonly ResiliencePipeline _breaker = SpeechClients.Breaker(options.Value.Transcribe, clock);

    public bool IsOn => _options.IsConfigured;

    /// <param name="file">What the recording says of itself.</param>
    /// <exception cref="SpeechException">It was not heard.</exception>
    public Task<Transcript> TranscribeAsync(
        byte[] recording, AudioFile file, TimeSpan patience, CancellationToken cancellation) => SpeechClients.CallAsync(
        _breaker, patience, clock,
        async waiting =>
        {
            var response = await _client.Value.GetTextAsync(
                new MemoryStream(recording, writable: false),
                new SpeechToTextOptions
                {
                    RawRepresentationFactory = _ => Details(),
                    AdditionalProperties = new() { [OpenAiListening.FileName] = file.FileName },
                },
                waiting);
            return response.RawRepresentation is AudioTranscription heard
                ? Of(heard)
                : throw new SpeechException(SpeechException.Malformed);
        },
        cancellation);

    public void Dispose()
    {
        if (_client.IsValueCreated)
        {
            _client.Value.Dispose();
        }
    }

    /// <summary>How sure it is is told per segment by Whisper and what serves it, per token by the models after it.</summary>
    private AudioTranscriptionOptions Details() => _options.Model.StartsWith("gpt-", StringComparison.Ordinal)
        ? new() { ResponseFormat = AudioTranscriptionFormat.Simple, Includes = AudioTranscriptionIncludes.Logprobs }
        : new() { ResponseFormat = AudioTranscriptionFormat.Verbose };

    private Transcript Of(AudioTranscription heard)
    {
        if (heard.Text is null)
        {
            throw new SpeechException(SpeechException.Malformed);
        }

        var isSilence = heard.Segments is { Count: > 0 } segments && segments.All(segment => segment.NoSpeechProbability > NoSpeech);
        return new Transcript(
            isSilence ? "" : Clean(heard.Text), Code(heard.Language), Confidence(heard), heard.Duration, _options.Model);
    }

    /// <summary>A zero is no character, and no database stores it.</summary>
    private static string Clean(string text)
    {
        var clean = text.Replace("\0", "", StringComparison.Ordinal).Trim();
        return clean.Length > LongestText ? LongText.Cut(clean, LongestText)[0] : clean;
    }

    /// <summary>The mean likelihood of a token; segments weigh by their length.</summary>
    private static double? Confidence(AudioTranscription heard)
    {
        if (heard.TranscriptionTokenLogProbabilities is { Count: > 0 } tokens)
        {
            return Likelihood(tokens.Average(token => token.LogProbability));
        }

        if (heard.Segments is not { Count: > 0 } segments)
        {
            return null;
        }

        var length = segments.Sum(Length);
        return Likelihood(segments.Sum(segment => segment.AverageLogProbability * Length(segment)) / length);

        static double Length(TranscribedSegment segment) => Math.Max(0.1, (segment.EndTime - segment.StartTime).TotalSeconds);
    }

    private static double Likelihood(double logProbability) => Math.Round(Math.Clamp(Math.Exp(logProbability), 0, 1), 3);

    private static string? Code(string? language) => language?.ToLowerInvariant() switch
    {
        null or "" => null,
        "english" => "en",
        "hindi" => "hi",
        var other => other,
    };
}
