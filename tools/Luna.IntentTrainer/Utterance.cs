using Luna.Conversations.Understanding;
using Luna.Conversations.Understanding.Classifying;

namespace Luna.IntentTrainer;

/// <param name="Origin">The line that it was written as: what one line makes stays together when folds are drawn.</param>
internal sealed record Utterance(string Label, string Language, string Text, int Origin)
{
    public int[] Features()
    {
        Span<int> features = stackalloc int[MessageFeatures.Most];
        return features[..MessageFeatures.Of(MessageTokens.Of(Text), features, out _)].ToArray();
    }
}
