namespace Luna.Api.Webhooks.Outgoing;

/// <summary>How Luna posts to the webhooks of API users, from the section <c>Luna:Webhooks</c>.</summary>
public sealed record HookOptions
{
    public const string Section = "Luna:Webhooks";

    /// <summary>For development: http, and addresses that are not public, may be posted to.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>For an answer to come whole, headers and all; a claim on a delivery must outlive it.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Before the second attempt; each wait is three times the one before, up to an hour.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A delivery is tried for so long.</summary>
    public TimeSpan GiveUp { get; init; } = TimeSpan.FromHours(24);

    /// <summary>An endpoint that took nothing for so long is left alone until its owner resumes it.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromHours(24);

    /// <summary>An endpoint that refuses one after another is left alone for so long.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(30);

    /// <returns>What is wrong, naming the key; null when all is well.</returns>
    public string? Mistake() =>
        new[]
            {
                (nameof(Timeout), Timeout), (nameof(FirstRetry), FirstRetry), (nameof(GiveUp), GiveUp), (nameof(Pause), Pause),
                (nameof(Rest), Rest),
            }
            .Where(setting => setting.Item2 <= TimeSpan.Zero)
            .Select(setting => $"{Section}:{setting.Item1} must be longer than nothing, for instance 00:00:10.").FirstOrDefault()
        ?? (Timeout > TimeSpan.FromSeconds(30) ? $"{Section}:{nameof(Timeout)} must not be longer than 00:00:30." : null);
}
