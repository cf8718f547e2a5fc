using System.Globalization;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Feedback;

/// <summary>How it was, from one to five, and in words if the person likes.</summary>
internal static class FeedbackWorkflow
{
    /// <summary>Below it something went wrong for the person.</summary>
    private const int Fair = 3;

    public static Workflow Definition { get; } = new(
        "feedback", [Intents.Feedback],
        [Asked(Slots.Rating, FeedbackTexts.AskRating), Asked(Slots.Comment, FeedbackTexts.AskComment) with { MayBeUnknown = true }],
        Complete)
    {
        StartsOnlyWhenAsked = true,
    };

    private static WorkflowSlot Asked(string slot, string ask) => new(slot, ask, $"{ask}.again", $"{ask}.help", $"{ask}.why", ask);

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        var slots = scribe.State.Slots;
        var rating = int.Parse(slots[Slots.Rating].Value, CultureInfo.InvariantCulture);
        var comment = slots[Slots.Comment].Value;
        scribe.Record(new FeedbackGiven(rating, comment == Slots.Unknown ? null : comment));
        scribe.Say(rating < Fair ? FeedbackTexts.ThanksPoor : FeedbackTexts.ThanksGood);
        return null;
    }
}
