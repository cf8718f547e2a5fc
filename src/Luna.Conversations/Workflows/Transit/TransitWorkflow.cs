using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Answers;
using Luna.Conversations.Workflows.Kundli;
using NodaTime;

namespace Luna.Conversations.Workflows.Transit;

/// <summary>The grahas of today over a birth; one that is named also without a birth.</summary>
internal static class TransitWorkflow
{
    public static Workflow Definition { get; } = new("transit", [Intents.TransitQuery], BirthInHand.Asked, Complete)
    {
        IsNarrated = true,
        Besides = [Slots.Graha, .. BirthInHand.Besides],
        InDoubt = ClockQuestions.Night,
        Needs = (state, input) => GrahaAsked.IsOfSky(state) && !NativeInHand.IsBeingTold(state)
            ? []
            : BirthInHand.Needs(state, input),
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        var now = Instant.FromDateTimeOffset(input.Now);
        var graha = GrahaAsked.Of(scribe.State);
        // Where a graha goes is the same for everyone: no birth is asked for.
        if (graha is { } alone && BirthInHand.Needs(scribe.State, input).Any(slot => !scribe.State.Slots.ContainsKey(slot)))
        {
            TransitAnswer.OfGraha(scribe.Reply, scribe.Language, alone, null, now);
            scribe.Say(TransitTexts.GrahaOffer);
            return null;
        }

        if (NativeInHand.Of(scribe, input, out var open) is not { } native)
            return open;
        if (graha is { } named)
            TransitAnswer.OfGraha(scribe.Reply, scribe.Language, named, native, now);
        else if (native.MoonRashi is not null)
            TransitAnswer.OfNative(scribe.Reply, scribe.Language, native, now);
        if (native.MoonRashi is null)
            OpenMoon.Tell(scribe.Reply, scribe.Language, native);
        return null;
    }
}
