using System.Text;
using Luna.ConversationTesting.Talking;

namespace Luna.ConversationTesting;

/// <param name="Failure">Null: it went as expected.</param>
public sealed record Outcome(ConversationTest Test, Failure? Failure)
{
    /// <returns>The step, what was expected, what Luna said, and the turn's events.</returns>
    public override string ToString()
    {
        if (Failure is not { } failure)
            return $"passed: {Test}";
        var text = new StringBuilder()
            .AppendLine($"FAILED: {Test.Name}")
            .AppendLine($"  {Test.File}:{failure.Step.Line}, step {failure.Number}: {Deed(failure.Step)}");
        foreach (var reason in failure.Reasons)
            text.AppendLine($"  - {reason}");
        if (failure.Turn is { } turn)
        {
            text.AppendLine($"  Luna said: {(turn.Said.Length == 0 ? "nothing" : turn.Said.ReplaceLineEndings("\n    "))}");
            text.AppendLine($"  asks: {turn.Asks}; slots: {Slots(turn)}");
            text.AppendLine($"  events: {(turn.Events.Count == 0 ? "none" : string.Join(", ", turn.EventNames))}");
        }

        return text.ToString().TrimEnd();
    }

    private static string Deed(TalkStep step) => step switch
    {
        { Wait: { } time } => $"after {time.TotalHours:0.##} hours",
        { Button: { } button } => $"button '{button}'",
        { Edits: { } number } => $"message {number} edited to '{step.Messages[0]}'",
        { Messages.Count: 0 } => "restart",
        _ => string.Join(" / ", step.Messages.Select(message => $"'{message}'")),
    };

    private static string Slots(Turn turn) => turn.State is { Slots.Count: > 0 } state
        ? string.Join(", ", state.Slots.Select(slot => $"{slot.Key}={slot.Value.Value}"))
        : "none";
}

/// <param name="Number">Of the step, from 1.</param>
/// <param name="Turn">Null when the conversation broke off before it.</param>
public sealed record Failure(int Number, TalkStep Step, IReadOnlyList<string> Reasons, Turn? Turn);
