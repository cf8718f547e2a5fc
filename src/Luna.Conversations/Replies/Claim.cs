namespace Luna.Conversations.Replies;

/// <summary>A sentence about a chart and the computed facts it rests on.</summary>
/// <param name="Confidence">0 to 1; falls with the uncertainty of the birth time.</param>
public sealed record Claim(string Text, IReadOnlyList<string> FactIds, double Confidence);
