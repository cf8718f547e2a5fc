namespace Luna.Conversations;

/// <summary>How Luna bears silence and waiting, from the section <c>Luna:Conversations</c>.</summary>
public sealed record ConversationOptions
{
    public const string Section = "Luna:Conversations";

    /// <summary>After so long a silence the open question is brought back to mind, once.</summary>
    public TimeSpan Reminder { get; init; } = TimeSpan.FromHours(2);

    /// <summary>After so long a silence what runs is closed; it can be taken up again.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Who comes back after so long begins a new session.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(24);

    /// <summary>For so long a reply may wait for a language model; then Luna's own words are sent.</summary>
    public TimeSpan Reading { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>People write in bursts: a question waits for so long whether something else follows. Nothing: none waits.</summary>
    public TimeSpan Burst { get; init; } = TimeSpan.FromMilliseconds(600);

    /// <returns>What is wrong, naming the key; null when all is well.</returns>
    public string? Mistake() =>
        new[] { (nameof(Reminder), Reminder), (nameof(Timeout), Timeout), (nameof(Session), Session), (nameof(Reading), Reading) }
            .Where(setting => setting.Item2 <= TimeSpan.Zero)
            .Select(setting => $"{Section}:{setting.Item1} must be longer than nothing, for instance 02:00:00.").FirstOrDefault()
        ?? (Burst < TimeSpan.Zero ? $"{Section}:{nameof(Burst)} must not be shorter than nothing, for instance 00:00:00.6." : null)
        ?? (Reminder > Timeout ? $"{Section}:{nameof(Reminder)} must not be longer than {Section}:{nameof(Timeout)}." : null);

    /// <summary>From here Luna says nothing by herself, on the clock of where the person is; but an hour they chose is theirs.</summary>
    public TimeOnly QuietFrom { get; init; } = new(22, 0);

    public TimeOnly QuietUntil { get; init; } = new(7, 0);
}
