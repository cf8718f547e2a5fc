namespace Luna.StandIns;

/// <summary>A way in which the platform is documented, or known, to fail.</summary>
/// <param name="Status">0 stands for no answer at all.</param>
/// <param name="Delivered">The message goes through although the answer is a failure.</param>
public sealed record WhatsAppFailure(
    int Status, int Code, string Message, TimeSpan? RetryAfter = null, TimeSpan? Delay = null, bool Delivered = false)
{
    public static WhatsAppFailure TooManyMessages { get; } = new(429, 130429, "(#130429) Rate limit hit", TimeSpan.FromSeconds(3));

    public static WhatsAppFailure PairRateLimit { get; } = new(400, 131056, "(#131056) Pair rate limit hit");

    public static WhatsAppFailure SpamRateLimit { get; } = new(400, 131048, "(#131048) Spam rate limit hit");

    public static WhatsAppFailure WindowClosed { get; } = new(400, 131047, "(#131047) Re-engagement message");

    public static WhatsAppFailure Undeliverable { get; } = new(400, 131026, "(#131026) Message undeliverable");

    public static WhatsAppFailure TokenExpired { get; } = new(401, 190, "Access token has expired");

    public static WhatsAppFailure ServerError { get; } = new(500, 131000, "(#131000) Something went wrong");

    /// <summary>The platform does not have the file any more.</summary>
    public static WhatsAppFailure NoSuchFile { get; } = new(400, 100, "Unsupported get request. Object with ID does not exist");

    /// <summary>A page of a gateway instead of the platform's JSON.</summary>
    public static WhatsAppFailure BadGateway { get; } = new(502, 0, "");

    /// <summary>The message goes through, the answer never comes.</summary>
    public static WhatsAppFailure NoAnswer { get; } = new(0, 0, "", Delay: Timeout.InfiniteTimeSpan, Delivered: true);

    /// <summary>The message goes through, then the connection breaks.</summary>
    public static WhatsAppFailure BrokenConnection { get; } = new(0, 0, "", Delivered: true);

    /// <summary>Not a failure: an answer that takes its time.</summary>
    public static WhatsAppFailure Slow(TimeSpan delay) => new(200, 0, "", Delay: delay, Delivered: true);
}
