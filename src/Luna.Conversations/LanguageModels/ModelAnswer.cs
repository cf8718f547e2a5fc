using System.Text.Json;
using System.Text.Json.Serialization;

namespace Luna.Conversations.LanguageModels;

/// <param name="Output">Valid against the prompt's schema; null when nobody gave such an answer, and the failures say why.</param>
/// <param name="Provider">Who gave the output.</param>
/// <param name="InputTokens">Of all calls, the failed ones too as far as they were counted.</param>
/// <param name="Cost">In the currency of the prices.</param>
/// <param name="Latency">From the question to this answer.</param>
/// <param name="Failures">In the order in which they happened; with an output, why others did not give it.</param>
/// <param name="FromCache">It was given before; nobody was asked.</param>
public sealed record ModelAnswer(
    JsonElement? Output, string? Provider, string? Model, string PromptName, string PromptHash, long InputTokens,
    long OutputTokens, decimal Cost, TimeSpan Latency, IReadOnlyList<ProviderFailure> Failures, bool FromCache = false);

/// <param name="Provider">Null when none was asked.</param>
/// <param name="Detail">For an operator; holds no text of a person and no secret.</param>
/// <param name="After">Since the question.</param>
public sealed record ProviderFailure(string? Provider, string? Model, FailureKind Kind, string Detail, TimeSpan After);

/// <summary>Why a provider gave no answer; events carry the names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FailureKind>))]
public enum FailureKind
{
    /// <summary>No provider is set, or none of the name that was asked for.</summary>
    NotConfigured,

    OverBudget,

    /// <summary>No answer in the provider's time, or before the question's deadline.</summary>
    Timeout,

    /// <summary>Not there, broken off, or an error of its own.</summary>
    Unavailable,

    /// <summary>The provider's limit.</summary>
    RateLimited,

    /// <summary>Luna's own limit for the provider.</summary>
    Busy,

    /// <summary>It failed so often that it is left alone for a while.</summary>
    Resting,

    /// <summary>The provider does not take the request: a wrong key, an unknown model.</summary>
    Rejected,

    /// <summary>The answer is no JSON, or ends before its end.</summary>
    Malformed,

    WrongSchema,

    /// <summary>The model, or a filter behind it, declines.</summary>
    Refused,

    /// <summary>Something of Luna's own failed; the log tells more.</summary>
    Failed,
}
