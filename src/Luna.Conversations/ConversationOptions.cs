namespace Luna.Conversations;

/// <summary>How Luna bears silence, from the section <c>Conversations</c>.</summary>
public sealed record ConversationOptions
{
    public const string Section = "Conversations";

    /// <summary>After so long a silence the open question is brought back to mind, once.</summary>
    public TimeSpan Reminder { get; init; } = TimeSpan.FromHours(2);

    /// <summary>After so long a silence what runs is closed; it can be taken up again.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Who comes back after so long begins a new session.</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(24);

    /// <summary>From here Luna says nothing by herself, on the clock of where the person is; but an hour they chose is theirs.</summary>
    public TimeOnly QuietFrom { get; init; } = new(22, 0);

    public TimeOnly QuietUntil { get; init; } = new(7, 0);
}
