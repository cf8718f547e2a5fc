using Luna.Channels;
using Luna.Channels.Speech;
using Microsoft.Extensions.Options;

namespace Luna.Conversations.Listening;

/// <summary>What Luna can do beside reading and writing.</summary>
/// <param name="Speaks">On this channel too.</param>
/// <param name="SureFrom">What was heard less surely is read back; 0 to 1.</param>
/// <param name="MaxSeconds">Of a recording.</param>
/// <param name="Patience">After so long nobody is listening to a recording any more.</param>
public sealed record SpeechAbility(bool Listens, bool Speaks, double SureFrom, int MaxSeconds, TimeSpan Patience)
{
    public static SpeechAbility None { get; } = new(false, false, 0, 0, TimeSpan.Zero);
}

/// <summary>What the settings let Luna do on each channel.</summary>
public sealed class SpeechAbilities(
    Transcriber transcriber, Speaker speaker, IOptions<SpeechOptions> options, ChannelDirectory channels)
{
    /// <summary>Between the end of listening and its result's being recorded.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(3);

    public SpeechAbility On(string? channel) => new(
        transcriber.IsOn, speaker.IsOn && channel is not null && channels[channel].CarriesVoice,
        options.Value.Transcribe.SureFrom, options.Value.MaxSeconds,
        TimeSpan.FromSeconds(options.Value.Transcribe.TimeoutSeconds) + Margin);
}
