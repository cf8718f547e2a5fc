using System.Collections.Immutable;
using Luna.Conversations.Births;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Kundli;

/// <summary>From a birth to a chart: asks for date, time and place, reads them back, casts, and reads the chart.</summary>
internal static class KundliWorkflow
{
    public static Workflow Definition { get; } = new(
        "kundli", [Intents.CreateKundli], BirthInHand.Asked, Complete)
    {
        IsNarrated = true,
        Besides = BirthInHand.Besides,
        InDoubt = ClockQuestions.Night,
        Recall = ShowAgain,
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        if (BirthInHand.Ready(scribe, input, out var open) is not { } ready)
            return open;
        // Told once more as it was: there is nothing to record, and yet it was asked for.
        if (!scribe.HasDecidedOfProfile)
            KundliReply.ReadBack(scribe, ready, (TextKeys.KundliIntroAgain, []));
        KundliReply.Read(scribe, ready, input.Now);
        return null;
    }

    private static bool ShowAgain(Scribe scribe, ImmutableSortedDictionary<string, FilledSlot> known, TurnInput input)
    {
        if (BirthSlots.Details(known, input.Places) is not { } birth || Casting.Resolve(birth) is not Casting.Ready ready)
            return false;
        if (BirthOf.Called(known, scribe.Language) is { } whom)
        {
            scribe.Say(TextKeys.KundliIntroAgainOf, ("whom", whom));
            scribe.Say(TextKeys.KundliToAnother, ("whom", whom));
        }
        else
        {
            scribe.Say(TextKeys.KundliIntroAgain);
        }

        KundliReply.Read(scribe, ready, input.Now);
        return true;
    }
}
