using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Audio;

namespace Luna.Channels.Speech;

/// <summary>
/// OpenAI's transcription with a file name that fits the recording: the provider goes by its ending, and Microsoft's own
/// adapter calls all OGG an MP3.
/// </summary>
internal sealed class OpenAiListening(AudioClient client) : ISpeechToTextClient
{
    /// <summary>Of <see cref="SpeechToTextOptions.AdditionalProperties"/>.</summary>
    public const string FileName = "fileName";

    public async Task<SpeechToTextResponse> GetTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        var details = options?.RawRepresentationFactory?.Invoke(this) as AudioTranscriptionOptions;
        var heard = (await client.TranscribeAudioAsync(
            audioSpeechStream, options?.AdditionalProperties?[FileName] as string ?? "audio.ogg", details, cancellationToken)).Value;
        return new SpeechToTextResponse(heard.Text ?? "") { RawRepresentation = heard, EndTime = heard.Duration };
    }

    public async IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetTextAsync(audioSpeechStream, options, cancellationToken)).ToSpeechToTextResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(SpeechToTextClientMetadata) ? new SpeechToTextClientMetadata("openai", client.Endpoint, client.Model)
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }
}
