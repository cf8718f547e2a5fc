using System.ClientModel;

namespace Luna.Channels.Speech;

/// <summary>Nothing could be heard, or said.</summary>
/// <param name="code">
/// <c>timeout</c>, <c>unavailable</c>, <c>rejected</c> when the provider does not want the request, <c>malformed</c> when its
/// answer is none, <c>unreadable</c> when it cannot make sense of the recording, <c>resting</c> when it failed so often that it is
/// left alone for a while, <c>over-budget</c> when so much was heard or said already.
/// </param>
public sealed class SpeechException(string code, Exception? inner = null) : Exception($"Speech failed: {code}.", inner)
{
    public const string Timeout = "timeout";
    public const string Unavailable = "unavailable";
    public const string Rejected = "rejected";
    public const string Malformed = "malformed";
    public const string Unreadable = "unreadable";
    public const string Resting = "resting";
    public const string OverBudget = "over-budget";

    public string Code { get; } = code;

    /// <summary>Tells against the provider, not against what it was given.</summary>
    internal bool IsFault => Code is Timeout or Unavailable or Rejected or Malformed;

    /// <summary>What a client's exception means. Of the provider's words nothing is kept: they may repeat the key.</summary>
    internal static SpeechException Of(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case ClientResultException { Status: 0 }:
                    break;
                case ClientResultException { Status: 408 or 429 or >= 500 }:
                    return new SpeechException(Unavailable);
                case ClientResultException { Status: 400 or 413 or 415 or 422 }:
                    return new SpeechException(Unreadable);
                case ClientResultException:
                    return new SpeechException(Rejected);
                case HttpRequestException or IOException:
                    return new SpeechException(Unavailable, cause);
                default:
                    break;
            }
        }

        return new SpeechException(Malformed, failure);
    }
}
