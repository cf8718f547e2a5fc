using System.Text.Json;

namespace Luna.Conversations.LanguageModels.Providers;

/// <summary>A provider gave no answer that can be used.</summary>
internal sealed class ProviderException(FailureKind kind, string detail, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(detail, inner)
{
    public FailureKind Kind { get; } = kind;

    /// <summary>Told by the provider; before that it need not be tried.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>The same call may go well in a moment.</summary>
    public bool IsPassing => Kind is FailureKind.Unavailable or FailureKind.RateLimited;

    /// <summary>The question is what is wrong, too long for the model for instance.</summary>
    public bool IsOfQuestion { get; init; }

    /// <summary>It tells against the provider; a model that declines to answer does not, nor does Luna's own limit.</summary>
    public bool IsFault => !IsOfQuestion && Kind is not (FailureKind.Refused or FailureKind.Busy);

    /// <summary>What a client's exception means; clients wrap what the network threw in exceptions of their own.</summary>
    public static ProviderException Of(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case ProviderException known:
                    return known;
                case HttpRequestException or IOException:
                    return new ProviderException(FailureKind.Unavailable, $"the connection failed: {cause.GetType().Name}", inner: failure);
                case JsonException:
                    return new ProviderException(FailureKind.Malformed, "the response is not JSON", inner: failure);
                default:
                    break;
            }
        }

        return new ProviderException(FailureKind.Malformed, $"the response cannot be read: {failure.GetType().Name}", inner: failure);
    }
}
