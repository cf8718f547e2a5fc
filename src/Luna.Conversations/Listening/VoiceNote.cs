using Luna.Conversations.Events;

namespace Luna.Conversations.Listening;

/// <summary>A recording that no turn has taken yet, and what is known of its words.</summary>
/// <param name="Inbound">Version of its message in the inbound stream.</param>
/// <param name="Until">When nobody is listening to it any more, should nothing have come of it.</param>
/// <param name="Attempt">Counts from 1.</param>
public sealed record VoiceNote(string MessageId, long Inbound, DateTimeOffset Until, int Attempt)
{
    public string? Text { get; init; }

    public string? Language { get; init; }

    /// <summary>0 to 1; null when the provider did not say.</summary>
    public double? Confidence { get; init; }

    /// <summary>Why it was not heard.</summary>
    public string? Failure { get; init; }

    public bool IsSettled => Text is not null || Failure is not null;

    public VoiceNote Apply(MessageTranscribed heard) =>
        this with { Text = heard.Text, Language = heard.Language, Confidence = heard.Confidence };

    public VoiceNote Apply(MessageNotHeard notHeard) => this with { Failure = notHeard.Reason };
}

/// <summary>What Luna heard and was not sure of.</summary>
/// <param name="MessageIds">Of the recordings; never empty.</param>
/// <param name="Asked">The person has been asked whether it is right.</param>
public sealed record ReadBack(IReadOnlyList<string> MessageIds, string Text, bool Asked = false);
