namespace Luna.Conversations.Events;

// The stream Operations, one a channel: what its platform tells the operator and no conversation.

/// <param name="Kind">For instance <c>template_rejected</c>.</param>
/// <param name="Subject">What it is about, for instance a template's name.</param>
/// <param name="Language">Of a template, as the platform writes it.</param>
/// <param name="Until">When it is over, where the platform says so.</param>
public sealed record ChannelNoticed(
    string Channel, string Kind, DateTimeOffset At, string? Subject, string? Language, string? Reason, DateTimeOffset? Until);
