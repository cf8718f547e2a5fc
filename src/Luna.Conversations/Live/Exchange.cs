using Luna.Astrology.Readings;

namespace Luna.Conversations.Live;

/// <summary>How far somebody has read: a version of the inbound stream and one of the conversation stream.</summary>
public readonly record struct ExchangePosition(long Inbound, long Conversation)
{
    public override string ToString() => $"{Inbound}.{Conversation}";

    public static bool TryParse(string? text, out ExchangePosition position)
    {
        position = default;
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot < 0 || !long.TryParse(text.AsSpan(0, dot), out var inbound)
            || !long.TryParse(text.AsSpan(dot + 1), out var conversation) || inbound < 0 || conversation < 0)
            return false;
        position = new ExchangePosition(inbound, conversation);
        return true;
    }
}

/// <summary>A message of either side, as people see it.</summary>
/// <param name="Id">The event's id; of a reply it is the reply's.</param>
/// <param name="From"><c>you</c>, <c>luna</c>, or <c>human</c> who answers in her place.</param>
/// <param name="MessageId">The person's own id of the message; null for a reply.</param>
/// <param name="Answers">For a reply: the ids of the messages that it answers.</param>
public sealed record ExchangeMessage(
    Guid Id, string From, string? MessageId, string? Text, DateTimeOffset At, IReadOnlyList<ExchangePicture> Pictures,
    IReadOnlyList<ExchangeButton> Buttons, IReadOnlyList<ExchangeClaim> Claims, IReadOnlyList<string> Answers)
{
    public IReadOnlyList<ExchangeDocument> Documents { get; init; } = [];
}

public sealed record ExchangePicture(string Url, string Alt);

/// <param name="Until">When the link ends.</param>
public sealed record ExchangeDocument(string Url, string Name, DateTimeOffset Until);

public sealed record ExchangeButton(string Payload, string Label);

public sealed record ExchangeClaim(string Text, double Confidence, IReadOnlyList<Fact> Facts);

/// <param name="Messages">Oldest first.</param>
/// <param name="Position">Where to read on.</param>
public sealed record ExchangePage(IReadOnlyList<ExchangeMessage> Messages, ExchangePosition Position);
