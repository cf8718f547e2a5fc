using Luna.Conversations.Events;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Tests.Turns;

/// <summary>What a turn came to.</summary>
internal sealed record Heard(TurnInput Input, TurnOutcome Outcome, Conversation? State)
{
    public ReplyComposed Reply => Outcome.Conversation.OfType<ReplyComposed>().ShouldHaveSingleItem();

    public string Says => Reply.Text;

    public string? Asks => Reply.Asks?.Slot;

    public IReadOnlyList<string> Buttons => [.. Reply.Buttons.Select(button => button.Label)];

    public IReadOnlyList<object> OfProfile => [.. Outcome.Profiles.SelectMany(profile => profile.Events)];

    public ChartCast Chart => OfProfile.OfType<ChartCast>().ShouldHaveSingleItem();

    /// <summary>The names of all events, those of the conversation first.</summary>
    public IReadOnlyList<string> Events =>
        [.. Outcome.Conversation.Concat(Outcome.User).Concat(OfProfile).Select(decided => decided.GetType().Name)];

    public string? Slot(string name) => State!.Slots.GetValueOrDefault(name)?.Value;
}
