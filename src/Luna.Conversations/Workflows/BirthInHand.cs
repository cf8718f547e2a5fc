using System.Collections.Immutable;
using Luna.Conversations.Births;
using Luna.Conversations.Events;
using Luna.Conversations.Turns;
using Luna.Conversations.Understanding;
using Luna.Conversations.Workflows.Kundli;

namespace Luna.Conversations.Workflows;

/// <summary>The birth that a workflow rests on: asked for when it is not known, corrected when something else is told.</summary>
internal static class BirthInHand
{
    private static readonly string[] Told = [Slots.BirthDate, Slots.BirthTime, Slots.BirthTimeMargin, Slots.BirthPlace];

    public static IReadOnlyList<WorkflowSlot> Asked { get; } =
    [
        new(Slots.BirthDate, TextKeys.AskBirthDate, TextKeys.AskBirthDateAgain, TextKeys.AskBirthDateHelp,
            TextKeys.AskBirthDateWhy, TextKeys.ChooseDate),
        new(Slots.BirthTime, TextKeys.AskBirthTime, TextKeys.AskBirthTimeAgain, TextKeys.AskBirthTimeHelp,
            TextKeys.AskBirthTimeWhy, TextKeys.ChooseTime, MayBeUnknown: true),
        new(Slots.BirthPlace, TextKeys.AskBirthPlace, TextKeys.AskBirthPlaceAgain, TextKeys.AskBirthPlaceHelp,
            TextKeys.AskBirthPlaceWhy, TextKeys.ChoosePlace),
    ];

    public static IReadOnlyList<string> Besides { get; } = [Slots.BirthTimeMargin, Slots.Name, Slots.Relation];

    /// <summary>Nothing, when the birth of whom is spoken of is known.</summary>
    public static IEnumerable<string> Needs(Conversation state, TurnInput input) =>
        Known(state) is null ? Asked.Select(slot => slot.Name) : [];

    /// <summary>Whose birth is spoken of, as a key among the births that are known: "my daughter" is the one with a name too.</summary>
    public static string PersonOf(Conversation state) =>
        state.Births.ContainsKey(state.Person) ? state.Person : BirthOf.Only(state.Person, state.Births.Keys) ?? state.Person;

    /// <summary>Casts what was told, and records it when it is new or corrected; reads it back then.</summary>
    /// <param name="open">What must still be asked when there is no birth to cast.</param>
    public static Casting.Ready? Ready(Scribe scribe, TurnInput input, out OpenQuestion? open)
    {
        open = null;
        var known = Known(scribe.State);
        var told = Overlaid(scribe.State.Slots, known);
        if (BirthSlots.Details(told, input.Places) is not { } birth)
        {
            open = new OpenQuestion(Slots.BirthPlace, Texts.Get(
                scribe.Language, TextKeys.ProblemPlaceNotFound, ("place", told[Slots.BirthPlace].Value)), []);
            return null;
        }

        var result = Casting.Resolve(birth);
        if (result is not Casting.Ready ready)
        {
            open = ClockQuestions.Of(scribe, birth, result);
            return null;
        }

        if (known is null || Differs(known, told))
            Record(scribe, ready, known, told);
        scribe.Reply.Cast(ready);
        return ready;
    }

    private static void Record(
        Scribe scribe, Casting.Ready ready, ImmutableSortedDictionary<string, FilledSlot>? known,
        ImmutableSortedDictionary<string, FilledSlot> told)
    {
        // What was known already stands beside what was corrected, so that the slots hold the whole birth.
        foreach (var (slot, filled) in told.Where(x => !scribe.State.Slots.ContainsKey(x.Key)))
            scribe.Record(new SlotFilled(
                scribe.State.Workflow!, slot, filled.Value, filled.Written, filled.MessageId, filled.Reference));
        scribe.Record(new WorkflowStepCompleted(scribe.State.Workflow!, WorkflowStepCompleted.Details));
        KundliReply.ReadBack(scribe, ready, Introduction(scribe, known));
        if (BirthOf.Called(scribe.State.Slots, scribe.Language) is { } whom)
            scribe.Say(TextKeys.KundliToAnother, ("whom", whom));

        var (state, person) = (scribe.State, PersonOf(scribe.State));
        scribe.Reply.FactsHash = KundliReply.HashOf(ready);
        var cast = new ChartCast(ready.Inputs, scribe.Reply.FactsHash, Astrology.Engine.Version);
        scribe.RecordOfProfile(
            StreamIds.Profile(state.UserId, person),
            known is not null
                ? [new BirthDetailsCorrected(ready.Birth), cast]
                :
                [
                    new ProfileCreated(
                        state.UserId, state.Slots.GetValueOrDefault(Slots.Relation)?.Value ?? BirthOf.Self,
                        state.Slots.GetValueOrDefault(Slots.Name)?.Value),
                    new BirthDetailsRecorded(ready.Birth), cast,
                ]);
    }

    private static (string Key, (string, string)[] Arguments) Introduction(
        Scribe scribe, ImmutableSortedDictionary<string, FilledSlot>? known)
    {
        var slots = scribe.State.Slots;
        var name = slots.GetValueOrDefault(Slots.Name)?.Value;
        return (known is not null && !IsToldAnew(slots, known), BirthOf.Called(slots, scribe.Language), name, BirthOf.RelationCalled(slots)) switch
        {
            (true, { } whom, _, _) => (TextKeys.KundliIntroCorrectedOf, [("whom", whom)]),
            (true, _, _, _) => (TextKeys.KundliIntroCorrected, []),
            (_, _, { } called, _) => (TextKeys.KundliIntroNamed, [("name", called)]),
            (_, _, _, { } other) => (TextKeys.KundliIntroOf, [("relation", other)]),
            _ => (TextKeys.KundliIntro, []),
        };
    }

    private static ImmutableSortedDictionary<string, FilledSlot>? Known(Conversation state) =>
        state.Births.GetValueOrDefault(PersonOf(state));

    /// <summary>What is told now, over what was known of the birth; a birth that is told whole stands alone.</summary>
    private static ImmutableSortedDictionary<string, FilledSlot> Overlaid(
        ImmutableSortedDictionary<string, FilledSlot> told, ImmutableSortedDictionary<string, FilledSlot>? known) =>
        known is null || BirthOf.IsWhole(told)
            ? told
            : known.SetItems(told.Where(slot => Told.Contains(slot.Key)))
                .RemoveRange(told.ContainsKey(Slots.BirthTime) && !told.ContainsKey(Slots.BirthTimeMargin) ? [Slots.BirthTimeMargin] : []);

    /// <summary>Nothing of the birth that was known stands in it: it is told from the beginning, not corrected.</summary>
    private static bool IsToldAnew(
        ImmutableSortedDictionary<string, FilledSlot> told, ImmutableSortedDictionary<string, FilledSlot> known) =>
        told.Where(slot => BirthOf.Tells(slot.Key)).All(slot => known.GetValueOrDefault(slot.Key)?.MessageId != slot.Value.MessageId);

    private static bool Differs(
        ImmutableSortedDictionary<string, FilledSlot> known, ImmutableSortedDictionary<string, FilledSlot> told) =>
        Told.Any(slot => ValueOf(known, slot) != ValueOf(told, slot));

    private static (string?, string?) ValueOf(ImmutableSortedDictionary<string, FilledSlot> slots, string slot) =>
        (slots.GetValueOrDefault(slot)?.Value, slots.GetValueOrDefault(slot)?.Reference);
}
