using Luna.Conversations.Births;
using Luna.Conversations.Live;

namespace Luna.Conversations.Exports;

/// <summary>All that Luna holds about a person.</summary>
/// <param name="Name">As the channel told it.</param>
/// <param name="Births">As they were told last.</param>
/// <param name="Messages">What both sides wrote, oldest first.</param>
/// <param name="Events">The same and all the rest as Luna keeps it, in the order in which it happened.</param>
public sealed record PersonalData(
    DateTimeOffset At, string Language, string Channel, string? Name, string? ConsentedToNotice,
    IReadOnlyList<PersonalBirth> Births, IReadOnlyList<ExchangeMessage> Messages, IReadOnlyList<PersonalEvent> Events);

/// <param name="Of"><c>self</c>, <c>partner</c>, <c>child:asha</c>.</param>
public sealed record PersonalBirth(string Of, BirthDetails Birth, ChartInputs? Chart);

/// <param name="Stream"><c>inbound conversation outbound user profile subscription payment wallet</c>.</param>
public sealed record PersonalEvent(string Stream, string Type, DateTimeOffset At, object Data);
