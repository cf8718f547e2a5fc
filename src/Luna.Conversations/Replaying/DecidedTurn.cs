using System.Diagnostics;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;

namespace Luna.Conversations.Replaying;

/// <summary>A recorded turn, decided once more.</summary>
/// <param name="Last">
/// <see cref="ReplyComposed"/>, or <see cref="ReadingRequested"/> if a language model is to be asked; null when nothing would be said.
/// </param>
/// <param name="Failure">Why it cannot be taken any more; null when it can.</param>
internal sealed record DecidedTurn(RecordedTurn Turn, object? Last, string? Failure, TimeSpan Took)
{
    /// <param name="hasModel">Language models may be asked for words; what messages mean stays as it was recorded.</param>
    public static DecidedTurn Of(RecordedTurn turn, Recording recording, bool hasModel)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            var outcome = TurnDecision.Take(turn.Input with { HasModel = hasModel });
            if (outcome.Doubt is not null)
                outcome = TurnDecision.Take(turn.Input);
            if (outcome.LooksBack)
                outcome = TurnDecision.Take(turn.Input with { LastAnswer = recording.AnswerBefore(turn) });
            return new DecidedTurn(
                turn, outcome.Conversation.SingleOrDefault(decided => decided is ReplyComposed or ReadingRequested), null,
                Stopwatch.GetElapsedTime(began));
        }
        catch (Exception failure)
        {
            // That a turn fails today is what is looked for, and the others are to be seen too.
            return new DecidedTurn(turn, null, failure.Message, Stopwatch.GetElapsedTime(began));
        }
    }
}
