namespace Luna.Conversations.Understanding.Proposals;

/// <summary>What a language model takes a message for; no more than an opinion until Luna's own readers have seen it.</summary>
/// <param name="Intent">Null when no model said anything.</param>
/// <param name="PromptHash">SHA-256.</param>
/// <param name="Cost">In the currency of the prices.</param>
/// <param name="Reasons">Why providers gave no answer.</param>
public sealed record Proposal(
    string? Intent, double Confidence, IReadOnlyList<ProposedSlot> Slots, string? Provider, string? Model, string PromptHash,
    long InputTokens, long OutputTokens, decimal Cost, long LatencyMs, IReadOnlyList<string> Reasons);

/// <param name="Written">Words of the message. A value of the model's own is not even kept.</param>
public sealed record ProposedSlot(string Slot, string Written);
