using System.Text.Json.Serialization;

namespace Luna.Conversations.Replies;

/// <summary>What a language model was asked for a reply, what it cost, and what became of its claims.</summary>
/// <param name="Provider">Null when none answered.</param>
/// <param name="PromptHash">SHA-256; null when the model was not even asked.</param>
/// <param name="Cost">In the currency of the prices.</param>
/// <param name="LatencyMs">Of all that was asked, until the last answer.</param>
/// <param name="Reasons">Why providers gave no answer, and what was wrong with claims; no text of a person.</param>
/// <param name="OwnClaims">How many of the reply's claims are Luna's own.</param>
public sealed record Narration(
    NarrationOutcome Outcome, string? Provider, string? Model, string? Prompt, string? PromptHash, long InputTokens,
    long OutputTokens, decimal Cost, long LatencyMs, IReadOnlyList<string> Reasons, int OwnClaims)
{
    public const string Interrupted = "interrupted";

    /// <summary>Nobody wrote down what a model said: Luna was stopped, or the model forgot the time.</summary>
    public static Narration OfNobody(int ownClaims) =>
        new(NarrationOutcome.FellBack, null, null, null, null, 0, 0, 0, 0, [Interrupted], ownClaims);
}

/// <summary>Events carry the names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NarrationOutcome>))]
public enum NarrationOutcome
{
    /// <summary>Every claim could stand as it was given.</summary>
    [JsonStringEnumMemberName("verified")]
    Verified,

    /// <summary>Every claim could stand once the model had mended some.</summary>
    [JsonStringEnumMemberName("repaired")]
    Repaired,

    /// <summary>Luna's own claims stand where some could not.</summary>
    [JsonStringEnumMemberName("replaced")]
    Replaced,

    /// <summary>Luna's own answer was sent.</summary>
    [JsonStringEnumMemberName("fell-back")]
    FellBack,
}
