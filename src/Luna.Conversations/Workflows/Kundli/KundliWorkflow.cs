using System.Collections.Immutable;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;

namespace Luna.Conversations.Workflows.Kundli;

/// <summary>From a birth to a chart: asks for date, time and place, reads them back, casts, and reads the chart.</summary>
internal static class KundliWorkflow
{
    private const string Name = "kundli";

    public static Workflow Definition { get; } = new(
        Name,
        [Intents.CreateKundli],
        [
            new(Slots.BirthDate, TextKeys.AskBirthDate, TextKeys.AskBirthDateAgain, TextKeys.AskBirthDateHelp,
                TextKeys.AskBirthDateWhy, TextKeys.ChooseDate),
            new(Slots.BirthTime, TextKeys.AskBirthTime, TextKeys.AskBirthTimeAgain, TextKeys.AskBirthTimeHelp,
                TextKeys.AskBirthTimeWhy, TextKeys.ChooseTime, MayBeUnknown: true),
            new(Slots.BirthPlace, TextKeys.AskBirthPlace, TextKeys.AskBirthPlaceAgain, TextKeys.AskBirthPlaceHelp,
                TextKeys.AskBirthPlaceWhy, TextKeys.ChoosePlace),
        ],
        Complete)
    {
        Besides = [Slots.BirthTimeMargin, Slots.Name, Slots.Relation],
        InDoubt = ClockQuestions.Night,
        Recall = ShowAgain,
    };

    private static OpenQuestion? Complete(Scribe scribe, TurnInput input)
    {
        var slots = scribe.State.Slots;
        if (BirthSlots.Details(slots, input.Places) is not { } birth)
            return new OpenQuestion(Slots.BirthPlace, Texts.Get(
                Texts.English, TextKeys.ProblemPlaceNotFound, ("place", slots[Slots.BirthPlace].Value)), []);
        var result = Casting.Resolve(birth);
        if (result is not Casting.Ready ready)
            return ClockQuestions.Of(birth, result);

        scribe.Record(new WorkflowStepCompleted(Name, "details"));
        KundliReply.ReadBack(scribe, ready, Introduction(scribe.State));
        if (BirthOf.Called(slots) is { } whom)
            scribe.Say(TextKeys.KundliToAnother, ("whom", whom));
        var hash = KundliReply.Read(scribe, ready, input.Now);
        RecordBirth(scribe, ready, hash);
        return null;
    }

    private static bool ShowAgain(Scribe scribe, ImmutableSortedDictionary<string, FilledSlot> known, TurnInput input)
    {
        if (BirthSlots.Details(known, input.Places) is not { } birth || Casting.Resolve(birth) is not Casting.Ready ready)
            return false;
        if (BirthOf.Called(known) is { } whom)
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

    private static (string Key, (string, string)[] Arguments) Introduction(Conversation state)
    {
        var name = state.Slots.GetValueOrDefault(Slots.Name)?.Value;
        var relation = BirthOf.RelationCalled(state.Slots);
        return (IsCorrection(state) && !IsToldAnew(state), BirthOf.Called(state.Slots), name, relation) switch
        {
            (true, { } whom, _, _) => (TextKeys.KundliIntroCorrectedOf, [("whom", whom)]),
            (true, _, _, _) => (TextKeys.KundliIntroCorrected, []),
            (_, _, { } known, _) => (TextKeys.KundliIntroNamed, [("name", known)]),
            (_, _, _, { } other) => (TextKeys.KundliIntroOf, [("relation", other)]),
            _ => (TextKeys.KundliIntro, []),
        };
    }

    /// <summary>Nothing of the birth that was known stands in it: it is told from the beginning, not corrected.</summary>
    private static bool IsToldAnew(Conversation state) =>
        state.Births.TryGetValue(state.Person, out var known)
        && state.Slots.Where(slot => BirthOf.Tells(slot.Key))
            .All(slot => known.GetValueOrDefault(slot.Key)?.MessageId != slot.Value.MessageId);

    private static void RecordBirth(Scribe scribe, Casting.Ready ready, string hash)
    {
        var state = scribe.State;
        var profileId = StreamIds.Profile(state.UserId, state.Person);
        var cast = new ChartCast(ready.Inputs, hash, Astrology.Engine.Version);
        if (!state.Births.ContainsKey(state.Person))
            scribe.RecordOfProfile(
                profileId,
                new ProfileCreated(
                    state.UserId, state.Slots.GetValueOrDefault(Slots.Relation)?.Value ?? BirthOf.Self,
                    state.Slots.GetValueOrDefault(Slots.Name)?.Value),
                new BirthDetailsRecorded(ready.Birth), cast);
        else if (IsCorrection(state))
            scribe.RecordOfProfile(profileId, new BirthDetailsCorrected(ready.Birth), cast);
    }

    /// <summary>The birth was known, and something of it is another now.</summary>
    private static bool IsCorrection(Conversation state) =>
        state.Births.TryGetValue(state.Person, out var known)
        && new[] { Slots.BirthDate, Slots.BirthTime, Slots.BirthTimeMargin, Slots.BirthPlace }.Any(slot =>
            Told(known, slot) != Told(state.Slots, slot));

    private static (string?, string?) Told(ImmutableSortedDictionary<string, FilledSlot> slots, string slot) =>
        (slots.GetValueOrDefault(slot)?.Value, slots.GetValueOrDefault(slot)?.Reference);
}
