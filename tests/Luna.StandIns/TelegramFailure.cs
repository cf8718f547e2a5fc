namespace Luna.StandIns;

/// <summary>A way in which the Bot API is documented, or known, to fail.</summary>
/// <param name="Status">0 stands for no answer at all.</param>
/// <param name="Delivered">The message goes through although the answer is a failure.</param>
public sealed record TelegramFailure(
    int Status, string Description, int? RetryAfter = null, long? MigrateTo = null, TimeSpan? Delay = null, bool Delivered = false)
{
    public static TelegramFailure TooManyRequests { get; } = new(429, "Too Many Requests: retry after 3", RetryAfter: 3);

    public static TelegramFailure Blocked { get; } = new(403, "Forbidden: bot was blocked by the user");

    public static TelegramFailure Deactivated { get; } = new(403, "Forbidden: user is deactivated");

    public static TelegramFailure NeverStarted { get; } = new(403, "Forbidden: bot can't initiate conversation with a user");

    public static TelegramFailure CannotParse { get; } =
        new(400, "Bad Request: can't parse entities: Can't find end of the entity starting at byte offset 4030");

    public static TelegramFailure NoSuchChat { get; } = new(400, "Bad Request: chat not found");

    public static TelegramFailure WrongToken { get; } = new(401, "Unauthorized");

    public static TelegramFailure Conflict { get; } = new(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    public static TelegramFailure TooLarge { get; } = new(413, "Request Entity Too Large");

    public static TelegramFailure ServerError { get; } = new(500, "Internal Server Error");

    /// <summary>A page of a gateway instead of the platform's JSON.</summary>
    public static TelegramFailure BadGateway { get; } = new(502, "");

    /// <summary>The message goes through, the answer never comes.</summary>
    public static TelegramFailure NoAnswer { get; } = new(0, "", Delay: Timeout.InfiniteTimeSpan, Delivered: true);

    /// <summary>The message goes through, then the connection breaks.</summary>
    public static TelegramFailure BrokenConnection { get; } = new(0, "", Delivered: true);

    public static TelegramFailure Moved(long chat) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", MigrateTo: chat);
}
